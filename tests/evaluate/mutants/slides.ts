import { isContent } from '../deck/slide-view.ts'
import type { Judged } from '../judge.ts'
import { wordCount } from '../text/words.ts'
import { escapeHtml, move, points, replaceText, rewritten, withSlide } from './edits.ts'
import { firstOf, type Mutant } from './mutant.ts'
import type { OpenDeck, OpenSlide } from './open-deck.ts'

const files = { needs: 'files' } as const

/** Places of the slides that say something and have notes. */
function spoken(deck: OpenDeck, judged: Judged): readonly number[] {
  return judged.slides.flatMap((slide, index) =>
    isContent(slide) && slide.layout !== 'closing' && deck.slides[index]?.notes ? [index] : [],
  )
}

function ofLayout(judged: Judged, ...layouts: readonly string[]): number {
  return judged.slides.findIndex(({ layout }) => layouts.includes(layout))
}

function dropped(deck: OpenDeck, index: number): OpenDeck | undefined {
  return index < 0 ? undefined : { ...deck, slides: deck.slides.filter((_, at) => at !== index) }
}

/** Leaves the notes of every slide with the slide before it, and removes the slides. */
function emptied(deck: OpenDeck, keep: (slide: OpenSlide, index: number) => boolean): OpenDeck {
  const slides: OpenSlide[] = []
  deck.slides.forEach((slide, index) => {
    const last = slides.at(-1)
    if (keep(slide, index) || !last) slides.push(slide)
    else slides[slides.length - 1] = { ...last, notes: [last.notes, slide.notes].filter(Boolean).join('\n\n') }
  })
  return { ...deck, slides }
}

function swapHeadlines(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  const places = spoken(deck, judged).filter((index) => judged.slides[index]?.headline)
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined || first === last) return undefined
  const [a, b] = [judged.slides[first]?.headline ?? '', judged.slides[last]?.headline ?? '']
  const changed = replaceText(deck, first, a, b)
  return changed && replaceText(changed, last, b, a)
}

function withoutLeadIn(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  return firstOf(judged.slides, (slide, index) => {
    const block = judged.article.blocks.find(
      ({ kind, leadIn, line }) =>
        kind === 'list' && leadIn !== undefined && line >= slide.lines[0] && line <= slide.lines[1],
    )
    const items = slide.runs.filter(({ role }) => role === 'point' || role === 'name').map(({ text }) => text)
    if (
      !block ||
      items.length < 2 ||
      !block.items?.some((item) => items.includes(item.replace(/\.$/u, '')) || items.includes(item))
    )
      return undefined
    const heading =
      judged.article.blocks.findLast(({ kind, line }) => kind === 'heading' && line < block.line)?.leaves[0] ??
      judged.article.title
    return withSlide(deck, index, (old) => rewritten(old, 'points', heading, points(...items)))
  })
}

function withoutAttribution(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  const index = judged.slides.findIndex(
    ({ runs, layout }) => layout === 'quote' && runs.some(({ role }) => role === 'attribution'),
  )
  if (index < 0) return undefined
  const place = /<div class="attribution">[\s\S]*?<\/div>/u
  return withSlide(deck, index, (slide) => {
    const { attribution: _, ...body } = slide.plan.body
    return {
      ...slide,
      html: slide.html.replace(place, ''),
      markdown: slide.markdown.replace(place, ''),
      plan: { ...slide.plan, body },
    }
  })
}

function secondRow(html: string): string | undefined {
  return /<tbody>\s*(<tr>[\s\S]*?<\/tr>)/u.exec(html)?.[1]
}

function twoCellsSwapped(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  return firstOf(judged.slides, (slide, index) => {
    const [, first, second] = slide.rows
    const [a, b] = [first?.[1], second?.[1]]
    if (slide.layout !== 'table' || !a || !b || a === b) return undefined
    const mark = 'zqzqzq'
    const steps = [
      [a, mark],
      [b, a],
      [mark, b],
    ] as const
    return steps.reduce<OpenDeck | undefined>((made, [from, to]) => made && replaceText(made, index, from, to), deck)
  })
}

export const SLIDES: readonly Mutant[] = [
  {
    ...files,
    name: 'drop a slide',
    expects: ['G8', 'G12'],
    spoil: (deck, judged) => dropped(deck, spoken(deck, judged)[1] ?? -1),
  },
  {
    ...files,
    name: 'drop the slide of a table',
    expects: ['G16'],
    spoil: (deck, judged) => dropped(deck, ofLayout(judged, 'table')),
  },
  {
    ...files,
    name: 'drop the slide of a figure',
    expects: ['G16'],
    spoil: (deck, judged) => dropped(deck, ofLayout(judged, 'figure')),
  },
  {
    ...files,
    name: 'drop the slide of a piece of code',
    expects: ['G16'],
    spoil: (deck, judged) => dropped(deck, ofLayout(judged, 'code')),
  },
  {
    ...files,
    name: 'leave only the cover, with all notes',
    expects: ['M9'],
    spoil: (deck) => emptied(deck, (_, index) => index === 0),
  },
  {
    ...files,
    name: 'leave only the first half of the slides, with all notes',
    expects: ['M9', 'M10', 'G16'],
    spoil: (deck) => emptied(deck, (_, index) => index < deck.slides.length / 3),
  },
  { ...files, name: 'swap two headlines', expects: ['G7'], spoil: swapHeadlines },
  {
    ...files,
    name: 'shuffle the slides',
    expects: ['G7', 'G12'],
    spoil: (deck) => ({ ...deck, slides: [...deck.slides.slice(0, 1), ...deck.slides.slice(1).reverse()] }),
  },
  {
    ...files,
    name: 'move one slide to the end',
    expects: ['G7', 'G12'],
    spoil: (deck, judged) => ({
      ...deck,
      slides: move(deck.slides, spoken(deck, judged)[0] ?? 1, deck.slides.length - 1),
    }),
  },
  {
    ...files,
    name: 'duplicate a slide',
    expects: ['G14', 'M11'],
    spoil: (deck, judged) => duplicated(deck, spoken(deck, judged)[0] ?? 1),
  },
  { ...files, name: 'say a point twice', expects: ['M11'], spoil: (deck, judged) => saidTwice(deck, judged) },
  {
    ...files,
    name: 'leave a heading with nothing below it',
    expects: ['M16'],
    spoil: (deck, judged) => headingAlone(deck, judged),
  },
  { ...files, name: 'dump a paragraph', expects: ['G9', 'M1'], spoil: (deck, judged) => dumped(deck, judged) },
  { ...files, name: 'list without its lead-in', expects: ['G11'], spoil: withoutLeadIn },
  { ...files, name: 'remove an attribution', expects: ['G11'], spoil: withoutAttribution },
  { ...files, name: 'swap two cells of a column', expects: ['G16'], spoil: twoCellsSwapped },
  { ...files, name: 'drop a row of a table', expects: ['G16'], spoil: (deck, judged) => rowDropped(deck, judged) },
  {
    ...files,
    name: 'change a line of code',
    expects: ['G9', 'G16'],
    spoil: (deck, judged) => codeChanged(deck, judged),
  },
]

function duplicated(deck: OpenDeck, index: number): OpenDeck {
  const slide = deck.slides[index]
  return slide
    ? {
        ...deck,
        slides: [...deck.slides.slice(0, index + 1), { ...slide, notes: '' }, ...deck.slides.slice(index + 1)],
      }
    : deck
}

function saidTwice(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  return firstOf(judged.slides, (slide, index) => {
    const point = slide.runs.find(({ role, text }) => role === 'point' && wordCount(text) > 5)?.text
    return point && slide.layout === 'points'
      ? withSlide(deck, index, (old) => rewritten(old, 'points', slide.headline, points(point, point)))
      : undefined
  })
}

function headingAlone(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  const heading = judged.article.blocks.find(
    ({ kind, leaves }) => kind === 'heading' && !/[?？]$/u.test(leaves[0] ?? ''),
  )
  const [index] = spoken(deck, judged)
  const text = heading?.leaves[0]
  return text !== undefined && index !== undefined
    ? withSlide(deck, index, (slide) => rewritten(slide, 'points', text, []))
    : undefined
}

function dumped(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  const block = judged.article.blocks.find(
    ({ kind, leaves }) => kind === 'paragraph' && wordCount(leaves[0] ?? '') > 30,
  )
  const index = judged.slides.findIndex(
    (slide) => isContent(slide) && block !== undefined && slide.lines[0] <= block.line && slide.lines[1] >= block.line,
  )
  return block && index >= 0
    ? withSlide(deck, index, (slide) => rewritten(slide, 'points', judged.article.title, points(block.leaves[0] ?? '')))
    : undefined
}

function rowDropped(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  const index = ofLayout(judged, 'table')
  const row = secondRow(deck.slides[index]?.html ?? '')
  return row === undefined
    ? undefined
    : withSlide(deck, index, (slide) => ({ ...slide, html: slide.html.replace(row, '') }))
}

function codeChanged(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  return firstOf(judged.slides, (slide, index) => {
    const word =
      slide.layout === 'code'
        ? /[a-z_]{5,}/u.exec(slide.runs.find(({ role }) => role === 'code')?.text ?? '')?.[0]
        : undefined
    return word === undefined
      ? undefined
      : withSlide(deck, index, (old) => ({
          ...old,
          html: old.html.replaceAll(escapeHtml(word), 'changed'),
          markdown: old.markdown.replaceAll(word, 'changed'),
        }))
  })
}
