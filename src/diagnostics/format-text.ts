import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { Location } from '../model/source.ts'
import { codeFrame } from './code-frame.ts'
import { type Palette, plainPalette } from './palette.ts'
import { printable } from './printable.ts'

export interface TextOptions {
  /** No colour unless given. */
  readonly palette?: Palette
  /** Terminal columns for the text of a source line. */
  readonly maxWidth?: number
}

/**
 * One diagnostic for a person: `path:line:column: severity: message [code]`, a code frame, a hint, related places.
 * Several lines, none at the end. Everything that may come from an author is made safe to print.
 */
export function formatText(diagnostic: Diagnostic, options: TextOptions = {}): string {
  const { severity, code, message, hint, location } = diagnostic
  const palette = options.palette ?? plainPalette
  const place = location === undefined ? '' : `${formatPlace(location)}: `
  const paint = palette[severity]
  const lines = [
    `${palette.bold(place)}${paint(`${severity}:`)} ${printable(message)} ${palette.dim(`[${printable(code)}]`)}`,
  ]
  const addFrame = (at: Location, of: Severity): void => {
    const frame = at.text === undefined ? '' : codeFrame(at.text, at, { ...options, palette, severity: of })
    if (frame !== '') lines.push(indent(frame))
  }
  if (location !== undefined) addFrame(location, severity)
  if (hint !== undefined) lines.push(`  ${palette.bold('hint:')} ${printable(hint)}`)
  for (const related of diagnostic.related ?? []) {
    lines.push(`  ${palette.bold(`${formatPlace(related.location)}:`)} ${printable(related.message)}`)
    addFrame(related.location, 'info')
  }
  return lines.join('\n')
}

/** `2 errors, 1 warning`; severities that do not occur are left out, and nothing at all is `no problems`. */
export function formatCounts(counts: Readonly<Record<Severity, number>>): string {
  const parts = [
    countOf(counts.error, 'error', 'errors'),
    countOf(counts.warning, 'warning', 'warnings'),
    countOf(counts.info, 'note', 'notes'),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'no problems' : parts.join(', ')
}

/** `path:line:column`, which terminals and editors make clickable. */
export function formatPlace({ path, line, column }: Location): string {
  return `${printable(path)}:${line}:${column}`
}

function countOf(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}

function indent(frame: string): string {
  return frame
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
