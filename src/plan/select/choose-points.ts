import { cosine, type TermVector } from '../../text/compare/tf-idf.ts'
import type { Language } from '../../text/language/language.ts'
import type { Sentence } from '../draft.ts'
import { isLongerThan } from './eligibility.ts'

/** What a point has at most; words, or columns where words are not parted by blanks. */
const LONGEST = { words: 20, columns: 120 }
const MOST_POINTS = 4
/** What one slide holds beside its headline. */
const BUDGET = { words: 34, columns: 230 }
/** Two points more alike than this say the same. */
export const TOO_ALIKE = 0.5

/**
 * Two to four sentences that together stand for a stretch of prose, in source order: by score, each unlike the others
 * (maximal marginal relevance). Empty when no two fit.
 */
export function choosePoints(
  candidates: readonly Sentence[],
  vectors: ReadonlyMap<number, TermVector>,
  headlineSize: { readonly words: number; readonly columns: number },
  language: Language,
): readonly Sentence[] {
  const short = candidates.filter((one) => one.atom && !one.barred && !isLongerThan(one.features, LONGEST, language))
  const chosen = choose(short, vectors, headlineSize, language)
  return chosen.length >= 2 ? chosen : []
}

function choose(
  candidates: readonly Sentence[],
  vectors: ReadonlyMap<number, TermVector>,
  headlineSize: { readonly words: number; readonly columns: number },
  language: Language,
): readonly Sentence[] {
  const chosen: Sentence[] = []
  let left = candidates
  let size = headlineSize
  while (left.length > 0 && chosen.length < MOST_POINTS) {
    const ranked = left
      .map((sentence) => ({ sentence, alike: likeness(sentence, chosen, vectors) }))
      .sort((a, b) => value(b) - value(a) || a.sentence.index - b.sentence.index)
    // What is passed over now stays out: nothing gets less alike or shorter as more is chosen.
    const best = ranked.findIndex(({ sentence, alike }) => {
      const { features } = sentence
      const grown = { words: size.words + features.words, columns: size.columns + features.columns }
      return alike <= TOO_ALIKE && !isLongerThan(grown, BUDGET, language) && joins(sentence, chosen)
    })
    const next = ranked[best]?.sentence
    if (!next) break
    chosen.push(next)
    size = { words: size.words + next.features.words, columns: size.columns + next.features.columns }
    left = ranked.slice(best + 1).map(({ sentence }) => sentence)
  }
  return chosen.sort((a, b) => a.index - b.index)
}

/** Two of one paragraph stand together in it: what lies between them is what they have to do with each other. */
function joins({ block, index }: Sentence, chosen: readonly Sentence[]): boolean {
  const beside = chosen.filter((other) => other.block === block)
  return beside.length === 0 || beside.some((other) => Math.abs(other.index - index) === 1)
}

/** How much a figure adds to a sentence's worth: figures are what an audience asks for and cannot guess. */
const FACT_WORTH = 0.5

/** How much it adds that the author set it in bold: that is what to take away, whatever its place. */
const EMPHASIS_WORTH = 0.8

/** A sentence's worth on a slide, whatever else stands there. */
export function worth({ score, keyFacts, emphasised }: Sentence): number {
  return score + (keyFacts > 0 ? FACT_WORTH : 0) + (emphasised ? EMPHASIS_WORTH : 0)
}

function value({ sentence, alike }: { readonly sentence: Sentence; readonly alike: number }): number {
  return worth(sentence) - 0.7 * alike
}

/** How much a sentence repeats the most similar of `others`, 0 to 1. */
export function likeness(
  sentence: Sentence,
  others: readonly Sentence[],
  vectors: ReadonlyMap<number, TermVector>,
): number {
  const own = vectors.get(sentence.index)
  if (!own) return 0
  return Math.max(0, ...others.map((other) => cosine(own, vectors.get(other.index) ?? own)))
}
