import type { Block } from '../../model/article.ts'
import type { Atom, Body, Slide } from '../../model/slide-plan.ts'
import type { Span } from '../../model/source.ts'

/** What draft and finished slide have in common. */
type Shows = Pick<Slide, 'body'> & Partial<Pick<Slide, 'headline' | 'kicker'>>

/** Every piece of text on a slide. */
export function atomsOf({ headline, kicker, body }: Shows): readonly Atom[] {
  return [...(headline ? [headline] : []), ...(kicker ? [kicker] : []), ...bodyAtoms(body)]
}

function bodyAtoms(body: Body): readonly Atom[] {
  const some = (atom: Atom | undefined) => (atom ? [atom] : [])
  switch (body.kind) {
    case 'cover':
      return [...some(body.description), ...body.facts]
    case 'agenda':
      return body.items
    case 'section':
      return some(body.summary)
    case 'statement':
      return [body.statement, ...some(body.support)]
    case 'points':
      return [...some(body.lead), ...body.points]
    case 'closing':
      return body.points
    case 'steps':
      return [...some(body.lead), ...body.steps]
    case 'quote':
      return [...body.paragraphs, ...some(body.attribution)]
    case 'stats':
      return body.stats.flatMap(({ value, label }) => [value, ...some(label)])
    case 'grid':
      return body.items.flatMap(({ name, detail }) => [name, ...some(detail)])
    case 'compare':
      return body.columns.flatMap(({ title, points }) => [title, ...points])
    case 'timeline':
      return body.entries.flatMap(({ date, text }) => [date, text])
    case 'math':
      return [{ text: body.tex, markdown: body.tex, source: body.source }]
    case 'sources':
      return body.sources
    case 'table':
      return [...body.header, ...body.rows.flat()]
    case 'figure':
      return some(body.caption)
    case 'code':
      return [{ text: body.code, markdown: body.code, source: body.source }]
  }
}

type Shown = { readonly kind: string; readonly span: Span }

/** Whether any word of a block, or the picture that it is, stands on one of the slides. */
export function isShown(block: Shown, slides: readonly Shows[]): boolean {
  return slidesThatShow(slides, block).length > 0
}

/** The same, of a heading only where a slide shows it from its first word on: not without the name of who asks. */
export function isShownInFull(block: Block, slides: readonly Shows[]): boolean {
  if (block.kind !== 'heading') return isShown(block, slides)
  const first = block.rich.starts[0] ?? block.span.start
  const begins = ({ source }: Atom) =>
    source !== 'furniture' && source.start <= first && source.start >= block.span.start && source.end > source.start
  return slidesThatShow(slides, block).some((slide) => atomsOf(slide).some(begins))
}

const indexes = new WeakMap<readonly Shows[], (block: Shown) => readonly number[]>()

/** The slides that show a block. They are gone through once, whatever number of blocks is asked for. */
export function slidesThatShow<S extends Shows>(slides: readonly S[], block: Shown): readonly S[] {
  let index = indexes.get(slides)
  if (!index) {
    index = indexOf(slides)
    indexes.set(slides, index)
  }
  return index(block).flatMap((at) => slides[at] ?? [])
}

interface Place {
  readonly start: number
  readonly end: number
  /** Its position among the slides. */
  readonly slide: number
}

/** Tells of a block which slides show it, by their positions, ascending. */
function indexOf(slides: readonly Shows[]): (block: Shown) => readonly number[] {
  const words: Place[] = []
  const pictures = new Map<number, number[]>()
  for (const [slide, shown] of slides.entries()) {
    if (shown.body.kind === 'figure') {
      const { start } = shown.body.source
      pictures.set(start, [...(pictures.get(start) ?? []), slide])
    }
    for (const { source } of atomsOf(shown)) {
      if (source !== 'furniture' && source.end > source.start) {
        words.push({ start: source.start, end: source.end, slide })
      }
    }
  }
  words.sort((a, b) => a.start - b.start)
  return ({ kind, span }) => {
    const found = new Set(kind === 'figure' ? pictures.get(span.start) : [])
    for (let at = firstFrom(words, span.start); at < words.length; at += 1) {
      const place = words[at]
      if (!place || place.start >= span.end) break
      if (place.end <= span.end) found.add(place.slide)
    }
    return [...found].sort((a, b) => a - b)
  }
}

/** Index of the first place that starts at `offset` or later. */
function firstFrom(places: readonly Place[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}
