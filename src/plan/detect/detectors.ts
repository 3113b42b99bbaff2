import type { ProseDetector } from './candidate.ts'
import { enumeration } from './enumeration.ts'
import { interview } from './interview.ts'
import { points } from './points.ts'
import { speech } from './speech.ts'
import { statements } from './statements.ts'
import { stats } from './stats.ts'
import { timeline } from './timeline.ts'

/**
 * What prose can become, tried from top to bottom: each gets the sentences that those before it left. What none of them
 * shows stands in the notes.
 */
export const proseDetectors: readonly ProseDetector[] = [
  { name: 'interview', detect: interview },
  { name: 'timeline', detect: timeline },
  { name: 'enumeration', detect: enumeration },
  { name: 'speech', detect: speech },
  { name: 'stats', detect: stats },
  { name: 'points', detect: points },
  { name: 'statements', detect: statements },
]
