import { displayColumns } from './display-columns.ts'
import type { Language } from './language/language.ts'
import type { WordSet } from './language/word-set.ts'
import { createMemory, type Memory } from './memory/create-memory.ts'
import { findEnclosures } from './sentence/find-enclosures.ts'
import { hasPhrase, openingPhraseEnd, type Phrases, phraseLengthAt, preparePhrases } from './sentence/phrases.ts'
import { splitWords, type Word } from './words.ts'

/** What can be told of a sentence (or heading) by itself. Every flag is false where the language has no list for it. */
export interface SentenceFeatures {
  /** Words as `splitWords` counts them; the measure of points and slides. */
  readonly words: number
  /** Width in half-width columns; the measure that holds for every script. */
  readonly columns: number
  /** Opens with It, They, This, However, But …: it leans on the sentence before and cannot stand alone. */
  readonly startsDangling: boolean
  /** Opens with But, However, Yet, Instead, In fact, Actually: the sentence before is its set-up, and must not stand alone. */
  readonly startsRebuttal: boolean
  /** Holds this, such, another, the same, both …: leans on an earlier sentence from inside. */
  readonly anaphoric: boolean
  /** Holds if, unless, would, might …: nothing in it is claimed. */
  readonly hypothetical: boolean
  /** Holds according to, said, reportedly …: the claim is somebody else's. */
  readonly reported: boolean
  /** Holds including, such as, for example: what it lists is a sample. */
  readonly sampled: boolean
  readonly negated: boolean
  /** Ends in a question mark, or has no stop at the end and opens with a question word (`How we built it`). */
  readonly question: boolean
  readonly firstPerson: boolean
  /** Leads in to what follows it. */
  readonly endsWithColon: boolean
  /** Has a main clause's finite verb, an imperative's included; undefined where the language has no test: unknown. */
  readonly hasFiniteVerb: boolean | undefined
  /** Opens with a verb that begins instructions: a step. */
  readonly imperative: boolean
  /** Every bracket and quotation mark has its partner, so the sentence can be quoted by itself. */
  readonly balanced: boolean
  /** An opening that may be dropped, and how many UTF-16 units of the sentence go with it. What is left may be dangling still. */
  readonly startsWithConnective?: { readonly dropLength: number }
}

/** Whether a text leads in to what follows it. */
export function endsWithColon(text: string): boolean {
  return /[:：]["'”’»」*_]*$/u.test(text.trimEnd())
}

/** Reads one sentence, blank space trimmed. Pure: the same text and language give the same features everywhere. */
export function sentenceFeatures(text: string, language: Language): SentenceFeatures {
  const known = remembered.get(language) ?? createMemory(MOST_KEPT)
  remembered.set(language, known)
  return known(text, () => readFeatures(text, language))
}

/** The sentences of some twenty articles: planning asks for one several times, and for nearly all again after an edit. */
const MOST_KEPT = 5_000
const remembered = new WeakMap<Language, Memory<SentenceFeatures>>()

function readFeatures(text: string, language: Language): SentenceFeatures {
  const words = splitWords(text, language)
  const phrases = preparePhrases(text, language)
  const hasFiniteVerb = language.hasFiniteVerb?.(text)
  const dropLength = droppableOpening(text, phrases, language)
  return {
    words: words.length,
    columns: displayColumns(text),
    startsDangling: opensWith(phrases, language.danglingStarts, language) || isClauseAlone(text, phrases, language),
    startsRebuttal: opensWith(phrases, language.rebuttalStarts, language),
    anaphoric: isAnaphoric(phrases, language),
    hypothetical: hasPhrase(withoutMonths(text, phrases, language), language.hypotheticals),
    reported: hasPhrase(phrases, language.reportWords),
    sampled: hasPhrase(phrases, language.exampleIntros),
    negated: hasPhrase(phrases, language.negations),
    question: isQuestion(text, phrases, language),
    firstPerson: hasPhrase(phrases, language.firstPerson),
    endsWithColon: endsWithColon(text),
    hasFiniteVerb,
    imperative: hasFiniteVerb !== false && openingPhraseEnd(phrases, language.stepStarters) > 0,
    balanced: !findEnclosures(text).unmatched,
    ...(dropLength > 0 ? { startsWithConnective: { dropLength } } : {}),
  }
}

/** `in May` supposes nothing. */
function withoutMonths(text: string, phrases: Phrases, language: Language): Phrases {
  if (phrases.unspaced !== undefined) return phrases
  const isMonth = ({ text: word, from }: Word) =>
    from > 0 && language.numbers.months.has(word) && /^\p{Lu}/u.test(text.slice(from, from + 1))
  return { words: phrases.words.filter((word) => !isMonth(word)) }
}

/** Opens with one of the phrases, and not with a longer one that stands alone (`this week`, `instead of`). */
function opensWith(phrases: Phrases, starts: WordSet, language: Language): boolean {
  return openingPhraseEnd(phrases, starts) > openingPhraseEnd(phrases, language.danglingExceptions)
}

/** "Because the site is static." */
function isClauseAlone(text: string, phrases: Phrases, { subordinators, danglingExceptions }: Language): boolean {
  const opened = subordinators ? openingPhraseEnd(phrases, subordinators) : 0
  return opened > openingPhraseEnd(phrases, danglingExceptions) && !text.includes(',')
}

function isQuestion(text: string, phrases: Phrases, language: Language): boolean {
  const end = text.trimEnd().replace(/["'”’»」』)\]）*_]+$/u, '')
  if (/[?？؟]!*$/u.test(end) || language.questionEnd?.test(end)) return true
  return !/[.!…。！:：]$/u.test(end) && openingPhraseEnd(phrases, language.questionWords) > 0
}

/** Anaphoric words that are no part of a phrase that leans on nothing (`such as`, `this week`, `both … and`). */
function isAnaphoric(phrases: Phrases, language: Language): boolean {
  if (phrases.unspaced !== undefined) {
    let rest = phrases.unspaced
    for (const exception of language.anaphoraExceptions) rest = rest.replaceAll(exception, ' ')
    return hasPhrase({ words: [], unspaced: rest }, language.anaphora)
  }
  for (let at = 0; at < phrases.words.length; at += 1) {
    const exempt = phraseLengthAt(phrases.words, at, language.anaphoraExceptions)
    if (exempt > 0) at += exempt - 1
    else if (pointsBack(phrases, at, language)) return true
  }
  return false
}

/** From this word of a sentence on most pointing words point inside it. */
const LATE = 12

function pointsBack({ words }: Phrases, at: number, { anaphora, resolvedLate }: Language): boolean {
  if (phraseLengthAt(words, at, anaphora) === 0) return false
  if (words[at]?.text === 'both' && words.slice(at + 2).some(({ text }) => text === 'and')) return false
  return !(at >= LATE && resolvedLate && phraseLengthAt(words, at, resolvedLate) > 0)
}

/** How much of the opening may go: a connective with its comma, a bare And, an empty frame; never before a hypothesis. */
function droppableOpening(text: string, phrases: Phrases, language: Language): number {
  const { withComma, bare, bareExceptions, emptyFrames } = language.connectives
  const drop =
    upToNextWord(text, openingPhraseEnd(phrases, emptyFrames), /^[,，、]?\s*/u) ||
    upToNextWord(text, openingPhraseEnd(phrases, withComma), /^(?:,|，|、|،)\s*/u) ||
    upToNextWord(text, bareEnd(phrases, bare, bareExceptions), /^\s+/u)
  if (drop === 0 || drop >= text.length) return 0
  const rest = preparePhrases(text.slice(drop), language)
  return openingPhraseEnd(rest, language.hypotheticals) > 0 ? 0 : drop
}

function bareEnd(phrases: Phrases, bare: WordSet, exceptions: WordSet): number {
  const next = phrases.words[1]
  return next === undefined || exceptions.has(next.text) ? 0 : openingPhraseEnd(phrases, bare)
}

function upToNextWord(text: string, end: number, separator: RegExp): number {
  if (end === 0) return 0
  const gap = separator.exec(text.slice(end))?.[0].length
  return gap === undefined ? 0 : end + gap
}
