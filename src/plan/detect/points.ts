import { displayColumns } from '../../text/display-columns.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { headingOf, normalised, type PlanContext } from '../context.ts'
import type { ProseGroup } from '../draft.ts'
import { choosePoints, worth } from '../select/choose-points.ts'
import { headlineFor } from '../select/headline.ts'
import type { Candidate, HeadingUse } from './candidate.ts'

/** Two to four short sentences under a headline; or, where one of two heads the other, a claim with its support. */
export function points(group: ProseGroup, context: PlanContext, heading: HeadingUse): readonly Candidate[] {
  const own = headingOf(group.section, context)
  const above = own && heading === 'free' ? own.atom.text : ''
  const size = { words: sizeInWords(above, context.language), columns: displayColumns(above) }
  const chosen = choosePoints(group.sentences, context.vectors, size, context.language)
  const headed = chosen.length >= 2 ? headlineFor(group, chosen, context, heading) : undefined
  if (!headed) return []
  const { shown, why } = headed
  const sentences = group.sentences.filter((one) => headed.points.includes(one) || chosen.includes(one))
  const [first, ...others] = headed.points.flatMap((point) => point.atom ?? [])
  if (!first) return []
  for (const { text } of sentences) context.used.add(normalised(text))
  if (others.length > 0) {
    const body = { kind: 'points', points: [first, ...others], weights: headed.points.map(worth) } as const
    return [{ draft: { layout: 'points', ...shown, body, why }, sentences }]
  }
  if (!headed.promoted) {
    return [{ draft: { layout: 'statement', ...shown, body: { kind: 'statement', statement: first }, why }, sentences }]
  }
  const kicker = shown.kicker ? { kicker: shown.kicker } : {}
  const body = { kind: 'statement', statement: shown.headline, support: first } as const
  return [{ draft: { layout: 'statement', ...kicker, body, why }, sentences }]
}
