import type { Block } from '../../../model/article.ts'
import type { PlanContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { isFrame } from '../is-frame.ts'
import { quotedBlocks } from '../quoted-blocks.ts'

/**
 * In the notes of which draft each block stands, by its id: where the plan put it, unless that slide is left out and one
 * in the deck shows some of the block's words. What an opener or an agenda that is left out held goes to the next slide.
 */
export function homesOf(
  drafts: readonly Draft[],
  inDeck: ReadonlySet<number>,
  { article }: PlanContext,
): Map<string, number> {
  const homes = new Map<string, number>()
  const quoting = quotingSlides(drafts, inDeck, article.blocks)
  for (const [at, draft] of drafts.entries()) {
    const gone = !inDeck.has(at) && isFrame(draft)
    const next = drafts.findIndex((other, place) => place > at && (inDeck.has(place) || !isFrame(other)))
    const own = gone ? next : at
    for (const { id } of draft.blocks) homes.set(id, inDeck.has(own) ? own : (quoting.get(id) ?? own))
  }
  return homes
}

/** The first slide of the deck that shows words of a block. */
function quotingSlides(drafts: readonly Draft[], inDeck: ReadonlySet<number>, blocks: readonly Block[]) {
  const quoting = new Map<string, number>()
  for (const at of inDeck) {
    const draft = drafts[at]
    if (!draft || isFrame(draft)) continue
    for (const { id } of quotedBlocks(draft, blocks)) if (!quoting.has(id)) quoting.set(id, at)
  }
  return quoting
}
