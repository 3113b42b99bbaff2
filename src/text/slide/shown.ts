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

/** Whether any word of a block, or the picture that it is, stands on one of the slides. */
export function isShown(block: Pick<Block, 'kind' | 'span'>, slides: readonly Shows[]): boolean {
  return slides.some((slide) => shows(slide, block))
}

export function shows(slide: Shows, block: { readonly kind: string; readonly span: Span }): boolean {
  if (block.kind === 'figure' && slide.body.kind === 'figure' && slide.body.source.start === block.span.start)
    return true
  const { start, end } = block.span
  return atomsOf(slide).some(
    (atom) =>
      atom.source !== 'furniture' &&
      atom.source.end > atom.source.start &&
      atom.source.start >= start &&
      atom.source.end <= end,
  )
}
