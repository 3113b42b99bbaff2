import { alternatives } from './figures/alternatives.ts'
import { type Amount, findAmounts } from './figures/find-amounts.ts'
import { digitsValue, findDates } from './figures/find-dates.ts'
import type { Language } from './language/language.ts'

/** A figure that a slide may show. `[from, to)` in UTF-16 units covers qualifier, number and unit. */
export interface Fact {
  readonly kind: 'money' | 'percent' | 'quantity' | 'range' | 'date'
  /** Exactly what stands between `from` and `to`. */
  readonly raw: string
  /** Roughly, up to, at least: how sure or how bounded the number is. */
  readonly qualifier?: string
  readonly from: number
  readonly to: number
}

interface Draft {
  readonly kind: Fact['kind'] | 'plain'
  readonly from: number
  readonly to: number
}

interface Patterns {
  readonly qualifier: RegExp
  readonly trailing: RegExp
  readonly between: RegExp
}

const PATTERNS = new WeakMap<Language['numbers'], Patterns>()
const LOOK_BEHIND = 60
const ASCII_RUN = /[\x21-\x7E]+/gu
const ADDRESS = /:\/\/|^www\.|.@.|\/.*\/./u
const NUMERIC_DATE = /^\(?\d{1,2}\/\d{1,2}\/\d{4}\D*$/u

/** Money, percentages, quantities (scale word, unit, or four digits and more), ranges and dates of a text, in order, never overlapping. */
export function findFacts(text: string, language: Language): readonly Fact[] {
  const visible = blankAddresses(text)
  const patterns = patternsFor(language)
  const isCount = (from: number, to: number) => countsSomething(visible, from, to, patterns, language)
  const dates = findDates(visible, language, isCount)
  let rest = visible
  for (const { from, to } of dates) rest = rest.slice(0, from) + '\uFFFC'.repeat(to - from) + rest.slice(to)
  const drafts: Draft[] = joinRanges(rest, findAmounts(rest, language), patterns, language)
  const facts: Fact[] = dates.map(({ from, to }) => ({ kind: 'date', raw: text.slice(from, to), from, to }))
  for (const { kind, from, to } of drafts) {
    if (kind !== 'plain') facts.push(qualify(text, rest, { kind, from, to }, patterns))
  }
  return facts.sort((a, b) => a.from - b.from)
}

/** Two amounts with `to`, `and` or a dash between them, and `from` or `between` before, are one range. */
function joinRanges(text: string, amounts: readonly Amount[], patterns: Patterns, language: Language): Draft[] {
  const drafts: Draft[] = []
  for (let at = 0; at < amounts.length; at += 1) {
    const first = amounts[at] as Amount
    const second = amounts[at + 1]
    const lead = second === undefined ? undefined : rangeLead(text, first, second, patterns, language)
    if (second === undefined || lead === undefined) {
      drafts.push({ kind: first.kind, from: first.from, to: first.to })
      continue
    }
    const chain = amounts[at + 2]
    // 202-555-0173 is no range.
    if (chain !== undefined && /^[-–]$/u.test(text.slice(second.to, chain.from))) at += 2
    else {
      drafts.push({ kind: 'range', from: first.from - lead, to: second.to })
      at += 1
    }
  }
  return drafts
}

/** How many characters before the first amount belong to the range; undefined when there is none. */
function rangeLead(
  text: string,
  first: Amount,
  second: Amount,
  patterns: Patterns,
  language: Language,
): number | undefined {
  const between = text.slice(first.to, second.from)
  const before = text.slice(Math.max(0, first.from - LOOK_BEHIND), first.from)
  const word = patterns.between.exec(between)?.[1]
  if (word !== undefined) {
    for (const [lead, link] of language.numbers.ranges) {
      if (lead === '' || link !== word.toLowerCase()) continue
      const led = new RegExp(`(?<!\\p{L})${alternatives([lead])}\\s?$`, 'u').exec(before)
      if (led !== null) return led[0].length
    }
    if (!language.numbers.ranges.some(([lead, link]) => lead === '' && link === word.toLowerCase())) return undefined
  } else if (!/^\s?[-–—~～〜]\s?$/u.test(between)) return undefined
  const alike = first.kind === second.kind || first.kind === 'plain'
  return alike && isAscending(first, second) ? 0 : undefined
}

function isAscending(first: Amount, second: Amount): boolean {
  if (first.digits === '' || second.digits === '') return first.digits === second.digits
  const value = (digits: string) => digitsValue(digits.replace(/[.,٫]\p{Nd}{1,2}$/u, '').replace(/\P{Nd}/gu, ''))
  return first.kind !== second.kind || value(first.digits) <= value(second.digits)
}

function qualify(
  text: string,
  visible: string,
  draft: { kind: Fact['kind']; from: number; to: number },
  patterns: Patterns,
): Fact {
  const before = visible.slice(Math.max(0, draft.from - LOOK_BEHIND), draft.from)
  const led = patterns.qualifier.exec(before)
  const trailed = patterns.trailing.exec(visible.slice(draft.to))
  const from = draft.from - (led?.[0].length ?? 0)
  const to = draft.to + (trailed?.[0].length ?? 0)
  const qualifier = [led?.[0].trim(), trailed?.[0].trim()].filter((part) => part !== undefined).join(' … ')
  const fact = { kind: draft.kind, raw: text.slice(from, to), from, to }
  return qualifier === '' ? fact : { ...fact, qualifier }
}

/** "over 2000 people": a qualifier before and a word that carries content behind. Unspaced scripts mark their years: `2019年`. */
function countsSomething(text: string, from: number, to: number, patterns: Patterns, language: Language): boolean {
  if (language.scriptKind === 'cjk') return /^[\s-]?\p{L}/u.test(text.slice(to)) || /\p{L}$/u.test(text.slice(0, from))
  if (!patterns.qualifier.test(text.slice(Math.max(0, from - LOOK_BEHIND), from))) return false
  const next = /^\s(\p{L}+)/u.exec(text.slice(to))?.[1]
  return next !== undefined && !language.stopWords.has(next.toLowerCase())
}

function patternsFor(language: Language): Patterns {
  const known = PATTERNS.get(language.numbers)
  if (known !== undefined) return known
  const { qualifiers, trailingQualifiers, ranges } = language.numbers
  const spaced = language.scriptKind === 'spaced'
  const start = spaced ? '(?<![\\p{L}\\p{Nd}])' : ''
  const gap = spaced ? '[\\s\\u00A0\\u202F]+' : '\\s?'
  const links = alternatives(ranges.map(([, link]) => link))
  const patterns = {
    qualifier: new RegExp(`${start}(?:${alternatives(qualifiers)}${gap}){1,2}$|[~≈><≥≤±]\\s?$`, 'u'),
    trailing: new RegExp(
      `^${spaced ? '\\s' : '\\s?'}${alternatives(trailingQualifiers)}${spaced ? '(?!\\p{L})' : ''}`,
      'u',
    ),
    between: new RegExp(`^\\s?(${links})\\s?$`, 'u'),
  }
  PATTERNS.set(language.numbers, patterns)
  return patterns
}

/** Puts placeholders of equal length in place of addresses and paths, whose digits are no figures. */
function blankAddresses(text: string): string {
  return text.replace(ASCII_RUN, (run) =>
    ADDRESS.test(run) && !NUMERIC_DATE.test(run) ? '\uFFFC'.repeat(run.length) : run,
  )
}
