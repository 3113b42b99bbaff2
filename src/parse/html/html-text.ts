import { withCharacters } from '../inline/character-reference.ts'

const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu

/** True for HTML that holds comments and nothing else. */
export function isOnlyComments(html: string): boolean {
  return html.replace(COMMENT, '').trim() === ''
}

/** True for HTML with a comment that never ends: it hides all that follows. */
export function isUnclosedComment(html: string): boolean {
  let end = 0
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', end)) {
    end = html.indexOf('-->', start + 4)
    if (end < 0) return true
  }
  return false
}

/** What a reader sees of raw HTML, roughly: no comments, scripts, styles or tags, blank space folded. */
export function htmlText(html: string): string {
  const text = html
    .replace(COMMENT, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, '')
    .replace(/<\/?[a-z][^>]*>/giu, ' ')
  return withCharacters(text).replace(/\s+/gu, ' ').trim()
}
