import type { Mark, Painting } from './read-painting.ts'

/** Letters that are painted together. */
export interface Piece {
  readonly text: string
  /** 0-based. */
  readonly page: number
  /** Where it begins, in points from the lower left corner of the page. */
  readonly x: number
  readonly y: number
  /** Height of the font in points. */
  readonly size: number
  /** It is said instead of what is painted. */
  readonly isInstead: boolean
  /** The innermost mark around it. */
  readonly mark: Mark | undefined
}

/**
 * What stands painted in marked content with a number, in order; by where it stands and its number. Letters that are
 * painted from left to right and read from right to left come in the order in which they are read (ISO 32000-1, 14.8.2.3.3).
 */
export function piecesByContent(paintings: readonly Painting[]): ReadonlyMap<string, readonly Piece[]> {
  const pieces = new Map<string, Piece[]>()
  const used = new Set<Mark>()
  const starts = new Map<Mark, number>()
  for (const { kind, text, marks, page } of paintings) {
    const at = marks.findLastIndex(({ mcid }) => mcid !== undefined)
    const owner = marks[at]
    if (!owner) continue
    const inner = marks.slice(at)
    const instead = inner.find(({ actualText }) => actualText !== undefined)
    if (instead ? used.has(instead) : kind !== 'text') continue
    if (instead) used.add(instead)
    const key = contentKey(owner)
    const known = pieces.get(key) ?? []
    pieces.set(key, known)
    const reversed = inner.find(({ tag }) => tag === 'ReversedChars')
    const said = instead?.actualText ?? text?.text ?? ''
    const { x = 0, y = 0, size = 0 } = text ?? {}
    const read = reversed && !instead ? [...said].reverse().join('') : said
    const piece = { text: read, page, x, y, size, isInstead: instead !== undefined, mark: marks.at(-1) }
    const start = (reversed && starts.get(reversed)) ?? known.length
    if (reversed) starts.set(reversed, start)
    known.splice(start, 0, piece)
  }
  return pieces
}

export const contentKey = ({ sheet, mcid }: Mark) => `${sheet.ref ?? sheet.page} ${mcid}`
