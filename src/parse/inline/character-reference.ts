import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** A text with the references in it as characters; what is none stays as it is. */
export function withCharacters(html: string): string {
  return html.replace(/&(#x?[\da-f]+|[a-z\d]+);/giu, (whole, name: string) => characterReference(name) ?? whole)
}

/** The character of an HTML reference without its `&` and `;` (`amp`, `#38`, `#x26`); undefined where there is none. */
export function characterReference(name: string): string | undefined {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || undefined
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '�'
}
