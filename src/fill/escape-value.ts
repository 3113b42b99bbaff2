import { escapeComment, plainToMarkdown } from '../text/escape-marp.ts'

/**
 * A value as one line of plain text in Marp Markdown: it can end no line, and open no slide, heading, list or comment.
 */
export function escapeValue(value: unknown): string {
  return plainToMarkdown(lineOf(value))
}

/**
 * The same for a directive in a comment, whose value is Markdown in YAML: it can begin no directive of its own. Character
 * references serve both, behind a joiner of no width, since YAML takes a leading `&` for something else.
 */
export function escapeDirectiveValue(value: unknown): string {
  const line = lineOf(value).replace(/[^\p{L}\p{N}\p{M}\s.,;()+/%-]/gu, (char) => {
    if (char === ':') return '&#58;\u2060'
    return (char.codePointAt(0) ?? 0) < 0x80 ? `&#${char.charCodeAt(0)};` : char
  })
  return /^[\p{L}\p{N}]/u.test(line) ? line.replace(/--+/gu, dashes) : `\u2060${line.replace(/--+/gu, dashes)}`
}

/** Two hyphens could be part of what ends a comment. */
function dashes(run: string): string {
  return run.replace(/-/gu, '&#45;')
}

/**
 * The same for a speaker note, which is plain text: it cannot end the comment, and no colon in it makes YAML take the
 * note for directives. A blank of another kind behind the colon, or a joiner of no width, is enough for that.
 */
export function escapeNoteValue(value: unknown): string {
  return escapeComment(lineOf(value))
    .replace(/: /gu, ':\u00A0')
    .replace(/:(?=[,[\]{}]|$)/gu, ':\u2060')
    .replace(/(?<=["'}\]]):/gu, '\u2060:')
}

function lineOf(value: unknown): string {
  return textOf(value).replace(/\s+/gu, ' ').trim()
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(textOf).join(' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
