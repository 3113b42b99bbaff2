import type { Block, ParagraphBlock, RichText } from '../../model/article.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { spanOf } from '../../text/source-position.ts'
import { quotesOf } from '../budget/quoted-blocks.ts'
import type { PlanContext } from '../context.ts'
import type { Draft, Sentence } from '../draft.ts'

/** Nothing leads in to these: they begin something of their own. */
const BEGINS_ANEW: ReadonlySet<string> = new Set(['heading', 'footnote', 'rule'])

/**
 * The drafts, in whatever order, with each sentence that ends with a colon in the notes beside what it leads in to: where
 * the block behind it belongs to another draft, the sentence goes there, unless its own slide shows it.
 */
export function withOwnLeadIns(drafts: readonly Draft[], context: PlanContext): readonly Draft[] {
  const homes = new Map(drafts.flatMap((draft, at) => draft.blocks.map((block) => [block.id, at] as const)))
  const blocks = drafts.map((draft) => [...draft.blocks])
  const placed = context.article.blocks.filter(({ id }) => homes.has(id))
  // From the end, so that one that leads in to another goes where that has gone.
  for (let at = placed.length - 2; at >= 0; at -= 1) {
    const [block, next] = [placed[at], placed[at + 1]]
    const from = homes.get(block?.id ?? '')
    const to = homes.get(next?.id ?? '')
    if (block?.kind !== 'paragraph' || !next || from === undefined || to === undefined || from === to) continue
    const lead = context.sentences.get(block.id)?.at(-1)
    if (!lead?.features.endsWithColon || BEGINS_ANEW.has(next.kind) || block.section !== next.section) continue
    const parts = partsOf(block, lead, context)
    const [own, borrower] = [blocks[from], blocks[to]]
    if (!parts || !own || !borrower || quotesOf(drafts[from] as Draft)(parts.lead.span)) continue
    own.splice(own.indexOf(block), 1, ...(parts.rest ? [parts.rest] : []))
    borrower.splice(
      borrower.findIndex(({ id }) => id === next.id),
      0,
      parts.lead,
    )
    if (!parts.rest) homes.set(block.id, to)
  }
  return drafts.map((draft, at) => ({ ...draft, blocks: blocks[at] ?? [] }))
}

interface Parts {
  /** Absent where the paragraph is nothing but the sentence. */
  readonly rest?: Block
  readonly lead: Block
}

/** A paragraph and its last sentence apart; undefined where that would cut through markup. */
function partsOf(block: ParagraphBlock, { from }: Sentence, { source }: PlanContext): Parts | undefined {
  const { rich, span } = block
  if (rich.text.slice(0, from).trim() === '') return { lead: block }
  const lead = sliceRichText(source, rich, from)
  if (!lead || lead.source === 'furniture' || !sliceRichText(source, rich, 0, from)) return undefined
  const { start } = lead.source
  const part = (own: RichText, first: number, end: number): Block => {
    const place = spanOf(source, first, end)
    return { ...block, rich: { ...own, span: place }, span: place }
  }
  return {
    rest: part(partOf(rich, 0, from), span.start, start),
    lead: part(partOf(rich, from, rich.text.length), start, span.end),
  }
}

/** A stretch of a text that cuts through no markup. */
function partOf(rich: RichText, from: number, to: number): RichText {
  const inside = rich.inlines.filter((inline) => inline.from >= from && inline.to <= to)
  const { points: _, ...whole } = rich
  return {
    ...whole,
    text: rich.text.slice(from, to),
    starts: rich.starts.slice(from, to),
    ends: rich.ends.slice(from, to),
    inlines: inside.map((inline) => ({ ...inline, from: inline.from - from, to: inline.to - from })),
  }
}
