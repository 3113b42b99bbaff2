const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11FF]/u
// East Asian Wide and Fullwidth, by block; emoji count as wide, as terminals and fonts draw them.
const WIDE =
  /[\u1100-\u115F\u231A\u231B\u2329\u232A\u23E9-\u23EC\u23F0\u23F3\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u
const PLAIN = /^[\x20-\x7E]*$/u

/** Width of a text in half-width columns: East Asian wide characters and emoji count 2, marks and controls 0. */
export function displayColumns(text: string): number {
  if (PLAIN.test(text)) return text.length
  let columns = 0
  let joined = false
  for (const character of text) {
    if (character === '\u200D') joined = true
    else if (ZERO_WIDTH.test(character) || /\p{Emoji_Modifier}/u.test(character)) continue
    // What a joiner ties to an emoji is drawn inside it.
    else if (joined) joined = false
    else columns += WIDE.test(character) ? 2 : 1
  }
  return columns
}
