/** Scripts whose words stand side by side without a blank. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** The word alone on the last line, shorter than the lines above; undefined where there is none. As long as any of them, it fills its line. */
export function loneWord(lines: readonly string[]): string | undefined {
  const last = lines.at(-1) ?? ''
  const longest = Math.max(0, ...lines.slice(0, -1).map(length))
  return wordsIn(last) <= 1 && length(last) < longest ? last : undefined
}

function length(line: string): number {
  return [...line].length
}

function wordsIn(line: string): number {
  const parts = line.split(/\s+/u).filter((part) => part !== '')
  return parts.reduce((sum, part) => sum + (UNSPACED.test(part) ? segmentsIn(part) : 1), 0)
}

function segmentsIn(text: string): number {
  const segments = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)]
  return segments.filter(({ isWordLike }) => isWordLike === true).length
}
