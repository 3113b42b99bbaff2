import { wordSet } from '../language/word-set.ts'

/** Auxiliaries and modals: finite wherever they stand. */
export const AUXILIARIES =
  wordSet(`is are was were am has had does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't won't wouldn't
  can't couldn't shouldn't mustn't shan't needn't cannot can could will would must shall should might may ain't`)
/** Modals that are nouns behind an article; `May` is a month. */
export const NOUN_MODALS = wordSet('can will must might may')
/** Pronouns that are only subjects, or nearly so. */
export const SUBJECTS = wordSet(
  'i we they he she who everyone everybody someone somebody anyone nobody everything something nothing',
)
/** Subjects that may be objects or determiners as well. */
export const LOOSE_SUBJECTS = wordSet(
  'you it this that which one there these those people what most many some others both all each neither',
)
export const DETERMINERS =
  wordSet(`the a an this that these those my your our his her its their each every some any no all both several many most few
  more another such one two three four five six seven eight nine ten other`)
export const NUMERALS = wordSet('one two three four five six seven eight nine ten')
export const PREPOSITIONS =
  wordSet(`of in on at by for from with without to into onto about over under between among through during against across
  behind beyond despite like near off per than toward towards upon via within as around along inside outside`)
export const CONJUNCTIONS = wordSet('and or but nor &')
export const SUBORDINATORS =
  wordSet(`if when while where because although though since unless until after before as whether that which who whom
  whose how why what whenever wherever once what's who's how's where's why's`)
/** Subordinators that are prepositions as often: only as the first word of a heading do they open a clause. */
export const WEAK_SUBORDINATORS = wordSet('since until after before as once')
export const ADVERBS =
  wordSet(`not also never always still just already now often soon even only again then finally usually sometimes ever really
  too here today once first quickly simply both all each clearly together currently rarely almost hardly yet later`)
/** What begins an object or a complement, beside determiners. */
export const OBJECT_STARTS =
  wordSet(`me you him us them it myself yourself ourselves themselves everyone everything anything nothing something what how why
  who whether where when what's itself more less much better faster slower longer earlier sooner harder well away up down out back together`)
/** Frequent adjectives, which are no subjects. */
export const ADJECTIVES =
  wordSet(`new good great big small old young high low long short best better worst own same next last first second third early
  late key main major minor recent full free open public common different important large little right real whole simple hard easy
  fast slow strong weak clear final initial digital federal national local social modern future current`)
/** Nouns with an adjective's ending. */
const LIKE_ADJECTIVES =
  wordSet(`initiative executive perspective objective representative alternative archive narrative incentive detective native library
  summary secretary glossary dictionary table variable cable professional motive directive boundary salary`)
/** First words that look like an order's verb before an article and are none. */
export const NO_ORDERS = wordSet('half quite such what even not many rather twice hello goodbye good no yes okay ok')

/** Whether the word is grammar: determiner, preposition, conjunction. */
export function isFunctionWord(word: string): boolean {
  return DETERMINERS.has(word) || PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || SUBORDINATORS.has(word)
}

/** By a short list and endings. */
export function isAdjective(word: string): boolean {
  return (
    ADJECTIVES.has(word) ||
    (!LIKE_ADJECTIVES.has(word) && /(?:ous|ful|less|able|ible|ical|ional|tive|sive|ary)$/u.test(word))
  )
}

/** Whether the word may be a noun, as far as closed lists can tell. */
export function isNounLike(word: string): boolean {
  return !isFunctionWord(word) && !ADVERBS.has(word) && !isAdjective(word) && !AUXILIARIES.has(word)
}

/** By its ending, or irregular. */
export function isPlural(word: string): boolean {
  return /[^su]s$|^(?:people|children|men|women|data)$/u.test(word)
}
