import { displayColumns } from '../../text/display-columns.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { headingOf, normalised, type PlanContext } from '../context.ts'
import type { ProseGroup } from '../draft.ts'
import { choosePoints, worth } from '../select/choose-points.ts'
import { headlineFor } from '../select/headline.ts'
import type { Candidate, HeadingUse } from './candidate.ts'
import { bestPassage } from './statements.ts'

/** How much more than points a passage is worth that stands by itself. */
const MARGIN = 0.3

/** The part of what is worth a slide of its own that a point needs, since it takes less room. */
const POINT_SHARE = 0.35

/** Two to four short sentences under a headline; or, where one of two heads the other, a claim with its support. */
export function points(group: ProseGroup, context: PlanContext, heading: HeadingUse): readonly Candidate[] {
  const own = headingOf(group.section, context)
  const above = own && heading === 'free' ? own.atom.text : ''
  const size = { words: sizeInWords(above, context.language), columns: displayColumns(above) }
  const notFillers = group.sentences.filter((one) => worth(one) >= context.leastWorth * POINT_SHARE)
  const chosen = choosePoints(notFillers, context.vectors, size, context.language)
  if (chosen.length < 2) return []
  const best = bestPassage(group, context)
  if (best && !chosen.includes(best.claim) && best.worth > Math.max(...chosen.map(worth)) + MARGIN) return []
  const headed = headlineFor(group, chosen, context, heading)
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
