import type { Atom } from '../../model/slide-plan.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { normalised, type PlanContext, withoutFinal } from '../context.ts'
import type { ProseGroup, Sentence } from '../draft.ts'
import { worth } from '../select/choose-points.ts'
import type { Candidate, HeadingUse } from './candidate.ts'
import { kickerOf, shownAbove } from './shown-above.ts'

const FEWEST_FIGURES = 2
const MOST_FIGURES = 3
/** Longest sentence below one of several figures, and what all of them may have, in words. */
const LONGEST_LABEL = 16
const ALL_LABELS = 40

interface Stat {
  readonly sentence: Sentence
  readonly atom: Atom
  readonly figure: Atom
}

/** Sentences that are about one figure each: the figures large, with the whole sentence beside each. */
export function stats(group: ProseGroup, context: PlanContext, heading: HeadingUse): readonly Candidate[] {
  const { language, used } = context
  const size = ({ sentence }: Stat) => sizeInWords(sentence.text, language)
  const all = group.sentences
    .flatMap((sentence): Stat[] => {
      const { atom, figure, barred } = sentence
      return atom && figure && !barred && !used.has(normalised(sentence.text)) ? [{ sentence, atom, figure }] : []
    })
    .sort((a, b) => worth(b.sentence) - worth(a.sentence) || a.sentence.index - b.sentence.index)
  const several: Stat[] = []
  for (const stat of all.filter((one) => size(one) <= LONGEST_LABEL)) {
    const words = several.reduce((sum, one) => sum + size(one), size(stat))
    if (several.length < MOST_FIGURES && words <= ALL_LABELS) several.push(stat)
  }
  if (several.length < FEWEST_FIGURES) return []
  several.sort((a, b) => a.sentence.index - b.sentence.index)
  const sentences = several.map(({ sentence }) => sentence)
  for (const { text } of sentences) used.add(normalised(text))
  const body = { kind: 'stats', stats: several.map(({ figure, atom }) => ({ value: figure, label: atom })) } as const
  const why = [`${several.length} sentences about one figure each`]
  return [{ draft: { layout: 'stats', ...shownAbove(group, context, heading), body, why }, sentences }]
}

/** Longest sentence with figures that gets a slide because of them, in words. */
const LONGEST_FACT = 28

/** The best sentence that states an amount and is on no slide yet: an audience asks for figures and cannot guess them. */
export function fact(group: ProseGroup, context: PlanContext): readonly Candidate[] {
  const [best] = group.sentences
    .filter((one) => one.atom && one.keyFacts > 0 && !one.barred && !context.used.has(normalised(one.text)))
    .filter((one) => sizeInWords(one.text, context.language) <= LONGEST_FACT)
    .sort((a, b) => worth(b) - worth(a) || a.index - b.index)
  if (!best?.atom) return []
  context.used.add(normalised(best.text))
  return [{ draft: { ...kickerOf(group, context), ...figureDraft(best, best.atom, context) }, sentences: [best] }]
}

/** Longest claim that heads the figure that it is about, in words; a longer one stands below it. */
const LONGEST_CLAIM = 20

/** A sentence with its one figure large, or as it stands where it has several. */
export function figureDraft(claim: Sentence, atom: Atom, { language }: PlanContext): Candidate['draft'] {
  if (!claim.figure)
    return { layout: 'statement', body: { kind: 'statement', statement: atom }, why: ['it states figures'] }
  const heads = sizeInWords(claim.text, language) <= LONGEST_CLAIM
  const stat = { value: claim.figure, ...(heads ? {} : { label: atom }) }
  const headline = heads ? { headline: withoutFinal(atom, '.') } : {}
  return { layout: 'stats', ...headline, body: { kind: 'stats', stats: [stat] }, why: ['a sentence about one figure'] }
}
