import { wordSet } from '../language/word-set.ts'
import { IMPERATIVES, isIntransitive, type VerbForm, verbFormOf } from './verb-forms.ts'

const SURE =
  wordSet(`is are was were am has had does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't won't wouldn't
  can't couldn't shouldn't mustn't shan't needn't cannot can could will would must shall should might may ain't`)
/** Modals that are nouns behind an article; `May` is a month. */
const NOUN_MODALS = wordSet('can will must might may')
const SUBJECTS = wordSet(
  `i we they he she who everyone everybody someone somebody anyone nobody everything something nothing`,
)
const LOOSE_SUBJECTS = wordSet(
  'you it this that which one there these those people what most many some others both all each neither',
)
const DETERMINERS =
  wordSet(`the a an this that these those my your our his her its their each every some any no all both several many most few
  more another such one two three four five six seven eight nine ten other`)
const PREPOSITIONS =
  wordSet(`of in on at by for from with without to into onto about over under between among through during against across
  behind beyond despite like near off per than toward towards upon via within as around along inside outside`)
const CONJUNCTIONS = wordSet('and or but nor &')
const SUBORDINATORS =
  wordSet(`if when while where because although though since unless until after before as whether that which who whom
  whose how why what whenever wherever once`)
const RELATIVES = wordSet('that which who whom whose where when')
const ADVERBS =
  wordSet(`not also never always still just already now often soon even only again then finally usually sometimes ever really
  too here today once quickly simply both all each clearly together currently rarely almost hardly yet later`)
const OBJECT_STARTS =
  wordSet(`me you him us them it myself yourself ourselves themselves everyone everything anything nothing something what how why
  who whether where when itself more less much better well away up down out back together`)
const NOT_NOUNS =
  wordSet(`new good great big small old young high low long short best better worst own same next last first second third early
  late key main major minor recent full free open public common different important large little right real whole simple hard easy
  fast slow strong weak clear final initial digital federal national local social modern future current`)
const ADJECTIVE = /(?:ous|ful|less|able|ible|ical|ional|tive|sive|ary)$/u

interface Token {
  readonly word: string
  /** Whether a comma, colon, dash or bracket parts it from the word before. */
  readonly parted: boolean
  readonly capital: boolean
}

/**
 * Whether a sentence or heading has a main clause's finite verb; an order counts. By closed lists and endings: words that are nouns as
 * often (plans, changes) need a subject before and an object behind. A verb inside a relative or subordinate clause does not count.
 */
export function hasEnglishFiniteVerb(text: string): boolean {
  const tokens = tokenise(text)
  const full = /[.!?…]["'”’)\]]*\s*$/u.test(text)
  if (/\?["'”’)\]]*\s*$/u.test(text)) return tokens.some((_, at) => isFinite(tokens, at, true))
  let subordinate = SUBORDINATORS.has(tokens[0]?.word ?? '') && !isDemonstrative(tokens, full) ? 1 : 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (token.parted) subordinate = 0
    if (at > 0 && opensRelativeClause(tokens, at, full)) subordinate += 1
    if (!isFinite(tokens, at, full)) continue
    if (subordinate === 0) return true
    subordinate -= 1
  }
  return false
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./@_-]*|[&$€£]/gu)) {
    const between = text.slice(end, match.index)
    const word = match[0].replace(/’/gu, "'").replace(/[.'/-]+$/u, '')
    const parted = end > 0 && /[,;:()[\]\u2013\u2014“”"|]/u.test(between)
    tokens.push({ word: word.toLowerCase(), parted, capital: /^\p{Lu}/u.test(word) })
    end = match.index + match[0].length
  }
  return tokens
}

/** "That works", "This week": not a conjunction at all. */
function isDemonstrative(tokens: readonly Token[], full: boolean): boolean {
  const [first, second] = tokens
  if (first === undefined || second === undefined) return false
  if (first.word === 'that') return full
  return (first.word === 'as' || first.word === 'after' || first.word === 'before' || first.word === 'once') && full
}

function opensRelativeClause(tokens: readonly Token[], at: number, full: boolean): boolean {
  const { word } = tokens[at] as Token
  const before = tokens[at - 1] as Token
  if (RELATIVES.has(word)) return !ADVERBS.has(before.word) && isNounLike(before.word)
  // "Things we learned": the clause has no pronoun of its own.
  if (full || !/^(?:we|you|i|they|he|she)$/u.test(word) || (tokens[at] as Token).parted) return false
  const first = tokens[0]?.word ?? ''
  return (
    isNounLike(before.word) &&
    !PREPOSITIONS.has(first) &&
    !/^(?:today|now|year|week|month|day|time)$/u.test(before.word)
  )
}

function isFinite(tokens: readonly Token[], at: number, full: boolean): boolean {
  const { word, capital } = tokens[at] as Token
  const before = wordBefore(tokens, at)
  if (SURE.has(word)) return !(NOUN_MODALS.has(word) && isNominalModal(before, word, capital, tokens[at + 1]?.word))
  if (
    /^(?:it|that|what|who|there|here|he|she|let|where|how|this|everyone|everything)'s$|'(?:re|ve|ll|d|m)$/u.test(word)
  )
    return true
  const form = verbFormOf(word)
  if (isImperative(tokens, at, form)) return true
  if (before === undefined) return false
  if (word === 'have' || word === 'do')
    return before !== 'to' && !/^(?:can|will|must|could|would|should|may|might)$/u.test(before)
  if (SUBJECTS.has(before)) return form !== undefined || !(isFunctionWord(word) || /ing$/u.test(word))
  if (
    form === undefined ||
    (isFunctionWord(before) === true && !LOOSE_SUBJECTS.has(before) && !CONJUNCTIONS.has(before))
  )
    return false
  return fitsPlace(tokens, at, form, before, full)
}

function fitsPlace(tokens: readonly Token[], at: number, form: VerbForm, before: string, full: boolean): boolean {
  const { word, parted } = tokens[at] as Token
  const after = tokens[at + 1]
  const next = after === undefined || after.parted ? '' : after.word
  const object =
    next !== '' && (DETERMINERS.has(next) || OBJECT_STARTS.has(next) || next === 'to' || /ly$|^[$€£\d]/u.test(next))
  const pronoun = LOOSE_SUBJECTS.has(before)
  const plural = /[^su]s$|^(?:people|children|men|women|data)$/u.test(before)
  const joined = CONJUNCTIONS.has(before)
  if (joined && !full) return false
  switch (form) {
    case 'plain-third':
      return before !== 'these' && before !== 'those'
    case 'nounish-third':
      if (joined || plural || parted) return full && object
      return (
        (pronoun && !DETERMINERS.has(before)) ||
        object ||
        (/^(?:it|this|that|which)$/u.test(before) && full) ||
        (isIntransitive(word) && next !== '')
      )
    case 'plain-base':
      return pronoun ? before !== 'it' && before !== 'this' : plural || (full && object && isNounLike(before))
    case 'nounish-base':
      return (/^(?:you|people|which|that|who)$/u.test(before) || plural) && object
    case 'past':
      return true
    case 'past-or-participle':
      if (/^(?:it|you|that|which|this|there|people)$/u.test(before)) return true
      if (next === 'by') return false
      return object || (isIntransitive(word) && next !== '') || full
  }
}

/** The first word, or the first behind a comma, in a base form that orders. */
function isImperative(tokens: readonly Token[], at: number, form: VerbForm | undefined): boolean {
  const { word, parted } = tokens[at] as Token
  const before = tokens[at - 1]?.word
  const opens =
    at === 0 ||
    parted ||
    (at === 1 && /^(?:please|always|never|just|then|now|first|next|don't|do|also|and|so|but)$/u.test(before ?? ''))
  if (!opens) return false
  const next = tokens[at + 1]?.word
  if (next === undefined) return false
  if (IMPERATIVES.has(word))
    return !/^(?:of|case|cases|and|or|up|down|down|over|by)$/u.test(next) || (form === 'plain-base' && next !== 'of')
  if (form === 'plain-base') return at === 0 || DETERMINERS.has(next) || OBJECT_STARTS.has(next)
  return form === 'nounish-base' && (DETERMINERS.has(next) || OBJECT_STARTS.has(next))
}

/** The word before, adverbs skipped. */
function wordBefore(tokens: readonly Token[], at: number): string | undefined {
  let place = at - 1
  while (place > 0 && (ADVERBS.has(tokens[place]?.word ?? '') || /ly$/u.test(tokens[place]?.word ?? ''))) place -= 1
  return tokens[place]?.word
}

function isNominalModal(before: string | undefined, word: string, capital: boolean, next: string | undefined): boolean {
  if (word === 'may' && capital && (before === undefined || PREPOSITIONS.has(before) || /^\d/u.test(next ?? '')))
    return true
  return before !== undefined && DETERMINERS.has(before) && !LOOSE_SUBJECTS.has(before)
}

function isNounLike(word: string): boolean {
  return !isFunctionWord(word) && !ADVERBS.has(word) && !NOT_NOUNS.has(word) && !ADJECTIVE.test(word) && !SURE.has(word)
}

function isFunctionWord(word: string): boolean {
  return DETERMINERS.has(word) || PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || SUBORDINATORS.has(word)
}
