import { sizeInWords } from '../blocks/block-slides.ts'
import { normalised, type PlanContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/** What stands below a heading without competing with it, in words. */
const LONGEST_SUMMARY_WORDS = 24

/** The slides of a deck, by their positions among the drafts, ascending. */
export interface Kept {
  readonly drafts: readonly Draft[]
  readonly kept: readonly number[]
}

/**
 * A section whose first slide is one bare sentence opens with that sentence: one slide says what a heading and a
 * statement would need two for. Drafts that are not kept stay what they are.
 */
export function openersWithSummary({ drafts, kept }: Kept, context: PlanContext): Kept {
  const inDeck = new Set(kept)
  const openers = new Set(kept.filter((at) => inDeck.has(at + 1) && withSummary(drafts[at], drafts[at + 1], context)))
  const joined = drafts.map(
    (draft, at) => withSummary(openers.has(at - 1) ? drafts[at - 1] : undefined, draft, context) ?? draft,
  )
  const left = [...drafts.keys()].filter((at) => !openers.has(at))
  const places = new Map(left.map((at, place) => [at, place]))
  return { drafts: left.flatMap((at) => joined[at] ?? []), kept: kept.flatMap((at) => places.get(at) ?? []) }
}

/** The two as one; undefined where the second is anything but a sentence that nothing else belongs to. */
function withSummary(opener: Draft | undefined, next: Draft | undefined, { language }: PlanContext): Draft | undefined {
  if (opener?.body.kind !== 'section' || !next || next.asked || next.group !== 'prose') return undefined
  const { body, headline } = next
  if (next.section.id !== opener.section.id || body.kind !== 'statement' || headline || body.support) return undefined
  const isHeading = normalised(body.statement.text) === normalised(opener.headline?.text ?? '')
  if (isHeading || sizeInWords(body.statement.text, language) > LONGEST_SUMMARY_WORDS) return undefined
  const { kicker: _, ...bare } = next
  return {
    ...bare,
    layout: 'section',
    ...(opener.headline ? { headline: opener.headline } : {}),
    body: { ...opener.body, summary: body.statement },
    blocks: [...opener.blocks, ...next.blocks],
    why: ['the sentence that opens the section stands with its heading', ...next.why],
  }
}
