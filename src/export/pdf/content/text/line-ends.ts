/** Scripts whose words have no blanks between them. */
const WITHOUT_BLANKS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\u3000-\\u303F\\uFF00-\\uFFEF'
const ENDS_WITHOUT_BLANK = new RegExp(`[${WITHOUT_BLANKS}]$`, 'u')
const STARTS_WITHOUT_BLANK = new RegExp(`^[${WITHOUT_BLANKS}]`, 'u')
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u

/** Where a line may end inside a word. */
const JOINS = /[-\u00AD\u2010\u2011/\u2013\u2014\u200B]$/u
/** What is no prose, and may be broken anywhere. */
const ADDRESS = /:\/\/|[@\\_=]|\w\.\w+[./]|\S{32}/u

/** What such a line may go on with. */
const GOES_ON = /^[\p{L}\p{N}_./\\?&=#%~:;,@+$!*'-]/u

/**
 * Whether words are parted where a line ends: the browser paints no blank there. Words of the end and of what follows are enough
 * to tell; it helps to know whether the last one `mayBreak` at any letter.
 */
export function partsWords(end: string, start: string, { mayBreak = true } = {}): boolean {
  if (end === '' || start === '' || /\s$/u.test(end) || /^\s/u.test(start)) return false
  if (ENDS_WITHOUT_BLANK.test(end) || STARTS_WITHOUT_BLANK.test(start) || RIGHT_TO_LEFT.test(end)) return false
  if (/^\w+:\/\//u.test(start)) return true
  // A dash by itself is a word.
  if (JOINS.test(end) && !/(?:^|\s)\S$/u.test(end)) return false
  if (!mayBreak) return true
  const before = /\S+$/u.exec(end)?.[0] ?? ''
  const after = /^\S+/u.exec(start)?.[0] ?? ''
  // An address after a word; one that is broken goes on after its own beginning.
  if (/^\p{L}+$/u.test(before) && before.length < 16 && ADDRESS.test(after)) return true
  return !ADDRESS.test(before + after) || !GOES_ON.test(after)
}
