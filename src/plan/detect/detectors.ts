import type { ProseDetector } from './candidate.ts'
import { enumeration } from './enumeration.ts'
import { interview } from './interview.ts'
import { points } from './points.ts'
import { speech } from './speech.ts'
import { longStatement, statements } from './statements.ts'
import { facts, stats } from './stats.ts'
import { timeline } from './timeline.ts'

/** What some prose can become by what it holds; each gets the sentences that those before it left. */
export const specialDetectors: readonly ProseDetector[] = [
  { name: 'interview', detect: interview },
  { name: 'timeline', detect: timeline },
  { name: 'enumeration', detect: enumeration },
  { name: 'speech', detect: speech },
  { name: 'stats', detect: stats },
]

/** What any prose can become: the first that yields anything shows what the special ones left. The rest stands in the notes. */
export const plainDetectors: readonly ProseDetector[] = [
  { name: 'points', detect: points },
  { name: 'statements', detect: statements },
  { name: 'long statement', detect: longStatement },
]

/** What has to be shown of the rest, whatever else is: one after the other until it yields nothing. */
export const leftOver: ProseDetector = { name: 'facts', detect: facts }
