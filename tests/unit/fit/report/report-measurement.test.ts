import { describe, expect, test } from 'vitest'
import { type Measured, reportMeasurement } from '../../../../src/fit/report/report-measurement.ts'
import type { Diagnostic } from '../../../../src/model/diagnostic.ts'
import type { Finding } from '../../../../src/model/measurement.ts'
import type { Slide, SlidePlan } from '../../../../src/model/slide-plan.ts'
import { placeIn, spanOf } from '../../../../src/text/source-position.ts'
import { deckOf } from '../../../helpers/made-plan.ts'
import { sourceOf } from '../../../helpers/source-of.ts'

const SOURCE = sourceOf('# Ships\n\nText before it.\n\n- the last item\n', 'ships.md')

const DECK = deckOf({ id: 'ships-1', title: 'Ships', layout: 'points', location: placeIn(SOURCE, 1, 1) })

const FINDING: Finding = {
  reason: 'overflow',
  side: 'bottom',
  px: 30,
  box: { top: 700, right: 600, bottom: 750, left: 80 },
  kind: 'list',
  words: 'the last item',
}

function planned(): SlidePlan {
  const start = SOURCE.text.indexOf('the last item')
  const source = spanOf(SOURCE, start, start + 'the last item'.length)
  const slide: Slide = {
    id: 'ships-1',
    layout: 'points',
    body: { kind: 'points', points: [{ text: 'the last item', markdown: 'the last item', source }] },
    notes: { say: [], more: [] },
    span: spanOf(SOURCE, 0, SOURCE.text.length),
    seconds: 40,
    why: ['a test'],
  }
  return { title: 'Ships', options: {}, lang: 'en', slides: [slide], appendix: [], blocks: [] }
}

function reported(findings: readonly Finding[], more: Partial<Measured> = {}): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const slides = [{ index: 0, findings, brokenImages: [] }]
  const measurement = { slides, failedFonts: [], unusedFonts: [] }
  reportMeasurement({ deck: DECK, plan: undefined, requests: [], measurement, ...more }, (one) => found.push(one))
  return found
}

const one = (change: Partial<Finding>) => reported([{ ...FINDING, ...change }])[0]

describe('what does not fit', () => {
  test.each<[Partial<Finding>, string, string]>([
    [{}, 'overflow', 'the list at "the last item" is cut off by 30 px at the bottom'],
    [{ side: 'top', kind: 'text' }, 'overflow', 'the text at "the last item" is cut off by 30 px at the top'],
    [{ reason: 'spill', side: 'right', words: '' }, 'overflow', 'the list runs 30 px into the margin on the right'],
    [
      { reason: 'clipped', side: 'left', kind: 'code', words: 'a = 1' },
      'clipped',
      'the code at "a = 1" is cut off by 30 px on the left of the box that it stands in',
    ],
    [
      { reason: 'collision', meets: 'page-number', kind: 'quote', words: 'm'.repeat(70) },
      'collision',
      `the quotation at "${'m'.repeat(60)}…" runs 30 px into the page number at the bottom`,
    ],
    [
      { reason: 'collision', meets: 'header', side: 'top', kind: 'heading', words: 'Ships' },
      'collision',
      'the heading at "Ships" runs 30 px into the header at the top',
    ],
  ])('%j', (change, code, said) => {
    expect(one(change)).toMatchObject({
      severity: 'error',
      code: `slide-content-${code}`,
      message: `Slide 1 ("Ships"): ${said}.`,
    })
  })

  test('is told of three blocks of a slide at most', () => {
    const findings = [50, 40, 30, 20].map((px) => ({ ...FINDING, px }))
    expect(reported(findings).map(({ message }) => /\d+ px/u.exec(message)?.[0])).toEqual(['50 px', '40 px', '30 px'])
  })

  test('of an article is placed at its words, where those are unknown at the slide', () => {
    const [found] = reported([FINDING], { plan: planned() })
    expect(found?.location).toMatchObject({ path: 'ships.md', line: 5, column: 3, endLine: 5, endColumn: 16 })
    const [unknown] = reported([{ ...FINDING, kind: 'text', words: 'Agenda' }], { plan: planned() })
    expect(unknown?.location).toEqual(DECK.slides[0]?.location)
  })

  test('of a deck written by hand is a warning at the line that its text comes from', () => {
    const deck = { ...DECK, lines: [1, 1, 5] }
    const [found] = reported([{ ...FINDING, line: 3 }], { deck })
    expect(found).toMatchObject({ severity: 'warning', location: { line: 5, column: 3 } })
    const [unknown] = reported([FINDING], { deck })
    expect(unknown?.location).toEqual(DECK.slides[0]?.location)
  })
})

describe('what to do about it', () => {
  test.each<[Partial<Finding>, string]>([
    [{}, 'Shorten the items, or move some of them to the next slide.'],
    [{ kind: 'code', side: 'right' }, 'Break the longest line.'],
    [{ kind: 'image' }, 'Give the image a smaller height, or a slide of its own.'],
    [{ kind: 'text', reason: 'clipped', side: 'bottom' }, 'Shorten the text, or make the box around it larger.'],
  ])('%j', (change, hint) => expect(one(change)?.hint).toBe(hint))

  test('names the command that splits slides, unless it was run or cannot help', () => {
    const deck = { ...DECK, lines: [1] }
    const hintOf = (change: Partial<Finding>, more: Partial<Measured> = {}) =>
      reported([{ ...FINDING, ...change }], { deck, ...more })[0]?.hint
    expect(hintOf({})).toContain('lectern build --fit split')
    expect(hintOf({}, { split: true })).not.toContain('--fit')
    expect(hintOf({ side: 'right' })).not.toContain('--fit')
    expect(hintOf({ kind: 'image' })).not.toContain('--fit')
    expect(hintOf({ reason: 'collision', meets: 'footer' })).toBe('Leave free the place of the footer.')
  })

  test('says what was tried in vain', () => {
    const plan = planned()
    const [slide] = plan.slides
    const repaired = slide ? [{ ...slide, repairs: ['the facts did not fit', 'a long title is set smaller'] }] : []
    const [found] = reported([FINDING], { plan: { ...plan, slides: repaired } })
    expect(found?.message).toMatch(
      /at the bottom\. Tried in vain: the facts did not fit, a long title is set smaller\.$/u,
    )
  })
})

test('an image that cannot be drawn is placed where it is written, if that is known', () => {
  const source = sourceOf('# Ships\n\n![A chart](a.png)\n', 'ships.md')
  const [slide] = DECK.slides
  const slides = slide ? [{ ...slide, location: placeIn(source, 1, 1) }] : []
  const measured = [{ index: 0, findings: [], brokenImages: [{ name: 'A chart', line: 2 }] }]
  const measurement = { slides: measured, failedFonts: [], unusedFonts: [] }
  const [found] = reported([], { measurement, deck: { ...DECK, slides, lines: [1, 3] } })
  expect(found?.location).toMatchObject({ line: 3, column: 3, endColumn: 10 })
})

test('fonts, images and addresses', () => {
  const slides = [{ index: 0, findings: [], brokenImages: [{ name: 'A chart' }] }]
  const measurement = { slides, failedFonts: ['Serif 600 normal'], unusedFonts: [] }
  expect(reported([], { measurement, requests: ['https://x.org/a.css'] }).map(({ code }) => code)).toEqual([
    'page-made-request',
    'font-not-loaded',
    'broken-image',
  ])
})

test('a font that did not load is an error of the template, and has no place in the source', () => {
  const measurement = { slides: [], failedFonts: ['Serif 600 normal', 'Sans 400 italic'], unusedFonts: [] }
  const found = reported([], { measurement })
  expect(found.map(({ message }) => message)).toEqual([
    'The font Serif 600 normal did not load.',
    'The font Sans 400 italic did not load.',
  ])
  for (const one of found) expect(one).toMatchObject({ code: 'font-not-loaded', severity: 'error' })
  expect(found[0]).not.toHaveProperty('location.line')
})

test('an image that cannot be drawn is a warning at its slide, each by its name', () => {
  const slides = [{ index: 0, findings: [], brokenImages: [{ name: 'A chart' }, { name: 'gone.png' }] }]
  const found = reported([], { measurement: { slides, failedFonts: [], unusedFonts: [] } })
  expect(found.map(({ message }) => message)).toEqual([
    'Slide 1 ("Ships") shows an image that cannot be drawn: A chart.',
    'Slide 1 ("Ships") shows an image that cannot be drawn: gone.png.',
  ])
  for (const one of found) {
    expect(one).toMatchObject({ code: 'broken-image', severity: 'warning', location: DECK.slides[0]?.location })
  }
})

test('an image of a slide that the deck does not have is not spoken of', () => {
  const slides = [{ index: 7, findings: [], brokenImages: [{ name: 'A chart' }] }]
  expect(reported([], { measurement: { slides, failedFonts: [], unusedFonts: [] } })).toEqual([])
})

test('a slide that fits is not spoken of', () => {
  expect(reported([])).toEqual([])
})
