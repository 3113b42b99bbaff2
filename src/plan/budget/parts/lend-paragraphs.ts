import type { Slide } from '../../../model/slide-plan.ts'
import { lengthIn, secondsAt } from '../../account/finish-slides.ts'
import type { PlanContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { LONGEST_SECONDS } from './share-time.ts'

export interface Loan {
  readonly drafts: readonly Draft[]
  readonly slides: readonly Slide[]
  readonly kept: readonly number[]
  readonly seconds: number
  readonly context: PlanContext
  /** In the notes of which draft each block stands; changed here. */
  readonly homes: Map<string, number>
}

/**
 * Where the slides of a deck have less to say than it has time for, paragraphs around them are told with them: the
 * weightiest of those whose own slides are left out, with the slide before them in their section, else the one after.
 */
export function lendParagraphs({ drafts, slides, kept, seconds, context, homes }: Loan): void {
  const times = new Map(kept.map((at) => [at, slides[at]?.seconds ?? 0]))
  let room = seconds - [...times.values()].reduce((sum, own) => sum + own, 0)
  const offers = context.article.blocks.flatMap((block) => {
    const home = homes.get(block.id)
    const borrower = home === undefined || times.has(home) ? undefined : borrowerOf(home, drafts, kept)
    if (borrower === undefined || block.kind !== 'paragraph') return []
    const sentences = context.sentences.get(block.id) ?? []
    // What it leads in to stays behind.
    if (sentences.at(-1)?.features.endsWithColon) return []
    const length = lengthIn(context.language.speakingPace, block.rich.text, context.language)
    const score = sentences.reduce((sum, one) => sum + one.score, 0) / Math.max(1, sentences.length)
    return [{ block, borrower, score, time: secondsAt(context.language.speakingPace, length) }]
  })
  for (const { block, borrower, time } of offers.sort((a, b) => b.score - a.score)) {
    const before = times.get(borrower) ?? 0
    if (time > room || before + time > LONGEST_SECONDS) continue
    homes.set(block.id, borrower)
    times.set(borrower, before + time)
    room -= time
  }
}

function borrowerOf(home: number, drafts: readonly Draft[], kept: readonly number[]): number | undefined {
  const section = drafts[home]?.section.id
  const near = kept.filter((at) => drafts[at]?.section.id === section && drafts[at]?.layout !== 'cover')
  return near.findLast((at) => at < home) ?? near[0]
}
