import { displayColumns } from '../../text/display-columns.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { headingOf, normalised, type PlanContext } from '../context.ts'
import type { ProseGroup, Sentence } from '../draft.ts'
import { worth } from '../select/choose-points.ts'
import type { Candidate, HeadingUse } from './candidate.ts'
import { shownAbove } from './shown-above.ts'

/** Longest question that can head an answer, in columns. */
const LONGEST_HEADLINE = 90
/** Longest answer on a slide, in words. */
const LONGEST_ANSWER = 34

/** One slide for each turn of an interview: the best of what was said, and who said it, under the question. */
export function interview(group: ProseGroup, context: PlanContext, heading: HeadingUse): readonly Candidate[] {
  const turns = new Map<string, Sentence[]>()
  for (const sentence of group.sentences) {
    if (sentence.speaker) turns.set(sentence.speaker.text, [...(turns.get(sentence.speaker.text) ?? []), sentence])
  }
  const found: Candidate[] = []
  for (const turn of turns.values()) {
    const sentences = answerOf(turn, context)
    const paragraphs = sentences.flatMap(({ atom }) => atom ?? [])
    const attribution = turn[0]?.speaker
    if (paragraphs.length === 0 || !attribution) continue
    for (const { text } of sentences) context.used.add(normalised(text))
    const own = headingOf(group.section, context)
    const fits = own && displayColumns(own.atom.text) <= LONGEST_HEADLINE
    const shown = fits ? shownAbove(group, context, heading) : {}
    const body = { kind: 'quote', paragraphs, attribution } as const
    // What is said in a turn and not shown is said all the same: no other slide may have it without the name.
    found.push({ draft: { layout: 'quote', ...shown, body, why: ['an answer, and who gave it'] }, sentences: turn })
  }
  return found
}

/** The best sentence of a turn, with the next one where that belongs to it and both fit. */
function answerOf(turn: readonly Sentence[], { language, used }: PlanContext): readonly Sentence[] {
  const [best] = turn
    .filter((one) => one.atom && !one.barred && !used.has(normalised(one.text)))
    .sort((a, b) => worth(b) - worth(a) || a.index - b.index)
  if (!best) return []
  const next = turn[turn.indexOf(best) + 1]
  const fits = next?.atom && sizeInWords(best.text, language) + sizeInWords(next.text, language) <= LONGEST_ANSWER
  return next && fits && next.index === best.index + 1 && (next.leans || !next.barred) ? [best, next] : [best]
}
