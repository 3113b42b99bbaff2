import type { Judged } from '../judge.ts'
import { withSlide } from './edits.ts'
import { firstOf, type Mutant } from './mutant.ts'
import type { OpenDeck, OpenSlide } from './open-deck.ts'

const files = { needs: 'files' } as const

function noted(deck: OpenDeck): number {
  return deck.slides.findIndex(({ notes }) => notes.split(' ').length > 25)
}

function onNotes(deck: OpenDeck, change: (notes: string) => string): OpenDeck {
  return withSlide(deck, noted(deck), (slide) => ({ ...slide, notes: change(slide.notes) }))
}

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
