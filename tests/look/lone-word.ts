/** Scripts whose words stand side by side without a blank. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** The word that is alone on the last of several lines; undefined where there is none. */
export function loneWord(lines: readonly string[]): string | undefined {
  const last = lines.at(-1) ?? ''
  return lines.length > 1 && wordsIn(last) <= 1 ? last : undefined
}

function wordsIn(line: string): number {
  const parts = line.split(/\s+/u).filter((part) => part !== '')
  return parts.reduce((sum, part) => sum + (UNSPACED.test(part) ? segmentsIn(part) : 1), 0)
}

function segmentsIn(text: string): number {
  const segments = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)]
  return segments.filter(({ isWordLike }) => isWordLike === true).length
}
