import { expect, test } from 'vitest'
import type { ExportInput } from '../../../src/export/export-input.ts'
import { HANDOUTS } from '../../../src/export/handout/handout-kinds.ts'
import { collectReport } from '../../../src/export/handout/report/collect-report.ts'
import { writtenReport } from '../../../src/export/handout/report/written-report.ts'
import type { RenderedDeck } from '../../../src/model/deck.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { HandoutEntry } from '../../../src/model/handout.ts'
import { reportBoxes } from '../../../src/render/pages/handout/look/paper.ts'

const SENTENCE = 'The sea at the pier rises and falls twice a day, and so it did before there was a pier. '
const TABLE: HandoutEntry = { kind: 'wide', text: '| A |\n|---|\n| b |' }
const BOXES = reportBoxes('a4', { widthPx: 1280, heightPx: 720 })

/** So many headings in the list of contents leave no room below it. */
const FILLS_FIRST_PAGE = 8.4

/** What stands on the pages: `1` beside the text, `[2 3]` in it; texts are `…`. */
function reportOf(headings: number, ...parts: readonly (number | string | HandoutEntry)[]): readonly string[] {
  return countingOn(1, headings, parts)
}

function countingOn(
  share: number,
  headings: number,
  parts: readonly (number | string | HandoutEntry)[],
): readonly string[] {
  const rows = collectReport(BOXES, { headings: FILLS_FIRST_PAGE + headings, share })
  for (const part of parts) {
    if (typeof part === 'number') rows.addSlide({ index: part, read: 'picture' }, 'beside')
    else rows.addEntry(typeof part === 'string' ? { kind: 'row', slides: [], text: part } : part)
  }
  return rows.entries().map((entry) => {
    if (entry.kind === 'row') return [...entry.slides.map(({ index }) => index), ...(entry.text ? ['…'] : [])].join(' ')
    return entry.kind === 'sheet' ? `[${entry.slides.map(({ index }) => index).join(' ')}]` : entry.kind
  })
}

test('slides stand beside their text as long as there is enough of it', () => {
  const long = SENTENCE.repeat(9)
  expect(reportOf(0, 1, long, 2, long, 3, long)).toEqual(['1 …', '2 …', '3 …'])
})

test('slides that would stand far below their texts stand in them, side by side', () => {
  const parts = [1, SENTENCE, 2, SENTENCE, 3, SENTENCE, 4, SENTENCE.repeat(20)]
  expect(reportOf(0, ...parts)).toEqual(['1 …', '2 …', '…', '[3 4]', '…'])
  // The list of contents takes the same room.
  expect(reportOf(18, 1, SENTENCE, 2, SENTENCE.repeat(20))).toEqual(['…', '[1 2]', '…'])
})

test('slides with a long text between them never stand side by side', () => {
  expect(reportOf(20, 1, SENTENCE.repeat(11), 2, SENTENCE.repeat(20))).toEqual(['1 …', '2 …'])
  expect(reportOf(20, 1, SENTENCE.repeat(3), 2, SENTENCE.repeat(20))).toEqual(['…', '[1 2]', '…'])
})

test('the less of the column is counted on, the more slides stand in the text', () => {
  const parts = Array.from({ length: 12 }, (_, index) => [index, SENTENCE.repeat(5)]).flat()
  const inText = (share: number) => countingOn(share, 0, parts).filter((entry) => entry.startsWith('[')).length
  expect(inText(1)).toBeLessThan(inText(0.6))
})

test('what takes both columns stands before its slides, and leaves them no room', () => {
  expect(reportOf(0, 1, TABLE, SENTENCE)).toEqual(['wide', '1 …'])
  expect(reportOf(0, 1, SENTENCE, TABLE)).toEqual(['1 …', 'wide'])
  const long: HandoutEntry = { kind: 'wide', text: `| A |\n|---|\n${'| b |\n'.repeat(30)}` }
  expect(reportOf(0, 1, 2, SENTENCE, long, 3, SENTENCE.repeat(12))).toEqual(['1 …', 'wide', '[2 3]', '…'])
})

test('no slides hang below the end of the text', () => {
  expect(reportOf(2, SENTENCE, 1, 2, SENTENCE)).toEqual(['…', '…', '[1 2]'])
})

/** A deck written by hand: headline and notes of each slide. */
function written(...slides: readonly (readonly [headline: string | undefined, notes: string])[]): RenderedDeck {
  const place = { path: 'deck.md', line: 3, column: 1, text: '' }
  const made = slides.map(([headline, notes], index) => ({
    slide: { id: `s${index}`, title: headline ?? 'Words …', layout: 'content', location: place },
    html: headline === undefined ? '<p>Words</p>' : `<h2>${headline}</h2>`,
    notes: notes === '' ? [] : [notes],
  }))
  const deck = { title: 'Deck', lang: 'en', authors: [], keywords: [], theme: 'default', markdown: '', assets: [] }
  const size = { widthPx: 1280, heightPx: 720 }
  return { deck: { ...deck, ...size, slides: made.map(({ slide }) => slide) }, css: '', slides: made }
}

test('a deck written by hand is its notes under its headlines', () => {
  const found: Diagnostic[] = []
  const deck = written(['Deck', 'Welcome.'], ['A *b*', 'One.\n\nTwo.'], [undefined, 'More.'], ['Bare', ''])
  const { entries } =
    writtenReport(deck, collectReport(BOXES, { headings: 0, share: 1 }), (one) => found.push(one)) ?? {}
  expect(found).toEqual([])
  expect(entries?.map((entry) => ('text' in entry ? entry.text : entry.kind))).toEqual([
    'Welcome.',
    String.raw`A \*b\*`,
    'One.\n\nTwo.',
    'More.',
    'Bare',
    'large',
  ])
})

test('a deck without notes has no text, and that is said', () => {
  const found: Diagnostic[] = []
  const deck = written(['A', ''], ['B', ' '])
  expect(writtenReport(deck, collectReport(BOXES, { headings: 0, share: 1 }), (one) => found.push(one))).toBeUndefined()
  expect(found.map(({ code, severity, location }) => [code, severity, location?.line])).toEqual([
    ['handout-without-text', 'warning', 3],
  ])
})

test('only headings that the list of contents names take room in the column', () => {
  const text = SENTENCE.repeat(6)
  const kinds = (headline: (index: number) => string | undefined) => {
    const rendered = written(...Array.from({ length: 30 }, (_, index) => [headline(index), text] as const))
    const input = { rendered, paper: 'a4', handout: { fonts: [] }, report: () => undefined } as unknown as ExportInput
    const content = HANDOUTS.article({ input, appendix: undefined, leftOut: '', share: 1 })
    return content?.entries.map(({ kind }) => kind)
  }
  expect(kinds(() => undefined)).not.toContain('sheet')
  expect(kinds((index) => (index < 2 ? 'Headed' : undefined))).not.toContain('sheet')
  expect(kinds((index) => (index < 6 ? undefined : `Headed ${index}`))).toContain('sheet')
})
