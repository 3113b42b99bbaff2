/** A number that an audience asks for, as it stands in a text: with its unit, scale and whatever makes it a range. */
export interface KeyFact {
  readonly kind: 'money' | 'percent' | 'range' | 'scaled'
  readonly raw: string
  readonly index: number
}

const NUMBER = String.raw`\p{Nd}+(?:[.,’'٫٬\u00A0\u202F ]\p{Nd}{3})*(?:[.,٫]\p{Nd}+)?`
const SCALE = String.raw`(?:thousand|million|billion|trillion|bn|[mkM]n?|Tausend|Millionen?|Mio\.?|Milliarden?|Mrd\.?|mille|millions?|milliards?|万|萬|億|亿|兆|千|مليون|ملايين|مليار|مليارات|ألف|آلاف)(?![\p{L}])`
const CJK_SCALE = '[万萬億亿兆千]'
const SIGN = String.raw`(?:[$€£¥₹]|US\$|A\$|C\$|CHF\s|EUR\s|USD\s|GBP\s)`
const CURRENCY =
  '(?:(?:dollars?|euros?|pounds?|yen|francs?|cents?|Dollar|Euro|Franken|دولار|يورو|دينار|درهم)(?!\\p{L}{3})|円|ドル|ユーロ|美元|欧元|元|[$€£¥])'

const PATTERNS: readonly (readonly [KeyFact['kind'], RegExp])[] = [
  [
    'percent',
    new RegExp(
      String.raw`${NUMBER}\s?(?:%|％|٪|per cent|percent|percentage points?|Prozent(?:punkte)?|pour cent|パーセント|个百分点|في المئة|في المائة)`,
      'gu',
    ),
  ],
  ['money', new RegExp(String.raw`${SIGN}\s?${NUMBER}(?:\s?-?\s?${SCALE})?(?:\s?${CJK_SCALE})?`, 'gu')],
  ['money', new RegExp(String.raw`${NUMBER}(?:\s?${CJK_SCALE}+)?(?:\s${SCALE})?\s?(?:d['’]|de\s)?${CURRENCY}`, 'gu')],
  [
    'range',
    new RegExp(String.raw`(?:between|from|zwischen|von|entre|de)\s${NUMBER}\s(?:and|to|und|bis|et|à)\s${NUMBER}`, 'gu'),
  ],
  ['scaled', new RegExp(String.raw`${NUMBER}\s?(?:${SCALE}|${CJK_SCALE})`, 'gu')],
]

/** Money, shares, ranges and numbers with a scale word; each stretch of text counts once. */
export function keyFacts(text: string): readonly KeyFact[] {
  const found: KeyFact[] = []
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const taken = found.some((fact) => start < fact.index + fact.raw.length && end > fact.index)
      if (!taken && !isYears(match[0], kind)) found.push({ kind, raw: match[0].trim(), index: start })
    }
  }
  return found.toSorted((a, b) => a.index - b.index)
}

/** "from 2010 to 2014" counts nothing. */
function isYears(raw: string, kind: KeyFact['kind']): boolean {
  const numbers = raw.match(/\p{Nd}+/gu) ?? []
  return kind === 'range' && numbers.every((number) => /^(?:1[5-9]|20)\d\d$/u.test(number))
}

/** Every run of digits with what groups or divides it, and its place. */
export function numbersIn(text: string): readonly { readonly raw: string; readonly index: number }[] {
  return [...text.matchAll(/\p{Nd}+(?:[.,:٫٬’]\p{Nd}+)*/gu)].map((match) => ({ raw: match[0], index: match.index }))
}

const UNIT =
  /^(?:\s?(?:%|％|٪|°C?|[$€£¥])|[\s\u00A0\u202F-]?(?:per cent|percent|percentage points?|Prozent|pour cent|thousand|million|billion|trillion|bn|km|kg|GW|MW|kW|TWh|GWh|MWh|kWh|tonnes?|kilomet(?:re|er)s?|met(?:re|er)s?|mi(?:le)?s?|hours?|days?|weeks?|months?|years?|minutes?|seconds?|dollars?|euros?|pounds?|Millionen|Million|Milliarden|Milliarde|Mrd\.?|Mio\.?|Euro|millions?|milliards?|مليون|مليار|ألف|في المئة)(?!\p{L})|[万億亿兆円年月日人元個个名家吨])/u

/** The unit or scale that follows at the start of `rest`. */
export function unitAfter(rest: string): string | undefined {
  return UNIT.exec(rest)?.[0].trim()
}
