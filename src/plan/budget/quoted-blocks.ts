import type { Block } from '../../model/article.ts'
import type { Span } from '../../model/source.ts'
import { atomsOf } from '../../text/slide/shown.ts'
import type { Draft } from '../draft.ts'

/** Tells whether a slide shows something of what stands between two places of the source. */
export function quotesOf(draft: Draft): (span: Span) => boolean {
  const places = sourcesOf(draft)
  return ({ start, end }) => places.some((place) => place.start >= start && place.end <= end)
}

/** The blocks of which a slide shows something. `blocks` are those of the article. */
export function quotedBlocks(draft: Draft, blocks: readonly Block[]): ReadonlySet<Block> {
  return new Set(sourcesOf(draft).flatMap((source) => blockAround(blocks, source) ?? []))
}

function sourcesOf(draft: Draft): readonly Span[] {
  return atomsOf(draft).flatMap(({ source }) => (source !== 'furniture' && source.end > source.start ? [source] : []))
}

/** Blocks are ascending and do not overlap. */
function blockAround(blocks: readonly Block[], { start, end }: Span): Block | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.span.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const block = blocks[low - 1]
  return block && end <= block.span.end ? block : undefined
}
