import { sizeInWords } from './blocks/block-slides.ts'
import { normalised, type PlanContext } from './context.ts'
import type { Draft } from './draft.ts'

/** What stands below a heading without competing with it, in words. */
const LONGEST_SUMMARY_WORDS = 28

/**
 * A section whose first slide is one bare sentence opens with that sentence: one slide says what a heading and a
 * statement would need two for. Undefined where that slide is anything else.
 */
export function openerWithSummary(opener: Draft, next: Draft, { language }: PlanContext): Draft | undefined {
  if (opener.body.kind !== 'section' || next.asked || next.group !== 'prose') return undefined
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
