import type { Language } from './language/language.ts'

/** A word and where it stands: `[from, to)` in UTF-16 units of the text it was taken from. */
export interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

const SEGMENTERS = new Map<string, Intl.Segmenter>()
// A run without blanks; long dashes and ellipses part words even without blanks, hyphens, slashes and dots do not.
const RUN = /[^\s\u2013\u2014\u2015\u2026\u00A0\u200B]+/gu
const EDGE_START = /^[^\p{L}\p{M}\p{N}\p{Sc}#@]+/u
const WORD_END = /[\p{L}\p{M}\p{N}\p{Sc}%％٪°+#]/u
const CONTENT = /[\p{L}\p{N}]/u

/**
 * The words of a text in order, punctuation around them left out. In spaced scripts a word is what stands between blanks
 * and long dashes (`well-known`, `Node.js`, `$5.4`, `don’t` are one each); in others it is what the segmenter finds.
 */
export function splitWords(text: string, language: Language): readonly Word[] {
  return language.scriptKind === 'cjk' ? segmentWords(text, language.locale) : spacedWords(text)
}

/** How many words a text has, counted as `splitWords` does. */
export function countWords(text: string, language: Language): number {
  return splitWords(text, language).length
}

/** How many letters, ideographs and digits a text has: what is spoken, for paces measured in characters. */
export function countCharacters(text: string): number {
  let count = 0
  for (const character of text) if (CONTENT.test(character)) count += 1
  return count
}

function spacedWords(text: string): Word[] {
  const words: Word[] = []
  for (const run of text.matchAll(RUN)) {
    if (!CONTENT.test(run[0])) continue
    const lead = EDGE_START.exec(run[0])?.[0].length ?? 0
    const from = run.index + lead
    const word = dropEnd(run[0].slice(lead))
    if (word !== '') words.push({ text: word, from, to: from + word.length })
  }
  return words
}

/** Without the punctuation behind it. */
function dropEnd(run: string): string {
  let end = run.length
  while (end > 0) {
    const width = /[\uDC00-\uDFFF]/u.test(run[end - 1] as string) ? 2 : 1
    if (WORD_END.test(run.slice(end - width, end))) break
    end -= width
  }
  return run.slice(0, end)
}

function segmentWords(text: string, locale: string): Word[] {
  let segmenter = SEGMENTERS.get(locale)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
    SEGMENTERS.set(locale, segmenter)
  }
  const words: Word[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) words.push({ text: segment, from: index, to: index + segment.length })
  }
  return words
}
