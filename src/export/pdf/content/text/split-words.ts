import { apply, matrixOf } from '../matrix.ts'
import { numbersAt } from '../operands.ts'
import { readOperators } from '../read-operators.ts'
import type { Sheet } from '../read-sheets.ts'
import type { Stretch } from '../scan-content.ts'
import type { TextReader } from './shown-text.ts'

/** A text object, by its place. */
interface Piece {
  readonly start: number
  readonly x: number
  readonly y: number
  readonly isReversed: boolean
  readonly isBlank: boolean
}

/**
 * Parts marked content whose words are written from right to left: the browser paints each line from left to right, a text object
 * a word, and marks the line as one. Gives the words in the order in which they are read; undefined for other content.
 */
export function splitWords(
  sheet: Sheet,
  stretch: Stretch,
  reader: Pick<TextReader, 'read'>,
): { readonly painted: Stretch[]; readonly read: Stretch[] } | undefined {
  const { body, mcid } = stretch
  if (mcid === undefined) return undefined
  const part = sheet.bytes.subarray(body.start, body.end)
  if (!part.includes('/ReversedChars')) return undefined
  const found = piecesOf(part)
  const pieces = found.map((piece, index): Piece => {
    const end = body.start + (found[index + 1]?.start ?? part.length)
    return { ...piece, isBlank: reader.read(sheet, { start: body.start + piece.start, end }) === '' }
  })
  if (pieces.length < 2 || !pieces.some(({ isReversed }) => isReversed)) return undefined
  const painted = pieces.map(({ start }, index): Stretch => {
    const isFirst = index === 0
    const next = pieces[index + 1]
    const from = isFirst ? body.start : body.start + start
    const to = next ? body.start + next.start : body.end
    return {
      ...stretch,
      start: isFirst ? stretch.start : from,
      body: { start: from, end: to },
      end: next ? to : stretch.end,
    }
  })
  const order = inReadingOrder(pieces)
  return { painted, read: order.flatMap((piece) => painted[pieces.indexOf(piece)] ?? []) }
}

/** None where coordinates change between them. */
function piecesOf(part: Buffer): readonly Omit<Piece, 'isBlank'>[] {
  const pieces: Omit<Piece, 'isBlank'>[] = []
  let open: { start: number; x: number; y: number; isReversed: boolean; isShown: boolean } | undefined
  let isPlain = true
  let isElsewhere = false
  readOperators(part, ({ name, start, nameStart }) => {
    const numbers = () => numbersAt(part, start, nameStart)
    if (name === 'cm' || name === 'q' || name === 'Q') isElsewhere = pieces.length > 0
    else if (name === 'BT') isPlain &&= !isElsewhere
    if (name === 'BT') open = { start, x: 0, y: 0, isReversed: false, isShown: false }
    else if (name === 'ET' && open) pieces.push(open)
    else if (open && name === 'BMC') open.isReversed ||= part.subarray(start, nameStart).includes('/ReversedChars')
    else if (open && name === 'Tm') [open.x, open.y] = apply(matrixOf(numbers()), 0, 0)
    else if (open && name === 'Td' && !open.isShown) open.x += numbers()[0] ?? 0
    else if (open && (name === 'Tj' || name === 'TJ')) open.isShown = true
  })
  return isPlain ? pieces : []
}

/** Line by line; in a line from right to left, but words that are written from left to right among themselves. */
function inReadingOrder(pieces: readonly Piece[]): readonly Piece[] {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line?.[0] && Math.abs(line[0].y - piece.y) < 1) line.push(piece)
    else lines.push([piece])
  }
  return lines.flatMap((line) => {
    const read: Piece[] = []
    let others: Piece[] = []
    const close = () => {
      // Blanks around such words stand where they stand.
      const first = others.findIndex(({ isBlank }) => !isBlank)
      const last = others.findLastIndex(({ isBlank }) => !isBlank)
      const words = first < 0 ? [] : others.slice(first, last + 1).reverse()
      read.push(...others.slice(0, Math.max(0, first)), ...words, ...others.slice(last + 1))
      others = []
    }
    for (const piece of [...line].sort((a, b) => b.x - a.x)) {
      if (!piece.isReversed) others.push(piece)
      else {
        close()
        read.push(piece)
      }
    }
    close()
    return read
  })
}
