import { diagnose } from '../../diagnostics/catalogue.ts'
import type { Deck } from '../../model/deck.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Location } from '../../model/source.ts'
import { lineAt, lineStarts, placeIn } from '../../text/source-position.ts'

export interface MissingGlyphs {
  readonly deck: Deck
  /** Characters that no embedded font has, in the order in which they are read. */
  readonly missing: readonly string[]
  /** What each slide shows. */
  readonly shown: readonly string[]
  /** The package that would have a character, if one is known. */
  readonly packageFor: (char: string) => string | undefined
}

const MOST_SHOWN = 3

/**
 * Reports characters that would be drawn as empty boxes, at the first that is written: letters that one package has
 * together, other letters together, each sign by itself.
 */
export function reportMissingGlyphs({ deck, missing, shown, packageFor }: MissingGlyphs, report: Report): void {
  const groups = new Map<string, string[]>()
  for (const char of missing) {
    const group = packageFor(char) ?? groupOf(char)
    groups.set(group, [...(groups.get(group) ?? []), char])
  }
  for (const chars of groups.values()) {
    const [first = ''] = chars
    const name = packageFor(first)
    const named = chars.slice(0, MOST_SHOWN).map(nameOf)
    const rest = chars.length - named.length
    const list = rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ')
    report(
      diagnose('missing-glyph', {
        message: `No font has the ${chars.length === 1 ? 'character' : 'characters'} ${list}.`,
        location: firstPlace(deck, chars) ?? deck.slides[Math.max(0, slideWith(shown, first))]?.location,
        hint: name && `Install a font for it: npm install ${name}`,
      }),
    )
  }
}

function groupOf(char: string): string {
  return /[\p{L}\p{M}]/u.test(char) ? 'letters' : char
}

function nameOf(char: string): string {
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{C}\p{M}]/u.test(char) ? code : `"${char}" (${code})`
}

function slideWith(shown: readonly string[], char: string): number {
  return shown.findIndex((text) => text.includes(char))
}

/** Where one of the characters is written first: in the text rather than in a comment. */
function firstPlace({ slides }: Deck, chars: readonly string[]): Location | undefined {
  const { path, text } = slides[0]?.location ?? {}
  if (path === undefined || text === undefined) return undefined
  const withoutComments = text.replace(/<!--[\s\S]*?-->/gu, (comment) => ' '.repeat(comment.length))
  const offsets = [withoutComments, text].map((place) => earliest(place, chars))
  const at = offsets.find((offset) => offset !== undefined)
  if (at === undefined) return undefined
  const starts = lineStarts(text)
  const line = lineAt(starts, at)
  return placeIn({ path, text }, line, at - (starts[line - 1] ?? 0) + 1)
}

function earliest(text: string, chars: readonly string[]): number | undefined {
  const found = chars.map((char) => text.indexOf(char)).filter((offset) => offset >= 0)
  return found.length > 0 ? Math.min(...found) : undefined
}
