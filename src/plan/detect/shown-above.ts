import { kickerOf, type PlanContext } from '../context.ts'
import type { Group } from '../draft.ts'
import { headingShown } from '../select/headline.ts'
import type { Candidate, HeadingUse } from './candidate.ts'

/** What heads a slide whose body tells all: the heading of its section, or that heading as a kicker where it is taken. */
export function shownAbove(
  group: Pick<Group, 'section'>,
  context: PlanContext,
  heading: HeadingUse,
): Pick<Candidate['draft'], 'headline' | 'kicker'> {
  const shown = heading === 'free' ? headingShown(group.section, context) : undefined
  return shown ?? kickerOf(group, context)
}
