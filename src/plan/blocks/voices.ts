import type { QuoteBlock } from '../../model/article.ts'
import type { Group } from '../draft.ts'
import type { BlockContext } from './block-slides.ts'
import { quoteSlides, WHOLE } from './quote-slides.ts'

/** More voices one after another than an audience can tell apart are shown by some of them. */
const MOST_TOLD = 8
const MOST_SHOWN = 6

/**
 * Quotations that others beside them stand for, by the ids of their blocks. The first that fit a slide whole are shown,
 * then the first of the others; what the author asks something of is not counted.
 */
export function crowdedOut(groups: readonly Group[], context: BlockContext): ReadonlySet<string> {
  const runs: QuoteBlock[][] = [[]]
  for (const group of groups) {
    if (group.kind === 'block' && group.block.kind === 'quote' && !group.wishes) runs.at(-1)?.push(group.block)
    // A picture that nobody can show, or the code of a site generator, parts no two voices.
    else if (group.kind === 'block' || group.sentences.length > 0) runs.push([])
  }
  const crowds = runs.filter((run) => run.length > MOST_TOLD)
  return new Set(crowds.flatMap((run) => withoutChosen(run, context)).map(({ id }) => id))
}

function withoutChosen(run: readonly QuoteBlock[], context: BlockContext): readonly QuoteBlock[] {
  const slides = run.map((quote) => ({ quote, ...quoteSlides(quote, context) }))
  const whole = slides.filter(({ bodies, why }) => bodies.length === 1 && why === WHOLE)
  const parts = slides.filter((one) => one.bodies.length > 0 && !whole.includes(one))
  const shown = new Set([...whole, ...parts].slice(0, MOST_SHOWN).map(({ quote }) => quote))
  return run.filter((quote) => !shown.has(quote))
}
