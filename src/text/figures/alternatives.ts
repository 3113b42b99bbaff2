const NEVER = '(?!)'

/**
 * The inside of a pattern that matches any of the words, longest first. A lower-case first letter of a word matches a
 * capital too; everything else matches as written. Blanks in a phrase match any blank. Matches nothing when there are no words.
 */
export function alternatives(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return sorted.length === 0 ? NEVER : `(?:${sorted.map(wordPattern).join('|')})`
}

function wordPattern(phrase: string): string {
  return phrase.split(' ').map(eitherCase).join('[\\s\\u00A0\\u202F]+').replace(/'/gu, "['’]")
}

function eitherCase(word: string): string {
  const [first = ''] = word
  const upper = first.toUpperCase()
  const head = upper === first || upper.length !== 1 ? escapePattern(first) : `[${first}${upper}]`
  return head + escapePattern(word.slice(first.length))
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}
