import { plainToMarkdown } from '../text/escape-marp.ts'

/**
 * A value as one line of plain text in Marp Markdown, wherever a deck puts it out: it can end no line, open no slide,
 * heading, list or comment, and in a comment it reads as no directive, since that takes a colon.
 */
export function escapeValue(value: unknown): string {
  return plainToMarkdown(textOf(value).replace(/\s+/gu, ' ').trim())
    .replace(/(?<![\p{L}\p{N}]):|:(?![\p{L}\p{N}/])/gu, '&#58;')
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(textOf).join(' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
