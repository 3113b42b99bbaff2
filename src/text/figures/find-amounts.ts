import type { Language } from '../language/language.ts'
import { alternatives } from './alternatives.ts'

/** A number with what belongs to it: currency, scale word, unit, percent sign. Offsets in UTF-16 units. */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly kind: 'money' | 'percent' | 'quantity' | 'plain'
  /** The digits as written; empty where the number is a word. */
  readonly digits: string
}

const PATTERNS = new WeakMap<Language['numbers'], RegExp>()

/** Every number of the text with currency, scale, unit and `per`. A plain number is no fact yet; it may be the end of a range. */
export function findAmounts(text: string, language: Language): readonly Amount[] {
  const amounts: Amount[] = []
  for (const match of text.matchAll(patternFor(language))) {
    const groups = match.groups ?? {}
    const digits = groups.digits ?? ''
    amounts.push({ from: match.index, to: match.index + match[0].length, kind: kindOf(groups, digits), digits })
  }
  return amounts
}

function kindOf(groups: Record<string, string | undefined>, digits: string): Amount['kind'] {
  if (groups.prefix !== undefined || groups.currency !== undefined) return 'money'
  if (groups.percent !== undefined) return 'percent'
  if (groups.scale !== undefined || groups.words !== undefined || groups.unit !== undefined) return 'quantity'
  return digits.replace(/[.,٫]\p{Nd}{1,2}$/u, '').replace(/\P{Nd}/gu, '').length >= 4 ? 'quantity' : 'plain'
}

function patternFor(language: Language): RegExp {
  const known = PATTERNS.get(language.numbers)
  if (known !== undefined) return known
  const { scales, numerals, percentWords, currencyWords, units, perWords, perUnits, groupSeparators } = language.numbers
  const spaced = language.scriptKind === 'spaced'
  const end = spaced ? '(?!\\p{L})' : '(?![\\p{Lu}\\p{Ll}])'
  const gap = '[\\s\\u00A0\\u202F-]?'
  const group = `[${groupSeparators}]`
  const number = `\\p{Nd}{1,3}(?:${group}\\p{Nd}{3})+(?!\\p{Nd})(?:[.,٫]\\p{Nd}+)?|\\p{Nd}+(?:[.,٫]\\p{Nd}+)?`
  const scale = alternatives(scales)
  const scaled = `(?<scale>(?:${gap}${scale}${end}|(?:[kK]|[mb]n|tn)${end}|(?<=\\p{Sc}\\s?[\\p{Nd}.,]+)[mMbB]${end})(?:(?<=${scale})\\p{Nd}+${scale})*)?`
  const written = spaced ? `|(?<words>${alternatives(numerals)}[\\s-]${scale}${end})` : ''
  const prefix = '(?<prefix>(?:[A-Z]{1,3})?\\p{Sc}\\s?|(?:USD|EUR|GBP|CHF|JPY|CNY|INR|CAD|AUD|RMB)\\s?(?=\\p{Nd}))?'
  const of = "(?:\\s(?:de|d['’])\\s?)?"
  const suffix = [
    `(?<percent>${gap}(?:[%％٪‰]|${alternatives(percentWords)}${end}))`,
    `(?<currency>${of}${gap}(?:\\p{Sc}(?!\\p{Nd})|${alternatives(currencyWords)}${end}))`,
    `(?<unit>${of}${gap}${alternatives(units)}${end})`,
  ].join('|')
  const slash = `\\s?[/／]\\s?`
  const per = `(?:(?:\\s${alternatives(perWords)}\\s?|${slash})${alternatives(perUnits)}${end})?`
  // Not inside a word, a version, a time, a phone number or `COVID-19`.
  const before = '(?<![\\p{Lu}\\p{Ll}\\p{Nd}_#@§]|[\\p{L}\\p{Nd}][.:/-]|\\p{Nd}[,٫٬])'
  const after = "(?![\\p{Lu}\\p{Ll}\\p{Nd}_]|[.,:/'’]\\p{Nd})"
  const core = `${prefix}(?:(?<digits>[-−]?(?:${number}))${scaled}${written})(?:${suffix})?${per}\\+?`
  const pattern = new RegExp(`${before}${core}${after}`, 'gu')
  PATTERNS.set(language.numbers, pattern)
  return pattern
}
