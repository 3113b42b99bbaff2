import type { Language } from './language/language.ts'
import { type Enclosure, findEnclosures } from './sentence/find-enclosures.ts'
import { isSentenceBoundary } from './sentence/is-sentence-boundary.ts'

/** `[from, to)` in UTF-16 units, without blank space at either end. */
export interface SentenceRange {
  readonly from: number
  readonly to: number
}

const SEGMENTERS = new Map<string, Intl.Segmenter>()
const STOP = '[.!?…‽؟۔।॥]'
const CLOSERS = '(?:[\\u00A0\\u202F ]?[»›]|["\'”’“‘«)\\]}*_])*'
const FOOTNOTES = '(?:\\s?\\[\\^?[\\p{L}\\p{Nd}]{1,4}\\](?!\\()|[⁰¹²³⁴-⁹†‡])*'
const PICTURES = '(?:\\s*[\\p{Extended_Pictographic}\\p{Regional_Indicator}][\\p{EMod}\\uFE0F\\u200D\\u20E3]*)*'
/** A stop with all that hangs on it, before blank space. */
const SPACED_STOP = new RegExp(`(?<!${STOP})${STOP}+${CLOSERS}${FOOTNOTES}${PICTURES}(?=\\s)`, 'gu')
/** A full-width stop with its closing brackets; no blank needed. */
const WIDE_STOP = /[。！？．｡]+[!?！？…]*[」』）】〕》〉”’"）)\]]*/gu
const PIECE = 4000
const BLANK_LINE = /\n[^\S\n]*\n/gu

/**
 * Splits a paragraph into sentences: ascending ranges that together cover every character but blank space. Stops come from
 * `Intl.Segmenter` and from our own search, which also finds sentences that begin with a digit or a lower-case name; then each is
 * judged. A quotation or bracket is never cut. A blank line always splits, a single line break never does by itself.
 */
export function splitSentences(text: string, language: Language): readonly SentenceRange[] {
  const { pairs } = findEnclosures(text)
  const shut = outermost(pairs)
  const brackets = new Map(pairs.map((pair) => [pair.to, pair.kind === 'bracket' ? pair.from : -1]))
  let at = 0
  const ranges: SentenceRange[] = []
  let from = skipBlank(text, 0)
  for (const { next, sure } of candidates(text, language)) {
    if (next <= from) continue
    const to = trimBlank(text, from, next)
    if (to <= from) continue
    while ((shut[at]?.to ?? Number.POSITIVE_INFINITY) <= next) at += 1
    if (!sure && next > (shut[at]?.from ?? Number.POSITIVE_INFINITY)) continue
    const closesBracket = (brackets.get(to) ?? -1) > from
    if (sure || isSentenceBoundary({ text, from, to, next, closesBracket, language })) {
      ranges.push({ from, to })
      from = next
    }
  }
  const to = trimBlank(text, from, text.length)
  if (to > from) ranges.push({ from, to })
  return ranges
}

/** The pairs that are in no other, ascending. */
function outermost(pairs: readonly Enclosure[]): readonly Enclosure[] {
  const outer: Enclosure[] = []
  for (const pair of [...pairs].sort((a, b) => a.from - b.from)) {
    if (pair.from >= (outer.at(-1)?.to ?? 0)) outer.push(pair)
  }
  return outer
}

interface Candidate {
  /** Where the next sentence would begin. */
  readonly next: number
  /** Whether nothing needs to be judged. */
  readonly sure: boolean
}

function candidates(text: string, language: Language): readonly Candidate[] {
  const sure = new Set<number>()
  const possible = new Set<number>()
  for (const match of text.matchAll(BLANK_LINE)) sure.add(skipBlank(text, match.index))
  for (const match of text.matchAll(SPACED_STOP)) possible.add(skipBlank(text, match.index + match[0].length))
  for (const match of text.matchAll(WIDE_STOP)) possible.add(skipBlank(text, match.index + match[0].length))
  // For the segmenter a line break ends a sentence; for Markdown it is a blank.
  const oneLine = text.replace(/[\n\r\u2028\u2029\u0085]/gu, ' ')
  for (const index of segmentStarts(oneLine, segmenterFor(language.locale))) possible.add(skipBlank(text, index))
  const places = [...new Set([...sure, ...possible])].filter((place) => place < text.length)
  return places.sort((a, b) => a - b).map((next) => ({ next, sure: sure.has(next) }))
}

/** Asks the segmenter piece by piece: its time grows faster than the text. What falls on a seam, our own search finds. */
function* segmentStarts(text: string, segmenter: Intl.Segmenter): Generator<number> {
  for (let from = 0; from < text.length; ) {
    const blank = text.indexOf(' ', from + PIECE)
    const to = blank < 0 || blank > from + 2 * PIECE ? Math.min(text.length, from + 2 * PIECE) : blank
    for (const { index } of segmenter.segment(text.slice(from, to))) if (index > 0) yield from + index
    from = to
  }
}

function segmenterFor(locale: string): Intl.Segmenter {
  let segmenter = SEGMENTERS.get(locale)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
    SEGMENTERS.set(locale, segmenter)
  }
  return segmenter
}

function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/u.test(text[at] as string)) at += 1
  return at
}

function trimBlank(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /\s/u.test(text[end - 1] as string)) end -= 1
  return end
}
