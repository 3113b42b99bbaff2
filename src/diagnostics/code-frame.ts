import type { Severity } from '../model/diagnostic.ts'
import type { Location } from '../model/source.ts'
import { type Palette, plainPalette } from './palette.ts'
import { type Cell, toCells, widthOf } from './printable.ts'

export interface FrameOptions {
  readonly palette?: Palette
  /** Colours the marks. */
  readonly severity?: Severity
  /** Terminal columns for the text of a line, without the gutter. Longer lines are shown in part. */
  readonly maxWidth?: number
}

const DEFAULT_MAX_WIDTH = 100
const CONTEXT_LINES = 1
const MAX_MARKED_LINES = 3
const CUT = '…'

interface Shown {
  readonly text: string
  readonly underline: string
}

/**
 * The lines around `location`, numbered, the place underlined. `text` is the file the location points into, with `\n` as
 * line end. Empty if it has no such line. No line end at the end, no trailing spaces.
 */
export function codeFrame(text: string, location: Location, options: FrameOptions = {}): string {
  const lines = text.split('\n')
  if (location.line < 1 || location.line > lines.length) return ''
  const palette = options.palette ?? plainPalette
  const paint = palette[options.severity ?? 'error']
  const maxWidth = options.maxWidth ?? DEFAULT_MAX_WIDTH
  const lastMarked = Math.min(location.endLine ?? location.line, location.line + MAX_MARKED_LINES - 1, lines.length)
  const first = Math.max(1, location.line - CONTEXT_LINES)
  const last = Math.min(lastMarked + CONTEXT_LINES, lines.length)
  const gutter = String(last).length

  const frame: string[] = []
  for (let number = first; number <= last; number += 1) {
    const line = lines[number - 1] ?? ''
    const isMarked = number >= location.line && number <= lastMarked
    const place = number === location.line ? rangeInLine(line, location) : undefined
    const shown = showLine(line, place, maxWidth)
    const marker = isMarked ? paint('>') : ' '
    frame.push(`${marker} ${palette.dim(`${String(number).padStart(gutter)} |`)} ${shown.text}`)
    if (place !== undefined) {
      frame.push(`  ${palette.dim(`${' '.repeat(gutter)} |`)} ${paintUnderline(shown.underline, paint)}`)
    }
  }
  return frame.map((line) => line.trimEnd()).join('\n')
}

/** Offsets in the line; a range that goes on below ends with the line. */
function rangeInLine(line: string, location: Location): readonly [number, number] {
  const start = Math.min(Math.max(location.column - 1, 0), line.length)
  const goesOn = location.endLine !== undefined && location.endLine > location.line
  const end = goesOn ? line.trimEnd().length : (location.endColumn ?? location.column + 1) - 1
  return [start, Math.min(Math.max(end, start), line.length)]
}

function showLine(line: string, range: readonly [number, number] | undefined, maxWidth: number): Shown {
  const [start, end] = range ?? [0, 0]
  // A line may be a megabyte long: only the neighbourhood is looked at closely.
  let from = line.length > 4 * maxWidth ? Math.max(0, start - maxWidth) : 0
  // Rather one character more than half of one.
  if (from > 0 && /[\udc00-\udfff]/.test(line.charAt(from))) from -= 1
  const rest = line.slice(from, from + 8 * maxWidth)
  const cells = toCells(rest).map((cell) => ({ ...cell, start: cell.start + from }))
  const cellAt = (offset: number): number =>
    offset < from + rest.length ? cells.findLastIndex((cell) => cell.start <= offset) : cells.length
  const startCell = cellAt(start)
  const endCell = cellAt(Math.max(end - 1, start))

  const whole = from === 0 && rest.length === line.length && widthOf(cells) <= maxWidth
  const [firstCell, lastCell] = whole ? [0, cells.length] : chooseWindow(cells, startCell, maxWidth - 2)
  const before = from > 0 || firstCell > 0 ? CUT : ''
  const after = lastCell < cells.length || from + rest.length < line.length ? CUT : ''
  const marked = widthOf(cells.slice(startCell, Math.min(endCell + 1, lastCell)))
  return {
    text: before + joined(cells.slice(firstCell, lastCell)) + after,
    underline: ' '.repeat(before.length + widthOf(cells.slice(firstCell, startCell))) + '^'.repeat(Math.max(marked, 1)),
  }
}

/** First cell and one past the last of a stretch at most `width` wide; a third of it leads up to `anchor` if it can. */
function chooseWindow(cells: readonly Cell[], anchor: number, width: number): readonly [number, number] {
  const total = widthOf(cells)
  const wanted = Math.min(widthOf(cells.slice(0, anchor)) - Math.floor(width / 3), total - width)
  let first = 0
  let column = 0
  for (; first < anchor && column < wanted; first += 1) column += cells[first]?.width ?? 0
  let last = first
  let taken = 0
  for (; last < cells.length; last += 1) {
    taken += cells[last]?.width ?? 0
    if (taken > width) break
  }
  return [first, last]
}

function joined(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('')
}

function paintUnderline(underline: string, paint: (text: string) => string): string {
  const marks = underline.trimStart()
  return underline.slice(0, underline.length - marks.length) + paint(marks)
}
