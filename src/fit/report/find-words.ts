/** Half-open, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** How many words are looked for where not all are found: markup may stand between them. */
const MOST_FEWER = 8

/** Begins in a script that puts no spaces between its words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * Where the words of `shown` are written in `text` between two offsets, whatever marks and spaces stand between them:
 * all of them, or else the first ones. Undefined where not even the first is.
 */
export function findWords(text: string, shown: string, { start, end }: Stretch): Stretch | undefined {
  const words = shown.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const place = text.slice(start, end)
  for (let count = words.length; count > 0; count = Math.min(count - 1, MOST_FEWER)) {
    const pattern = words.slice(0, count).join('[^\\p{L}\\p{M}\\p{N}]+')
    const before = UNSPACED.test(pattern) ? '' : '(?<![\\p{L}\\p{M}\\p{N}])'
    const found = new RegExp(`${before}${pattern}`, 'u').exec(place)
    if (found) return { start: start + found.index, end: start + found.index + found[0].length }
  }
  return undefined
}
