import type { ProseDetector } from './candidate.ts'
import { points } from './points.ts'
import { statements } from './statements.ts'

/**
 * What prose can become, tried from top to bottom: each gets the sentences that those before it left. What none of them
 * shows stands in the notes.
 */
export const proseDetectors: readonly ProseDetector[] = [
  { name: 'points', detect: points },
  { name: 'statements', detect: statements },
]
