import type { Diagnostic } from '../model/diagnostic.ts'
import type { Location } from '../model/source.ts'

/** JSON leaves these as they are, but a terminal or a reader by lines would not. */
const UNSAFE = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** One diagnostic as one line of JSON, without a line end. The order of the keys is fixed. */
export function formatJson(diagnostic: Diagnostic): string {
  const { severity, code, message, hint, location, related } = diagnostic
  return JSON.stringify({
    severity,
    code,
    message,
    hint,
    location: location && orderLocation(location),
    related: related?.map((place) => ({ message: place.message, location: orderLocation(place.location) })),
  }).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function orderLocation({ path, line, column, endLine, endColumn }: Location): Location {
  return {
    path,
    line,
    column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  }
}
