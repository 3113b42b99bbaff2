import type { Language } from '../../text/language/language.ts'
import { hasPhrase, openingPhraseEnd, preparePhrases } from '../../text/sentence/phrases.ts'
import type { SentenceFeatures } from '../../text/sentence-features.ts'

export interface Weighed {
  readonly text: string
  readonly features: SentenceFeatures
  readonly stems: readonly string[]
  /** Position among the sentences of its section, and of its paragraph, from 0. */
  readonly inSection: number
  readonly inParagraph: number
  /** It stands before the first heading, where an article finds its way to its matter. */
  readonly isLead: boolean
  /** How much it has in common with all others, 0 to 1. */
  readonly degree: number
}

/** Stems of what the sentence stands under, and of the author's own summary. */
export interface About {
  readonly title: ReadonlySet<string>
  readonly summary: ReadonlySet<string>
}

/**
 * A sentence's weight against every other of its article: its place, what it shares with the title and the heading, with
 * the summary and with all others, its length, and whether it tells what the section is there for or how it came about.
 * The weights follow a regression on the sentences of fifty articles, each marked by hand as pay-off, support, set-up or
 * not to be understood alone.
 */
export function weightOf(one: Weighed, { title, summary }: About, language: Language): number {
  const place = (one.isLead ? 0.3 : 0.85) / (1 + Math.log(1 + one.inSection))
  const opener = [1, 0.5][one.inParagraph] ?? 0.25
  const told = 0.5 * share(one.stems, summary) + share(one.stems, title)
  const sum = place + told + one.degree + 0.15 * opener + ofLength(one.features.words) + ofWords(one, language)
  return Math.round(Math.max(LEAST, sum) * 1e6) / 1e6
}

const LEAST = 0.05

/** Which part of `wanted` is among the stems. */
function share(stems: readonly string[], wanted: ReadonlySet<string>): number {
  const own = new Set(stems)
  return wanted.size > 0 ? [...wanted].filter((stem) => own.has(stem)).length / wanted.size : 0
}

/** Sentences of a few words say little. */
function ofLength(words: number): number {
  return 0.025 * Math.min(words, 22)
}

function ofWords({ text, features }: Weighed, language: Language): number {
  const { cues } = language
  const { imperative, negated, reported, startsRebuttal } = features
  let sum = (negated ? 0.3 : 0) + (startsRebuttal ? 0.4 : 0) - (reported ? 0.6 : 0)
  if (!cues) return sum + (imperative ? 1 : 0)
  const phrases = preparePhrases(text, language)
  if (imperative || openingPhraseEnd(phrases, cues.purposeStarts) > 0) sum += 1
  if (hasPhrase(phrases, cues.advice)) sum += 0.5
  if (hasPhrase(phrases, cues.gains)) sum += 0.4
  if (hasPhrase(phrases, cues.past)) sum -= 0.6
  if (hasPhrase(phrases, cues.ahead)) sum -= 0.6
  if (openingPhraseEnd(phrases, cues.vagueStarts) > 0) sum -= 0.8
  return sum
}
