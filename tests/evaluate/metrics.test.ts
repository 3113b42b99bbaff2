import { describe, expect, test } from 'vitest'
import type { DeckFiles } from './deck/deck-files.ts'
import type { PdfPage, PdfWord } from './deck/read-pdf.ts'
import { type Judged, readDeck } from './judge.ts'
import { judgeDeck } from './judge-deck.ts'
import type { SlideLook, TextBox } from './look/deck-look.ts'
import { type TinySlide, tinyDeck } from './tiny-deck.ts'

const ARTICLE = `---
title: The quay
---

## The quay opens again

Barges carry roughly 1,400 tonnes of grain. They do not hurry. Farmers paid 12 % of the cost.

The river is wide. However, the river is often shallow in August.

Two things can go wrong:

- The summer is dry.
- The lock at Hamm breaks.

## The numbers

| Ship | Load |
|---|---|
| Anna | 900 t |
| Berta | 1,400 t |

> We trust the river.
>
> — Maren Dahl
`

const TABLE =
  '<table><tr><th>Ship</th><th>Load</th></tr><tr><td>Anna</td><td>900 t</td></tr><tr><td>Berta</td><td>1,400 t</td></tr></table>'
const QUOTE = '<blockquote><p>We trust the river.</p></blockquote>'
const FIRST = 'Barges carry roughly 1,400 tonnes of grain'
const PARAGRAPH = 'Barges carry roughly 1,400 tonnes of grain. They do not hurry. Farmers paid 12 % of the cost.'

const GOOD: readonly TinySlide[] = [
  {
    layout: 'points',
    headline: 'The quay opens again',
    lines: [5, 7],
    points: [FIRST, 'Farmers paid 12 % of the cost.'],
    notes: [['L7', PARAGRAPH]],
  },
  {
    layout: 'points',
    headline: 'Two things can go wrong:',
    lines: [9, 14],
    points: ['The summer is dry.', 'The lock at Hamm breaks.'],
    notes: [
      ['L9', 'The river is wide. However, the river is often shallow in August.'],
      ['L11', 'Two things can go wrong:'],
      ['L13-14', '- The summer is dry.\n- The lock at Hamm breaks.'],
    ],
  },
  { layout: 'table', headline: 'The numbers', lines: [16, 21], html: TABLE },
  {
    layout: 'quote',
    headline: 'We trust the river',
    lines: [23, 25],
    html: `${QUOTE}<div class="attribution"><p>Maren Dahl</p></div>`,
    notes: [['L23-25', '> We trust the river.\n>\n> — Maren Dahl']],
  },
]

/** Texts that are no points are not in a tiny plan, so G7 is asked for by itself only. */
function violated(
  slides: readonly TinySlide[],
  changes: Partial<DeckFiles> = {},
  seen: Pick<Judged, 'look' | 'pdfPages'> = {},
): readonly string[] {
  const { gates } = judgeDeck(readDeck(tinyDeck(ARTICLE, slides, changes), seen))
  return Object.keys(gates).filter((gate) => gate !== 'G7' && (gates[gate] ?? 0) > 0)
}

/** A page that holds a text, word under word; each word is as high as its line. */
function pageOf(text: string): PdfPage {
  const words = text.split(/\s+/u).filter(Boolean)
  const word = (text: string, index: number) => ({
    text,
    left: 60,
    top: 20 + index * 20,
    right: 100,
    bottom: 40 + index * 20,
  })
  return { width: 960, height: 540, words: words.map(word) }
}

/** The good deck with one slide changed. */
function changed(index: number, change: Partial<TinySlide>): readonly TinySlide[] {
  return GOOD.map((slide, at) => (at === index ? { ...slide, ...change } : slide))
}

test('a good deck passes every gate', () => expect(violated(GOOD)).toEqual([]))

describe('what gates find', () => {
  test.each<[string, readonly TinySlide[], readonly string[]]>([
    ['a negation that is gone', changed(0, { points: [FIRST, 'They do hurry.'] }), ['G9', 'G13']],
    ['another number', changed(0, { points: ['Barges carry roughly 1,700 tonnes of grain'] }), ['G9', 'G10']],
    ['a number without its qualifier', changed(0, { points: ['1,400 tonnes of grain'] }), ['G9', 'G10']],
    ['half of a sentence', changed(0, { points: ['Barges carry roughly 1,400 tonnes'] }), ['G9']],
    [
      'two sentences as one point',
      changed(0, { points: ['They do not hurry. Farmers paid 12 % of the cost.'] }),
      ['G9', 'G13'],
    ],
    ['a set-up without its rebuttal', changed(1, { headline: 'The river is wide', points: [] }), ['G11']],
    ['a pronoun with nothing before it', changed(0, { points: ['They do not hurry.'] }), ['G13']],
    ['a list without what introduces it', changed(1, { headline: 'The quay' }), ['G11']],
    ['a quotation by nobody', changed(3, { html: QUOTE }), ['G11']],
    ['notes that lack a sentence', changed(0, { notes: [['L7', FIRST]] }), ['G8', 'G12']],
    ['notes in another order', [...GOOD.slice(1, 2), ...GOOD.slice(0, 1), ...GOOD.slice(2)], ['G12']],
    ['two slides of one headline', changed(3, { headline: 'The numbers' }), ['G14']],
    ['a table that lacks a row', changed(2, { html: TABLE.replace(/<tr><td>Berta.*?<\/tr>/u, '') }), ['G8', 'G16']],
    [
      'a table whose cells were swapped',
      changed(2, { html: TABLE.replace('900 t', 'x').replace('1,400 t', '900 t').replace('x', '1,400 t') }),
      ['G16'],
    ],
  ])('%s', (_, slides, gates) => expect(violated(slides)).toEqual(gates))

  test('a pronoun beside the sentence it leans on is no violation', () => {
    expect(violated(changed(0, { points: [FIRST, 'They do not hurry.'] }))).toEqual([])
  })

  test('outputs that differ', () => {
    const files = tinyDeck(ARTICLE, GOOD)
    expect(violated(GOOD, { markdown: files.markdown.replace('## The numbers', '## Some numbers') })).toEqual(['G17'])
    expect(violated(GOOD, { html: files.html.replace('<p>The river is wide.', '<p>The river is narrow.') })).toEqual([
      'G17',
    ])
  })

  describe('pages of a PDF', () => {
    const pages = GOOD.map(({ headline, points = [], html = '' }) =>
      pageOf(`${headline} ${points.join(' ')} ${html.replace(/<[^>]*>/gu, ' ')} A footer`),
    )
    const withPage = (page: PdfPage) => violated(GOOD, {}, { pdfPages: [page, ...pages.slice(1)] })
    const [first] = pages
    if (!first) throw new Error('There are no pages.')
    const shifted = (change: (word: PdfWord) => Partial<PdfWord>): PdfPage => ({
      ...first,
      words: first.words.map((word) => (word.text === 'tonnes' ? { ...word, ...change(word) } : word)),
    })

    test('that hold their slides', () => expect(withPage(first)).toEqual([]))
    test.each<[string, PdfPage]>([
      ['that lack a word', { ...first, words: first.words.filter(({ text }) => text !== 'tonnes') }],
      ['that show a word twice', { ...first, words: [...first.words, ...first.words.slice(0, 1)] }],
      ['with a word beyond the edge', shifted(() => ({ left: 990, right: 1010 }))],
      ['with a word half cut off at the right', shifted(() => ({ left: 940, right: 980 }))],
      ['with a word half cut off at the bottom', shifted(() => ({ top: 525, bottom: 555 }))],
    ])('%s', (_, page) => expect(withPage(page)).toEqual(['G17']))
    test('that are too few', () => expect(violated(GOOD, {}, { pdfPages: pages.slice(1) })).toEqual(['G17']))
  })

  test('comments of ours that reach Marp', () => {
    const { markdown } = tinyDeck(ARTICLE, GOOD)
    expect(
      violated(GOOD, { markdown: markdown.replace('## The numbers', '<!-- slide: keep -->\n\n## The numbers') }),
    ).toContain('G15')
  })

  test('texts that the plan does not have, and lines that are others', () => {
    const { plan } = tinyDeck(ARTICLE, GOOD)
    const [first] = plan.slides
    const count = (body: object) =>
      judgeDeck(
        readDeck(
          tinyDeck(ARTICLE, GOOD.slice(0, 1), {
            plan: { ...plan, slides: first ? [{ ...first, body: { ...body } }] : [] },
          }),
        ),
      ).gates.G7
    expect(count(first?.body ?? {})).toBe(0)
    expect(count({ points: [{ text: FIRST, lines: [7, 7] }] })).toBe(1)
    expect(
      count({
        points: [
          { text: FIRST, lines: [20, 21] },
          { text: 'Farmers paid 12 % of the cost.', lines: [7, 7] },
        ],
      }),
    ).toBe(1)
  })
})

describe('what is seen on the page', () => {
  const box: TextBox = {
    kind: 'text',
    element: 1,
    around: [0],
    block: 1,
    text: 'Words',
    part: 'body',
    leftPx: 88,
    topPx: 240,
    rightPx: 400,
    bottomPx: 283,
    fontPx: 32,
    contrast: 15,
    margin: false,
    clipped: false,
  }
  const seen = (...boxes: readonly TextBox[]) => {
    const slide: SlideLook = { overflowXPx: 0, overflowYPx: 0, boxes }
    return violated(GOOD, {}, { look: { widthPx: 1280, heightPx: 720, slides: [slide] } })
  }
  test.each<[string, readonly TextBox[], readonly string[]]>([
    ['a line in its place', [box], []],
    ['a line beyond the safe area', [{ ...box, leftPx: 8 }], ['G3']],
    ['a line that is cut off', [{ ...box, clipped: true }], ['G3']],
    ['two lines on one another', [box, { ...box, element: 2, block: 2, topPx: 250, bottomPx: 293 }], ['G4']],
    ['two lines of one element', [box, { ...box, topPx: 250, bottomPx: 293 }], []],
    ['small text', [{ ...box, fontPx: 22 }], ['G5']],
    ['small text in a footer', [{ ...box, fontPx: 18, part: 'footer', margin: true }], []],
    ['grey text', [{ ...box, contrast: 3.9 }], ['G6']],
  ])('%s', (_, boxes, gates) => expect(seen(...boxes)).toEqual(gates))
})

describe('what is measured', () => {
  const values = (slides: readonly TinySlide[]) => judgeDeck(readDeck(tinyDeck(ARTICLE, slides))).values

  test('key facts that are shown', () => {
    expect(values(GOOD)).toMatchObject({ facts: 1, M8anywhere: 1, M8shown: 1 })
    expect(values(changed(0, { points: [FIRST] }))).toMatchObject({ M8anywhere: 1, M8shown: 0 })
  })
  test('words, points and headings with nothing below', () => {
    expect(values(GOOD)).toMatchObject({ M1max: 17, M2max: 2, M3max: 7, orphans: 0 })
    expect(values(changed(0, { points: [] }))).toMatchObject({ orphans: 1 })
  })
  test('the same said twice', () => {
    expect(values(GOOD).M11within).toBeLessThan(0.5)
    expect(values(changed(0, { points: [FIRST, FIRST] })).M11within).toBeGreaterThan(0.9)
  })
  test('things of the article that have a slide', () => {
    expect(values(GOOD)).toMatchObject({ 'shown table': 1, 'shown blockquote': 1, 'shown list': 1, M17: 1 })
    expect(values(GOOD.slice(0, 2))).toMatchObject({ 'shown table': 0, 'shown blockquote': 0, M17: 0 })
  })
})
