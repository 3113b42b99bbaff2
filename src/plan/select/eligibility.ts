import type { Language } from '../../text/language/language.ts'
import type { WordSet } from '../../text/language/word-set.ts'
import { hasPhrase, normaliseWord, openingPhraseEnd, preparePhrases } from '../../text/sentence/phrases.ts'
import type { SentenceFeatures } from '../../text/sentence-features.ts'
import { splitWords } from '../../text/words.ts'

export interface Neighbours {
  readonly next: SentenceFeatures | undefined
  /** The sentence after the next one takes both back. */
  readonly turned?: true | undefined
  /** The article speaks of itself as "we" or "I" throughout, or names who speaks here, so the sentence may, too. */
  readonly mayBeFirstPerson: boolean
  /** A sentence shortly before it opens a story ("imagine …"), so it claims nothing. */
  readonly supposed: boolean
  /** How many different content stems the sentence has. */
  readonly contentStems: number
  /** The sentence before stands beside it, so it may lean on that one. */
  readonly besidePrevious?: true
}

/** Longest sentence that may be a statement, in words, or in columns where words are not parted by blanks. */
export const LONGEST_STATEMENT = { words: 28, columns: 120 }
/** What fits on a statement slide in any script, in columns: long words take more room than many. */
const WIDEST_STATEMENT = 178
const SHORTEST = 4
/** The bar that a sentence clears when the one before it stands beside it. */
export const LEANING = 'leans on the sentence before'
/** The same, where it does so from inside. */
export const POINTING_BACK = 'points back'
/** The bar that a sentence clears when the one after it stands beside it. */
export const TAKEN_BACK = 'taken back by the next sentence'
/** The bar of a sentence that is for what it leads in to. */
export const INTRODUCING = 'introduces what follows'
/** The bar of a sentence that could stand there in parts. */
export const TOO_LONG = 'too long'
/** From this many words on prose is a sentence, whatever a list of verbs knows of it. */
const SURELY_A_SENTENCE = 9

/**
 * Why a sentence may not stand on a slide by itself; undefined when it may. A sentence that leans on its neighbours,
 * or is taken back by the next one, says something else when it stands alone.
 */
export function barredBy(
  features: SentenceFeatures,
  text: string,
  around: Neighbours,
  language: Language,
): string | undefined {
  if (/\{\{|\{%|<[a-z/!]/iu.test(text)) return 'markup'
  if (/^[-–—•*(]/u.test(text)) return 'an aside'
  if (GOES_ON.test(text)) return LEANING
  if (features.endsWithColon) return INTRODUCING
  if (features.question) return 'question'
  if (!features.balanced) return 'cut quotation'
  const { besidePrevious } = around
  if (!besidePrevious && (features.startsDangling || features.startsRebuttal)) return LEANING
  if (!besidePrevious && (features.anaphoric || namesNobody(text, language))) return POINTING_BACK
  if (isDenied(text, language)) return 'what the author denies'
  if (around.supposed) return 'part of a supposition'
  if (says(text, language.housekeeping, language)) return 'for readers, not for an audience'
  if (announces(text, language)) return 'says what comes next'
  if (around.next?.startsRebuttal || around.turned) return TAKEN_BACK
  if (features.hasFiniteVerb === false && features.words < SURELY_A_SENTENCE) return 'no main verb'
  if (features.firstPerson && !around.mayBeFirstPerson) return 'first person'
  if (features.words < SHORTEST && language.scriptKind === 'spaced') return 'too short'
  if (around.contentStems < 2) return 'says too little'
  if (isLongerThan(features, LONGEST_STATEMENT, language) || features.columns > WIDEST_STATEMENT) return TOO_LONG
  return undefined
}

/** The second half of a sentence that something interrupts. */
export const GOES_ON = /^(?:…|\.\.\.)/u

/** Compares words in scripts that part them, columns in others. */
export function isLongerThan(
  size: { readonly words: number; readonly columns: number },
  limit: { readonly words: number; readonly columns: number },
  language: Language,
): boolean {
  return language.scriptKind === 'cjk' ? size.columns > limit.columns : size.words > limit.words
}

/** A pronoun, or a "there" that is a place, with nothing before it in the sentence that it could stand for. */
function namesNobody(text: string, language: Language): boolean {
  if (language.code !== 'en') return false
  const lower = splitWords(text, language).map((word) => normaliseWord(word.text))
  if (lower.some((word, at) => word === 'there' && at > 0 && isPlace(lower, at))) return true
  const at = lower.slice(0, 6).findIndex((word) => PRONOUNS.test(word))
  if (at < 1) return false
  // "it is … to", "it helps to": the word stands for what follows.
  const expletive =
    /^it/u.test(lower[at] ?? '') && lower.slice(at + 1, at + 8).some((word) => word === 'to' || word === 'that')
  return !expletive && lower.slice(0, at).every((word) => language.stopWords.has(word) || ADVERBS.has(word))
}

const PRONOUNS = /^(?:it|they|them|he|she)(?:'(?:s|re|ve|d|ll))?$/u
/** Words that may stand before a pronoun and name nothing. */
const ADVERBS: ReadonlySet<string> = new Set(['right', 'today', 'sometimes', 'maybe', 'perhaps', 'clearly', 'actually'])

/** "Myth: …" */
export function isDenied(text: string, language: Language): boolean {
  const label = language.denials ? openingPhraseEnd(preparePhrases(text, language), language.denials) : 0
  return label > 0 && /^[*_]*\s?[:：]/u.test(text.slice(label))
}

/** "Let's take a look at …" */
export function announces(text: string, language: Language): boolean {
  const { page } = language
  return page !== undefined && openingPhraseEnd(preparePhrases(text, language), page.signposts) > 0
}

/** "the people there", not "there is", "there may be". */
function isPlace(words: readonly string[], at: number): boolean {
  const next = words[at + 1]
  if (
    /^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|has|have|had|may|might|can|could|will|would|should|must|won't|wouldn't|can't|couldn't|seems?|appears?|exists?|remains?|comes?|'s)$/u.test(
      next ?? '',
    )
  )
    return false
  return !/^(?:is|are|was|were|isn't|aren't)$/u.test(words[at - 1] ?? '')
}

/** Whether a text holds one of the phrases. */
export function says(text: string, phrases: WordSet | undefined, language: Language): boolean {
  return phrases !== undefined && hasPhrase(preparePhrases(text, language), phrases)
}
