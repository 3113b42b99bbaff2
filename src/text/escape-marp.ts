import type { Edit } from '../model/article.ts'

/**
 * Where Marp reads more into plain text than GitHub Flavored Markdown does: `$…$` becomes math and `:name:` an emoji,
 * even behind a backslash. An empty element parts the colon from its name and leaves what a reader sees as it was.
 * A bracket that is text would begin the address of a link, should a pair of brackets before it go.
 */
const MORE_THAN_TEXT = /\$|\](?=\()|:(?=(?:[a-z0-9_+-]*[a-z][a-z0-9_+-]*|[+-]1|100|1234):)/giu

/** Edits that keep the raw text at `[start, end)` of `source` plain text in Marp. */
export function marpEscapes(source: string, start: number, end: number): readonly Edit[] {
  const edits: Edit[] = []
  for (const match of source.slice(start, end).matchAll(MORE_THAN_TEXT)) {
    const at = start + match.index
    if (match[0] === ':') edits.push({ start: at + 1, end: at + 1, replacement: '<wbr>' })
    else if (backslashesBefore(source, at) % 2 === 0) edits.push({ start: at, end: at, replacement: '\\' })
  }
  return edits
}

/** Edits that keep what means nothing where it was written, as in raw HTML, from meaning something in Markdown. */
export function literalEscapes(source: string, start: number, end: number): readonly Edit[] {
  return [...source.slice(start, end).matchAll(/[\\`*_~|[]|\](?!\()/gu)].map((sign) => {
    const at = start + sign.index
    return { start: at, end: at + 1, replacement: `\\${sign[0]}` }
  })
}

/**
 * A piece of inline Markdown made safe to stand at the start of a line and at the end of a heading:
 * what reads as a list, a heading, a quotation, a fence, a definition or HTML there is escaped.
 */
export function escapeLineEdges(markdown: string): string {
  return markdown
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^(?:[-+*](?=\s|$)|#{1,6}(?=\s|$)|>|[-=_*](?:\s*[-=_*])+\s*$)/u, '\\$&')
    .replace(/^(?:~{3,}|`{3,}(?=[^`]*$))/u, (fence) => fence.replace(/[~`]/gu, '\\$&'))
    .replace(/^\[(?=[^\]]+\]:)/u, '\\[')
    .replace(/^<(?!https?:|mailto:|[\w.+-]+@)(?=[a-z/!?])/iu, '\\<')
    .replace(/(^|\s)(#+)$/u, '$1\\$2')
}

/** Plain text (a title from the front matter, a name) as inline Markdown that shows just that text. */
export function plainToMarkdown(text: string): string {
  const escaped = text
    .replace(/[\\`*_[\]<>$&~|]/gu, '\\$&')
    .replace(MORE_THAN_TEXT, (found) => (found === ':' ? ':<wbr>' : found))
  return escapeLineEdges(escaped)
}

/** Text for a speaker note: it can neither end the comment that holds it nor start another. */
export function escapeComment(text: string): string {
  return text.replace(/<!--/gu, '&lt;!--').replace(/(--!?)>/gu, '$1&gt;')
}

function backslashesBefore(source: string, at: number): number {
  let count = 0
  while (source[at - 1 - count] === '\\') count += 1
  return count
}
