import type { Language } from '../language/language.ts'
import type { WordSet } from '../language/word-set.ts'
import { splitWords, type Word } from '../words.ts'

const LONGEST_PHRASE = 6
// Vowel marks and the stretching stroke of Arabic: written or not, the word is the same.
const ARABIC_MARKS = /[\u064B-\u0652\u0640]/gu

/** A text made ready to look phrases up in: lower-cased words, typewriter apostrophes, with offsets into the text as given. */
export interface Phrases {
  readonly words: readonly Word[]
  /** The whole text, lower-cased, for scripts without blanks; absent in spaced ones. */
  readonly unspaced?: string
}

/** Prepares a text for `hasPhrase` and the others. */
export function preparePhrases(text: string, language: Language): Phrases {
  if (language.scriptKind === 'cjk') return { words: [], unspaced: text.toLowerCase() }
  return { words: splitWords(text, language).flatMap((word) => normalise(word, language.elision)) }
}

/** A word as the lists spell it. */
export function normaliseWord(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[’ʼ]/gu, "'").replace(ARABIC_MARKS, '')
}

/** Whether one of the phrases occurs anywhere. */
export function hasPhrase(phrases: Phrases, set: WordSet): boolean {
  return findPhrase(phrases, set) !== undefined
}

/** Where the first of the phrases begins and ends, in words, or in characters of an unspaced text. */
export function findPhrase(phrases: Phrases, set: WordSet, start = 0): { from: number; to: number } | undefined {
  if (phrases.unspaced !== undefined) {
    const length = phrases.unspaced.length
    for (let from = start; from < length; from += 1) {
      const to = unspacedPhraseEnd(phrases.unspaced, from, set)
      if (to > from) return { from, to }
    }
    return undefined
  }
  for (let from = start; from < phrases.words.length; from += 1) {
    const count = phraseLengthAt(phrases.words, from, set)
    if (count > 0) return { from, to: from + count }
  }
  return undefined
}

/** How many UTF-16 units of the text its opening takes up, blanks and marks before it included; 0 when it opens otherwise. */
export function openingPhraseEnd(phrases: Phrases, set: WordSet): number {
  if (phrases.unspaced !== undefined) {
    const lead = /^[\s\p{P}]*/u.exec(phrases.unspaced)?.[0].length ?? 0
    const to = unspacedPhraseEnd(phrases.unspaced, lead, set)
    return to > lead ? to : 0
  }
  const count = phraseLengthAt(phrases.words, 0, set)
  return count > 0 ? (phrases.words[count - 1]?.to ?? 0) : 0
}

/** How many words the longest phrase at word `at` has; 0 for none. */
export function phraseLengthAt(words: readonly Word[], at: number, set: WordSet): number {
  let longest = 0
  let phrase = ''
  for (let count = 1; count <= LONGEST_PHRASE; count += 1) {
    const word = words[at + count - 1]
    if (word === undefined) break
    phrase = count === 1 ? word.text : `${phrase} ${word.text}`
    if (set.has(phrase)) longest = count
  }
  return longest
}

function unspacedPhraseEnd(text: string, from: number, set: WordSet): number {
  let end = from
  for (const phrase of set) if (text.startsWith(phrase, from)) end = Math.max(end, from + phrase.length)
  return end
}

/** French `qu’il` is two words: the elided one and the one it leans on. */
function normalise(word: Word, elision: RegExp | undefined): Word[] {
  const text = normaliseWord(word.text)
  const elided = elision?.exec(text)?.[0].length ?? 0
  if (elided === 0 || elided === text.length) return [{ ...word, text }]
  const at = word.from + elided
  return [
    { text: text.slice(0, elided), from: word.from, to: at },
    { text: text.slice(elided), from: at, to: word.to },
  ]
}
