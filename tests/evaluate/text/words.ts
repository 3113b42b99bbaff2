import { fold } from './fold.ts'

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu
/** A word of 14-word points that stand for 84 columns. */
const COLUMNS_A_WORD = 6

/** Runs of letters and digits, lower-case; in scripts without blanks the words that `Intl.Segmenter` finds. */
export function tokens(text: string): readonly string[] {
  const found = fold(text).toLowerCase()
  if (!UNSPACED.test(found)) return found.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []
  const segments = new Intl.Segmenter('ja', { granularity: 'word' }).segment(found)
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
}

/** How long a text is in words; where words are not parted by blanks, in columns of which six make a word. */
export function wordCount(text: string): number {
  const folded = fold(text)
  if (folded === '') return 0
  if (!UNSPACED.test(folded)) return folded.split(' ').filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  return Math.round((folded.length + (folded.match(WIDE)?.length ?? 0)) / COLUMNS_A_WORD)
}

/** Whether a text is written without blanks between its words. */
export function isUnspaced(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters > 0 && (text.match(new RegExp(UNSPACED.source, 'gu'))?.length ?? 0) > letters / 2
}
