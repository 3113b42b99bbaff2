import type { PlanContext } from '../context.ts'
import type { Draft, ProseGroup, Sentence } from '../draft.ts'

/** Whether a section's heading may head one of its slides, or opens the section on a slide of its own. */
export type HeadingUse = 'free' | 'taken'

/** A slide that a stretch of prose could have, and the sentences that it uses up. */
export interface Candidate {
  readonly draft: Omit<Draft, 'blocks' | 'section' | 'group'>
  readonly sentences: readonly Sentence[]
}

/** One way to show prose. Gets the sentences that no detector before it has used; yields nothing where it does not apply. */
export interface ProseDetector {
  readonly name: string
  readonly detect: (group: ProseGroup, context: PlanContext, heading: HeadingUse) => readonly Candidate[]
}
