import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { formatPlace } from './format-text.ts'
import { printable } from './printable.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** One diagnostic as a GitHub Actions annotation: one line, without a line end. */
export function formatGithub(diagnostic: Diagnostic): string {
  const { severity, code, message, hint, location, related } = diagnostic
  const properties: string[] = []
  const add = (name: string, value: string | number): void => {
    properties.push(`${name}=${escapeProperty(String(value))}`)
  }
  if (location !== undefined) {
    add('file', printable(location.path))
    add('line', location.line)
    const endLine = location.endLine ?? location.line
    if (endLine !== location.line) add('endLine', endLine)
    // GitHub refuses columns of a range over several lines.
    else {
      add('col', location.column)
      if (location.endColumn !== undefined) add('endColumn', location.endColumn)
    }
  }
  add('title', code)
  const places = (related ?? []).map((place) => `${formatPlace(place.location)}: ${printable(place.message)}`)
  const lines = [printable(message), ...(hint === undefined ? [] : [`hint: ${printable(hint)}`]), ...places]
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(lines.join('\n'))}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
