import type { Atom } from '../../model/slide-plan.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { normalised, type PlanContext } from '../context.ts'
import type { ProseGroup, Sentence } from '../draft.ts'
import { worth } from '../select/choose-points.ts'
import type { Candidate, HeadingUse } from './candidate.ts'
import { shownAbove } from './shown-above.ts'

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
