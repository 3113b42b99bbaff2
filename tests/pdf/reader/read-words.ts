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
}

/** What stands painted in marked content with a number, in order; by where it stands and its number. */
export function piecesByContent(paintings: readonly Painting[]): ReadonlyMap<string, readonly Piece[]> {
  const pieces = new Map<string, Piece[]>()
  const used = new Set<Mark>()
  for (const { kind, text, marks, page } of paintings) {
    const at = marks.findLastIndex(({ mcid }) => mcid !== undefined)
    const owner = marks[at]
    if (!owner) continue
    const instead = marks.slice(at).find(({ actualText }) => actualText !== undefined)
    if (instead ? used.has(instead) : kind !== 'text') continue
    if (instead) used.add(instead)
    const key = contentKey(owner)
    const said = instead?.actualText ?? text?.text ?? ''
    const { x = 0, y = 0, size = 0 } = text ?? {}
    const known = pieces.get(key) ?? []
    known.push({ text: said, page, x, y, size, isInstead: instead !== undefined })
    pieces.set(key, known)
  }
  return pieces
}

export const contentKey = ({ sheet, mcid }: Mark) => `${sheet.ref ?? sheet.page} ${mcid}`
