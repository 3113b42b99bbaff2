import { headingOf, type PlanContext } from '../context.ts'
import type { ProseGroup } from '../draft.ts'
import { headingShown } from '../select/headline.ts'
import type { Candidate, HeadingUse } from './candidate.ts'

/** What heads a slide whose body tells all: the heading of its section, or that heading as a kicker where it is taken. */
export function shownAbove(
  group: ProseGroup,
  context: PlanContext,
  heading: HeadingUse,
): Pick<Candidate['draft'], 'headline' | 'kicker'> {
  if (heading === 'free') return headingShown(group.section, context) ?? {}
  const own = headingOf(group.section, context)
  return own ? { kicker: own.atom } : {}
}
