import type { Language } from '../language/language.ts'
import { alternatives } from './alternatives.ts'

/** `[from, to)` in UTF-16 units. */
export interface DateRange {
  readonly from: number
  readonly to: number
}

const PATTERNS = new WeakMap<Language['numbers'], RegExp>()
const FIRST_YEAR = 1500
const LAST_YEAR = 2199

/**
 * Dates in a text: days, months with a year, quarters, decades, spans of years, and years alone (1500 to 2199). A year that counts
 * something (`over 2000 people`) cannot be told from its shape; the caller passes `isCount` to refuse one.
 */
export function findDates(
  text: string,
  language: Language,
  isCount: (from: number, to: number) => boolean,
): readonly DateRange[] {
  const dates: DateRange[] = []
  for (const match of text.matchAll(patternFor(language))) {
    const from = match.index
    const to = from + match[0].length
    const years = match[0].match(/\p{Nd}{4}/gu) ?? []
    if (years.some((year) => !isYear(year))) continue
    if (/^\p{Nd}{4}$/u.test(match[0]) && isCount(from, to)) continue
    dates.push({ from, to })
  }
  return dates
}

/** The value of decimal digits of any script. */
export function digitsValue(digits: string): number {
  let value = 0
  for (const digit of digits) {
    const code = digit.codePointAt(0) as number
    value = value * 10 + (code < 0x80 ? code - 0x30 : digitOfScript(code))
  }
  return value
}

/** Unicode keeps the ten digits of a script together, zero first, at a code that is found by stepping down. */
function digitOfScript(code: number): number {
  let zero = code
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}

function isYear(digits: string): boolean {
  const value = digitsValue(digits)
  return value >= FIRST_YEAR && value <= LAST_YEAR
}

function patternFor(language: Language): RegExp {
  const known = PATTERNS.get(language.numbers)
  if (known !== undefined) return known
  const { months, dateLeads, ranges } = language.numbers
  const month = `${alternatives(months)}(?!\\p{L})\\.?`
  const lead = alternatives(dateLeads)
  const year = '\\p{Nd}{4}(?!\\p{Nd})'
  const plainDay = '\\p{Nd}{1,2}(?:st|nd|rd|th|er|º)?'
  const days = `${plainDay}(?:\\s?[–-]\\s?${plainDay})?`
  const day = `${days}\\.?`
  const of = "(?:of |de |del |d[’'])?"
  const spans = ranges
    .filter(([before]) => before !== '')
    .map(([before, between]) => `${alternatives([before])}\\s${year}\\s${alternatives([between])}\\s?${year}`)
  const forms = [
    `${year}-\\p{Nd}{2}-\\p{Nd}{2}(?!\\p{Nd})`,
    '\\p{Nd}{1,2}\\.\\s?\\p{Nd}{1,2}\\.\\s?\\p{Nd}{4}(?!\\p{Nd})',
    '\\p{Nd}{1,2}\\/\\p{Nd}{1,2}\\/\\p{Nd}{4}(?!\\p{Nd})',
    '\\p{Nd}{4}\\s?年(?:度|\\s?\\p{Nd}{1,2}\\s?月(?:\\s?\\p{Nd}{1,2}\\s?[日号號])?)?',
    '\\p{Nd}{1,2}\\s?月\\s?\\p{Nd}{1,2}\\s?[日号號]',
    `${month} ${days}(?!\\p{Nd})(?:,? ${year})?`,
    `${day} ${of}${month}(?:,? ${of}${year})?`,
    `(?:${lead} )?${month},? ${of}${year}`,
    ...spans,
    `${year}\\s?[–—-]\\s?(?:${year}|\\p{Nd}{2}(?!\\p{Nd}))`,
    `(?:Q[1-4]|FY|[HT][12])[\\s-]?${year}`,
    `(?:the )?(?:${lead} )?(?:the )?\\p{Nd}{3}0(?:s|ern|er)(?!\\p{L})`,
    `${lead}[\\s-]${of}${year}`,
    year,
  ]
  const before = "(?<![\\p{Lu}\\p{Ll}\\p{Nd}_#./@$€£¥§]|\\p{Nd}[.,:'’٬])"
  const after = "(?![\\p{Lu}\\p{Ll}\\p{Nd}_%％٪€$£]|[.,:'’٬/]\\p{Nd}|-[\\p{L}\\p{Nd}])"
  const pattern = new RegExp(`${before}(?:${forms.join('|')})${after}`, 'gu')
  PATTERNS.set(language.numbers, pattern)
  return pattern
}
