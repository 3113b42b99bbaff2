import { isContent } from '../deck/slide-view.ts'
import type { Judged } from '../judge.ts'
import { styled, withSlide } from './edits.ts'
import { firstOf, type Mutant } from './mutant.ts'
import type { OpenDeck, OpenSlide } from './open-deck.ts'

const files = { needs: 'files' } as const
const browser = { needs: 'browser' } as const

function noted(deck: OpenDeck): number {
  return deck.slides.findIndex(({ notes }) => notes.split(' ').length > 25)
}

function onNotes(deck: OpenDeck, change: (notes: string) => string): OpenDeck {
  return withSlide(deck, noted(deck), (slide) => ({ ...slide, notes: change(slide.notes) }))
}

function onHead(deck: OpenDeck, from: RegExp, to: string | ((match: string, size: string) => string)): OpenDeck {
  const head = typeof to === 'string' ? deck.head.replace(from, to) : deck.head.replace(from, to)
  if (head === deck.head) throw new Error(`The style sheet has no ${from}`)
  return { ...deck, head }
}

/** Gives the first element that the pattern finds on a slide of one of these layouts a style. */
function restyled(
  deck: OpenDeck,
  judged: Judged,
  layouts: readonly string[],
  tag: RegExp,
  style: string,
): OpenDeck | undefined {
  return firstOf(judged.slides, (slide, index) => {
    const open = deck.slides[index]
    const changed: OpenSlide | undefined =
      open && isContent(slide) && layouts.includes(slide.layout) ? styled(open, tag, style) : undefined
    return changed && withSlide(deck, index, () => changed)
  })
}

const LISTS = ['points', 'steps', 'closing']

export const OUTPUTS: readonly Mutant[] = [
  { ...files, name: 'cut the notes of a slide', expects: ['G12'], spoil: (deck) => onNotes(deck, () => '') },
  {
    ...files,
    name: 'cut the end of the notes',
    expects: ['G12'],
    spoil: (deck) => onNotes(deck, (notes) => notes.replace(/(?:\s\S+){6}(?=\s-->)/u, '')),
  },
  {
    ...files,
    name: 'change a word in the notes',
    expects: ['G12'],
    spoil: (deck) => onNotes(deck, (notes) => notes.replace(/(?<=\] \S+ )\S+/u, 'whatever')),
  },
  {
    ...files,
    name: 'notes that Marp reads as a directive',
    expects: ['G12', 'G15'],
    spoil: (deck) => onNotes(deck, (notes) => notes.replace(/<!--[\s\S]*?-->/u, '<!--\ncolor: red\n-->')),
  },
  {
    ...files,
    name: 'a comment of ours in the notes',
    expects: ['G15'],
    spoil: (deck) =>
      withSlide(deck, noted(deck), (slide) => ({ ...slide, markdown: `${slide.markdown}\n\n<!-- slide: keep -->` })),
  },
  {
    ...files,
    name: 'a comment that leaks onto the slide',
    expects: ['G15', 'G17'],
    spoil: (deck) =>
      withSlide(deck, noted(deck), (slide) => ({ ...slide, markdown: `${slide.markdown}\n\nmore --> text` })),
  },
  {
    ...files,
    name: 'deck.html alone says something else',
    expects: ['G17'],
    spoil: (deck) =>
      withSlide(deck, noted(deck), (slide) => ({
        ...slide,
        html: slide.html.replace(/(<h[12][^>]*>)/u, '$1Really: '),
      })),
  },
  {
    ...files,
    name: 'deck.md alone says something else',
    expects: ['G17'],
    spoil: (deck) =>
      withSlide(deck, noted(deck), (slide) => ({
        ...slide,
        markdown: slide.markdown.replace(/^(#{1,2} )/mu, '$1Really: '),
      })),
  },
  { ...files, name: 'the plan names other lines', expects: ['G7'], spoil: (deck, judged) => otherLines(deck, judged) },
  {
    ...files,
    name: 'a block on no slide and in no notes',
    expects: ['G8', 'G12'],
    spoil: (deck) => onNotes(deck, (notes) => notes.replace(/\[L\d[\d-]*\] [^\n]*\n?/u, '')),
  },
  {
    ...browser,
    name: 'shrink the text by 30 %',
    expects: ['G5'],
    spoil: (deck) =>
      onHead(deck, /(?<=--size-[a-z]+:\s*)(\d+)(?=px)/gu, (_, size) => String(Math.round(Number(size) * 0.7))),
  },
  {
    ...browser,
    name: 'push a list 40 px beyond the edge',
    expects: ['G3'],
    spoil: (deck, judged) => restyled(deck, judged, LISTS, /<[uo]l>/u, 'position:relative;left:-128px'),
  },
  {
    ...browser,
    name: 'push a headline 40 px above the edge',
    expects: ['G3'],
    spoil: (deck, judged) => restyled(deck, judged, [...LISTS, 'table'], /<h2[^>]*>/u, 'position:relative;top:-136px'),
  },
  {
    ...browser,
    name: 'push a table below the edge',
    expects: ['G3'],
    spoil: (deck, judged) => restyled(deck, judged, ['table'], /<table>/u, 'margin-top:460px'),
  },
  {
    ...browser,
    name: 'lay one text on another',
    expects: ['G4'],
    spoil: (deck, judged) =>
      restyled(
        deck,
        judged,
        [...LISTS, 'table'],
        /<[uo]l>|<table>/u,
        'position:absolute;top:100px;left:88px;flex:none',
      ),
  },
  {
    ...browser,
    name: 'cut a list off',
    expects: ['G3'],
    spoil: (deck, judged) => restyled(deck, judged, LISTS, /<[uo]l>/u, 'max-height:60px;overflow:hidden;flex:none'),
  },
  {
    ...browser,
    name: 'lower the contrast of the text',
    expects: ['G6'],
    spoil: (deck) => onHead(deck, /--ink:\s*#16181d/u, '--ink:#8d9096'),
  },
  {
    ...browser,
    name: 'lower the contrast of the small text',
    expects: ['G6'],
    spoil: (deck) => onHead(deck, /--quiet:\s*#52555c/u, '--quiet:#a9abb0'),
  },
  {
    ...browser,
    name: 'move a headline',
    expects: ['M21'],
    spoil: (deck, judged) => restyled(deck, judged, [...LISTS, 'table'], /<h2[^>]*>/u, 'margin-left:24px'),
  },
]

function otherLines(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  return firstOf(judged.slides, ({ layout }, index) => {
    const slide = deck.slides[index]
    const body = JSON.stringify(slide?.plan.body ?? {})
    if (!slide || !['points', 'steps', 'quote', 'table'].includes(layout) || !/"lines":\[/u.test(body)) return undefined
    const changed = JSON.parse(body.replace(/"lines":\[\d+,\d+\]/gu, '"lines":[1,1]')) as OpenSlide['plan']['body']
    return withSlide(deck, index, (old) => ({ ...old, plan: { ...old.plan, body: changed } }))
  })
}
