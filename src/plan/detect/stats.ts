import type { Atom } from '../../model/slide-plan.ts'
import { splitEvenly } from '../../text/slide/split-evenly.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { headingOf, kickerOf, normalised, type PlanContext, withoutFinal } from '../context.ts'
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

/** Longest sentence with figures that gets a slide because of them, in words. */
const LONGEST_FACT = 28

/** What sentences with figures may have together below a heading, in words. */
const FACTS_TOGETHER = { items: 3, weight: 34 }

/**
 * Sentences that state amounts and are on no slide yet: an audience asks for figures and cannot guess them. Several stand
 * together under the heading where it is free; else each by itself.
 */
export function facts(group: ProseGroup, context: PlanContext, heading: HeadingUse): readonly Candidate[] {
  const { language, used } = context
  const size = (one: Sentence) => sizeInWords(one.text, language)
  const found = group.sentences
    .filter((one) => one.atom && one.keyFacts > 0 && !one.barred && !used.has(normalised(one.text)))
    .filter((one) => size(one) <= LONGEST_FACT)
  const headed = heading === 'free' && headingOf(group.section, context) !== undefined
  const runs = splitEvenly(found, size, headed ? FACTS_TOGETHER : { items: 1, weight: LONGEST_FACT })
  return runs.flatMap((sentences): readonly Candidate[] => {
    const [first, ...others] = sentences.flatMap((one) => one.atom ?? [])
    const [sentence] = sentences
    if (!first || !sentence) return []
    for (const { text } of sentences) used.add(normalised(text))
    if (others.length === 0)
      return [{ draft: { ...kickerOf(group, context), ...figureDraft(sentence, first, context) }, sentences }]
    const body = { kind: 'points', points: [first, ...others], weights: sentences.map(worth) } as const
    const why = ['sentences that state figures']
    return [{ draft: { layout: 'points', ...shownAbove(group, context, heading), body, why }, sentences }]
  })
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
