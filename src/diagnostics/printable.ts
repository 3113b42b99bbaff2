import { displayColumns } from '../text/display-columns.ts'

/** What a terminal draws as one unit: a character with the marks that combine with it. */
export interface Cell {
  /** Safe to print. */
  readonly text: string
  /** Terminal columns. */
  readonly width: number
  /** UTF-16 offset in the line. */
  readonly start: number
}

const TAB_WIDTH = 4
const ZERO_WIDTH_JOINERS = /^[\u200c\u200d]$/
/** What a terminal may obey instead of drawing it: controls, direction marks and other invisible signs, broken surrogates. */
const UNPRINTABLE = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u
const COMBINING = /^[\p{Mn}\p{Me}\p{Emoji_Modifier}]$/u
const REGIONAL_INDICATOR = /^\p{Regional_Indicator}$/u

/**
 * A line of somebody else's text as it may be shown in a terminal: tabs become spaces, control characters their pictures
 * (`␛`) or numbers (`<U+202E>`), so that no escape sequence of an article moves a cursor or hides a word.
 */
export function toCells(line: string): readonly Cell[] {
  const cells: Cell[] = []
  let offset = 0
  let column = 0
  let joined = false
  for (const character of line) {
    const { text, width } = draw(character, column)
    const last = cells.at(-1)
    if (last !== undefined && (width === 0 || joined)) {
      cells[cells.length - 1] = { ...last, text: last.text + text }
    } else {
      cells.push({ text, width, start: offset })
      column += width
    }
    joined = character === '\u200d'
    offset += character.length
  }
  return cells
}

/** One line of text that is safe to print, whatever it came from. */
export function printable(text: string): string {
  return toCells(text)
    .map((cell) => cell.text)
    .join('')
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}

function draw(character: string, column: number): { text: string; width: number } {
  const code = character.codePointAt(0) ?? 0
  if (character === '\t') {
    const width = TAB_WIDTH - (column % TAB_WIDTH)
    return { text: ' '.repeat(width), width }
  }
  if (code < 0x20) return { text: String.fromCodePoint(0x2400 + code), width: 1 }
  if (code === 0x7f) return { text: '\u2421', width: 1 }
  if (code < 0x7f) return { text: character, width: 1 }
  if (ZERO_WIDTH_JOINERS.test(character) || COMBINING.test(character)) return { text: character, width: 0 }
  if (UNPRINTABLE.test(character)) {
    const text = `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
    return { text, width: text.length }
  }
  // A flag is two indicators of one column each.
  const width = REGIONAL_INDICATOR.test(character) ? 1 : displayColumns(character)
  return { text: character, width }
}
