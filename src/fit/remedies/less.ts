import type { Finding } from '../../model/measurement.ts'
import type { Body, Slide } from '../../model/slide-plan.ts'
import { because, isSideways, tallnessOf, withoutHeadline } from './remedy.ts'

/** Figures too wide to be set large stay in their sentences. */
export function plainFigure(slide: Slide): readonly Slide[] | undefined {
  const { body, headline } = slide
  const stats = body.kind === 'stats' ? body.stats : []
  const [stat, ...more] = stats
  const plain = (rest: Slide, shown: Body) => [
    because({ ...rest, layout: shown.kind, body: shown }, 'the figure is too wide to be set large'),
  ]
  if (!stat) return undefined
  if (stats.every(({ value, label }) => label?.text.includes(value.text))) {
    const points = stats.flatMap(({ label }) => label ?? [])
    const [statement] = points
    if (more.length > 0) return plain(slide, { kind: 'points', points })
    if (statement) return plain(slide, { kind: 'statement', statement })
  }
  if (more.length > 0 || !headline?.text.includes(stat.value.text)) return undefined
  return plain(withoutHeadline(slide), { kind: 'statement', statement: headline })
}

/** Less air around the cells of a table; and where a word is wider than its column, words that break anywhere. */
export function denser(slide: Slide, findings: readonly Finding[]): readonly Slide[] | undefined {
  const { layout, variant } = slide
  if (layout !== 'table' || variant === BREAKING) return undefined
  if (variant !== 'dense') return [because({ ...slide, variant: 'dense' }, 'dense, to fit')]
  if (!findings.some(isSideways)) return undefined
  return [because({ ...slide, variant: BREAKING }, 'long words break, to fit')]
}

const BREAKING = 'breaking'

/** Prose points stand in the notes in full, so the least of them may leave the slide. */
export function withoutWeakest(slide: Slide, findings: readonly Finding[]): readonly Slide[] | undefined {
  const { body } = slide
  if (!tallnessOf(findings) || body.kind !== 'points' || !body.weights || body.points.length < 2) return undefined
  const weakest = body.weights.indexOf(Math.min(...body.weights))
  const points = body.points.filter((_, index) => index !== weakest)
  const weights = body.weights.filter((_, index) => index !== weakest)
  const [only, ...others] = points
  const why = 'a point went to the notes, to fit'
  if (only && others.length === 0)
    return [because({ ...slide, layout: 'statement', body: { kind: 'statement', statement: only } }, why)]
  return [because({ ...slide, body: { ...body, points, weights } }, why)]
}

/** A claim can do without the sentence that leans on it, and a list without the one that leads to it: the notes have both. */
export function withoutAside(slide: Slide, findings: readonly Finding[]): readonly Slide[] | undefined {
  if (!tallnessOf(findings)) return undefined
  const body = bareBody(slide.body)
  return body && [because({ ...slide, body }, 'a sentence beside it went to the notes, to fit')]
}

function bareBody(body: Body): Body | undefined {
  if (body.kind === 'statement' && body.support) return { kind: 'statement', statement: body.statement }
  if ((body.kind !== 'points' && body.kind !== 'steps') || !body.lead) return undefined
  const { lead: _, ...bare } = body
  return bare
}
