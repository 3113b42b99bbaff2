import { displayColumns } from '../../text/display-columns.ts'
import { headingOf, type PlanContext } from '../context.ts'
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

/** A kicker says where we are in one line. In columns. */
export const LONGEST_KICKER = 60

/** The heading of a section above a slide that says something of its own, if it is short. */
export function kickerOf(
  { section }: Pick<Group, 'section'>,
  context: PlanContext,
): Pick<Candidate['draft'], 'kicker'> {
  const own = headingOf(section, context)
  return own && displayColumns(own.atom.text) <= LONGEST_KICKER ? { kicker: own.atom } : {}
}
