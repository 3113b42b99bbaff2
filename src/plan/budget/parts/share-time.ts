import { withPause } from '../../account/finish-slides.ts'
import { isCue, type Passage } from './passages.ts'

/** A slide with what could be said to it. */
export interface Speech {
  /** What it takes if nothing is said. */
  readonly leastSeconds: number
  readonly passages: readonly Passage[]
}

/** Nobody looks at one slide for longer. */
export const LONGEST_SECONDS = 120

/**
 * Chooses what is said: first the sentences that slides show, whatever they take, then the weightiest others that the
 * time of all slides holds. Gives each slide's share, in the order of its passages.
 */
export function shareTime(
  speeches: readonly Speech[],
  seconds: number,
  toSeconds: (length: number) => number,
): readonly ReadonlySet<Passage>[] {
  const said = speeches.map(({ passages }) => new Set(passages.filter(isCue)))
  const lengths = said.map((own) => [...own].reduce((sum, { length }) => sum + length, 0))
  const secondsWith = (at: number, length: number) =>
    withPause(Math.max(speeches[at]?.leastSeconds ?? 0, toSeconds(length)))
  let total = lengths.reduce((sum, length, at) => sum + secondsWith(at, length), 0)
  const others = speeches.flatMap(({ passages }, at) => passages.filter(isSayable).map((passage) => ({ passage, at })))
  // Sorting keeps the order of the article where scores agree.
  for (const { passage, at } of others.sort((a, b) => b.passage.score - a.passage.score)) {
    const before = lengths[at] ?? 0
    const own = secondsWith(at, before + passage.length)
    const grown = total - secondsWith(at, before) + own
    if (grown > total && (grown > seconds || own > LONGEST_SECONDS)) continue
    said[at]?.add(passage)
    lengths[at] = before + passage.length
    total = grown
  }
  return said
}

/** Nobody says markup or rows aloud, nor what leads in to something that is not there. */
function isSayable(passage: Passage): boolean {
  const prose = passage.pieces.some(({ block }) => SAID.includes(block.kind))
  return prose && !passage.leadsIn && !isCue(passage)
}

const SAID: readonly string[] = ['paragraph', 'list', 'quote', 'heading']
