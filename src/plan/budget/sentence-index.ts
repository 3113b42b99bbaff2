import type { Atom } from '../../model/slide-plan.ts'
import type { PlanContext } from '../context.ts'
import type { Sentence } from '../draft.ts'

/** Finds the sentence that a piece of text on a slide was taken from. */
export interface SentenceIndex {
  readonly at: (atom: Atom) => Sentence | undefined
  /** What half of the sentences score at most: the weight of text that no sentence is. */
  readonly middling: number
}

export function sentenceIndex({ sentences }: PlanContext): SentenceIndex {
  const all = [...sentences.values()].flat()
  const spans = all.flatMap((sentence) => {
    const source = sentence.atom?.source
    return source && source !== 'furniture' ? [{ start: source.start, end: source.end, sentence }] : []
  })
  spans.sort((a, b) => a.start - b.start)
  const scores = all.map((one) => one.score).sort((a, b) => a - b)
  return {
    at: ({ source }) => {
      if (source === 'furniture') return undefined
      const found = spans[lastBefore(spans, source.start)]
      return found && source.end <= found.end ? found.sentence : undefined
    },
    middling: scores[Math.floor((scores.length - 1) / 2)] ?? 1,
  }
}

/** The index of the last span that starts at or before a place; -1 where there is none. Spans are ascending. */
function lastBefore(spans: readonly { readonly start: number }[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
