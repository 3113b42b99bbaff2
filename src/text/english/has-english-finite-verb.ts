import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isAdjective,
  isFunctionWord,
  isNounLike,
  isPlural,
  LOOSE_SUBJECTS,
  NO_ORDERS,
  NOUN_MODALS,
  NUMERALS,
  OBJECT_STARTS,
  PREPOSITIONS,
  SUBJECTS,
  SUBORDINATORS,
  WEAK_SUBORDINATORS,
} from './function-words.ts'
import { IMPERATIVES, isIntransitive, type VerbForm, verbFormOf } from './verb-forms.ts'

interface Token {
  readonly word: string
  /** Whether a comma, colon, dash or bracket parts it from the word before. */
  readonly parted: boolean
  readonly capital: boolean
}

interface Clause {
  readonly tokens: readonly Token[]
  /** Whether the text ends in a stop: a sentence nearly always has a verb, a heading need not. */
  readonly full: boolean
}

const CONTRACTED =
  /^(?:it|that|what|who|there|here|he|she|let|where|how|this|everyone|everything)'s$|'(?:re|ve|ll|d|m)$/u

/**
 * Whether a sentence or heading has a main clause's finite verb; an order counts. By closed lists and endings: words that are nouns as
 * often (plans, changes) need a subject before and an object behind. A verb inside a relative or subordinate clause does not count.
 */
export function hasEnglishFiniteVerb(text: string): boolean {
  const tokens = tokenise(text)
  const question = /\?["'”’)\]]*\s*$/u.test(text)
  const clause: Clause = { tokens, full: question || /[.!…]["'”’)\]]*\s*$/u.test(text) }
  if (question) return tokens.some((_, at) => isFiniteAt(clause, at))
  let subordinate = 0
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.parted) subordinate = 0
    if (opensSubordinateClause(clause, at)) subordinate += 1
    if (!isFiniteAt(clause, at)) continue
    if (subordinate === 0) return true
    subordinate -= 1
  }
  return false
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  // Neither a list's number nor a bracket in the middle, "the bureau (CFPB) uses", is part of the clause.
  const body = text.replace(/^\s*\(?\p{N}{1,3}[.)]\s+/u, '').replace(/(?<=\S) \([^()]*\)/gu, '')
  for (const match of body.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./@_-]*|[&$€£]/gu)) {
    const between = body.slice(end, match.index)
    const word = match[0].replace(/’/gu, "'").replace(/[.'/-]+$/u, '')
    const parted = end > 0 && /[,;:()[\]\u2013\u2014“”"|]|\s-\s/u.test(between)
    tokens.push({ word: word.toLowerCase(), parted, capital: /^\p{Lu}/u.test(word) })
    end = match.index + match[0].length
  }
  return tokens
}

/** Whether the next finite verb belongs to a clause that hangs on something else. */
function opensSubordinateClause({ tokens, full }: Clause, at: number): boolean {
  const { word, parted } = tokens[at] as Token
  const before = tokens[at - 1]
  // "which one to use" has no finite verb to wait for.
  if (SUBORDINATORS.has(word) && tokens.slice(at + 1, at + 4).some((token) => token.word === 'to')) return false
  if (word === 'that') return isRelative(tokens, at) || (at === 0 && !full)
  if (WEAK_SUBORDINATORS.has(word)) return at === 0 && !full
  if (SUBORDINATORS.has(word)) return true
  // "Things we learned": the clause has no pronoun of its own.
  if (full || parted || before === undefined || !/^(?:we|you|i|they|he|she)$/u.test(word)) return false
  if (PREPOSITIONS.has(tokens[0]?.word ?? '') || /^(?:today|now|year|week|month|day|time)$/u.test(before.word))
    return false
  return isNounLike(before.word)
}

/** Whether that, which or who at this place stands for the noun before it. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const before = tokens[at - 1]?.word
  if (!/^(?:that|which|who)$/u.test(word) || before === undefined) return false
  return isNounLike(before) && verbFormOf(before) !== 'plain-third'
}

function isFiniteAt(clause: Clause, at: number): boolean {
  const { tokens } = clause
  const { word } = tokens[at] as Token
  const before = wordBefore(tokens, at)
  if (AUXILIARIES.has(word)) return !(NOUN_MODALS.has(word) && isNominalModal(tokens, at, before))
  if (CONTRACTED.test(word)) return true
  const form = verbFormOf(word)
  if (isImperative(clause, at, form)) return true
  if (before === undefined) return false
  if (word === 'have' || word === 'do') return before !== 'to' && !AUXILIARIES.has(before)
  if (isRelative(tokens, at - 1) && (form !== undefined || /[^su]s$/u.test(word))) return true
  // "everyone involved" is no clause.
  if (/one$|body$|thing$/u.test(before) && form === 'past-or-participle' && at === tokens.length - 1) return false
  if (SUBJECTS.has(before)) return form !== undefined || !(isFunctionWord(word) || /ing$/u.test(word))
  if (isFunctionWord(before) && !LOOSE_SUBJECTS.has(before) && !CONJUNCTIONS.has(before)) return false
  return form === undefined ? looksLikeVerb(clause, at, before) : fitsPlace(clause, at, form, before)
}

/** A word on no list, between a noun and the beginning of an object: "logos quicken the page". */
function looksLikeVerb({ tokens, full }: Clause, at: number, before: string): boolean {
  const { word, parted } = tokens[at] as Token
  const next = tokens[at + 1]
  if (!full || parted || !isNounLike(before) || isFunctionWord(word) || ADVERBS.has(word)) return false
  if (next === undefined || next.parted || !/^(?:the|an?|my|your|our|their|its|his|her|these|those)$/u.test(next.word))
    return false
  return isPlural(before) ? /[^s]e$|[^s]t$|ize$|ify$/u.test(word) : /[^su]s$/u.test(word)
}

/** Whether a known verb form stands where a verb stands: what is before may be its subject, what is behind its object. */
function fitsPlace({ tokens, full }: Clause, at: number, form: VerbForm, before: string): boolean {
  const { word, parted } = tokens[at] as Token
  const next = tokens[at + 1]?.parted === false ? (tokens[at + 1] as Token).word : ''
  const infinitive = next === 'to' && isBase(tokens[at + 2]?.word ?? '', full)
  const object = startsObject(next) || infinitive || /ly$|^[$€£\d]/u.test(next)
  const moves = isIntransitive(word) && next !== '' && !CONJUNCTIONS.has(next)
  const adverb = !parted && tokens[at - 1]?.word !== before
  // "Examples: views, rules" lists; only a sentence has a verb far from its subject.
  if ((CONJUNCTIONS.has(before) || parted) && !full) return false
  switch (form) {
    case 'plain-third':
      return before !== 'these' && before !== 'those'
    case 'past':
      return true
    case 'past-or-participle':
      if (/^(?:it|you|that|which|this|there|people)$/u.test(before)) return true
      if (next === 'by' || isAdjective(before) || /ing$/u.test(before)) return false
      if (CONJUNCTIONS.has(before)) return object
      return object || moves || full
    case 'plain-base':
      if (word === 'need' && next === 'not') return true
      if (LOOSE_SUBJECTS.has(before)) return !/^(?:it|this|that|all|each|one)$/u.test(before)
      return isPlural(before) || adverb || (full && isNounLike(before) && (object || next === 'that'))
    case 'nounish-third':
      if (/^(?:it|which|this|that|there|what)$/u.test(before))
        return before !== 'this' && before !== 'that' ? true : full || object
      if (parted || (isPlural(before) && before !== 'data') || isAdjective(before)) return false
      if (adverb || object || moves || NUMERALS.has(next)) return true
      if (full && next === '') return DETERMINERS.has(tokens[at - 2]?.word ?? '')
      return full && isNounLike(before) && next !== '' && !isFunctionWord(next) && !AUXILIARIES.has(next)
    case 'nounish-base':
      if (isAdjective(before)) return false
      return (
        ((/^(?:you|people|which|that|who)$/u.test(before) || isPlural(before)) && (object || moves)) ||
        (full && (adverb || next === 'that'))
      )
  }
}

function startsObject(word: string): boolean {
  return (DETERMINERS.has(word) && !NUMERALS.has(word)) || OBJECT_STARTS.has(word)
}

function isBase(word: string, full: boolean): boolean {
  const form = verbFormOf(word)
  return word === 'be' || form === 'plain-base' || (full && form === 'nounish-base')
}

/** The first word, or the first behind a comma, in a base form that orders. */
function isImperative({ tokens, full }: Clause, at: number, form: VerbForm | undefined): boolean {
  const { word, parted } = tokens[at] as Token
  const before = tokens[at - 1]?.word ?? ''
  const led = at === 1 && /^(?:please|always|never|just|then|now|first|next|don't|do|also|and|so|but)$/u.test(before)
  const next = tokens[at + 1]?.parted ? '' : tokens[at + 1]?.word
  if (!(at === 0 || parted || led) || next === undefined) return false
  const object = startsObject(next)
  if (IMPERATIVES.has(word)) {
    return next !== 'of' && (form === 'plain-base' || !/^(?:cases?|and|or|up|down|over|by)$/u.test(next))
  }
  if (form === 'plain-base') return at === 0 || object
  if (form === 'nounish-base') {
    return (
      object ||
      (full &&
        (next === 'to' || (at === 0 && next !== '' && !isFunctionWord(next) && !tokens[1]?.capital)) &&
        word !== 'back')
    )
  }
  if (isFunctionWord(word) || ADVERBS.has(word) || NO_ORDERS.has(word) || /(?:ing|ed|ly|s)$/u.test(word)) return false
  return at === 0 && /^(?:the|an?|your|our|their|its)$/u.test(next)
}

/** The word before, adverbs skipped. */
function wordBefore(tokens: readonly Token[], at: number): string | undefined {
  let place = at - 1
  while (place > 0 && /ly$/u.test(tokens[place]?.word ?? '')) place -= 1
  while (place > 0 && ADVERBS.has(tokens[place]?.word ?? '')) place -= 1
  const word = tokens[place]?.word ?? ''
  return ADVERBS.has(word) || /ly$/u.test(word) ? undefined : tokens[place]?.word
}

function isNominalModal(tokens: readonly Token[], at: number, before: string | undefined): boolean {
  const { word, capital } = tokens[at] as Token
  const month = before === undefined || PREPOSITIONS.has(before) || /^\d/u.test(tokens[at + 1]?.word ?? '')
  if (word === 'may' && capital && month) return true
  if (word === 'will' && at === 0 && capital && tokens[1]?.capital) return true
  return before !== undefined && DETERMINERS.has(before) && !LOOSE_SUBJECTS.has(before)
}
