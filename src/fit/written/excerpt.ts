import type { WrittenBlock, WrittenItem } from '../../model/marp-deck.ts'
import { headOf } from './list-leaves.ts'
import { closes, fenceOf, type Piece } from './written-pieces.ts'

/** A line of text, with its line of the deck. */
export type Line = readonly [text: string, line: number]

/** Some neighbouring pieces of one block as a block of their own: with fence, header, numbers and the items they are in. */
export function excerpt(pieces: readonly Piece[], lines: readonly string[]): readonly Line[] {
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last) return []
  const { block } = first
  const isWhole = pieces.length === first.count
  if (isWhole && !isOpen(block, lines))
    return stretch(block.line, block.kind === 'code' ? block.endLine : last.endLine, lines)
  if (first.to !== undefined) return sentences(first, last, lines)
  const opens = first.index === 0
  const own = stretch(first.line, last.endLine, lines)
  switch (block.kind) {
    case 'list':
      return opens ? stretch(block.line, last.endLine, lines) : itemsFrom(first, own, lines)
    case 'table':
      return [...stretch(block.line, (block.starts?.[0] ?? 0) - 1, lines), ...own]
    case 'code':
      return block.fenced ? fenced(first, opens ? stretch(block.line + 1, last.endLine, lines) : own, lines) : own
    default:
      return own
  }
}

/** Whether nothing but the end of the deck ends a block of code. */
function isOpen(block: WrittenBlock, lines: readonly string[]): boolean {
  return block.kind === 'code' && block.fenced === true && !closes(block, lines)
}

export function stretch(from: number, to: number, lines: readonly string[]): readonly Line[] {
  return lines.slice(from - 1, Math.max(from - 1, to)).map((text, index): Line => [text, from + index])
}

/** The words of a paragraph from the first sentence to the last. */
function sentences(first: Piece, last: Piece, lines: readonly string[]): readonly Line[] {
  const { line, endLine } = first.block
  const text = lines.slice(line - 1, endLine).join('\n')
  const from = first.from ?? 0
  const row = line + text.slice(0, from).split('\n').length - 1
  const words = text.slice(from, last.to)
  return words.split('\n').map((own, index): Line => [own, row + index])
}

function fenced({ block }: Piece, code: readonly Line[], lines: readonly string[]): readonly Line[] {
  const { line, endLine } = block
  const close = closes(block, lines) ? (lines[endLine - 1] ?? '') : fenceOf(lines[line - 1])
  return [...stretch(line, line, lines), ...code, [close, endLine]]
}

/** Items from one that is not the first: with the words of those that it is inside of, and the numbers that they have. */
function itemsFrom(first: Piece, own: readonly Line[], lines: readonly string[]): readonly Line[] {
  const path = first.path ?? []
  const above = path.filter(({ line }) => line < first.line)
  const heads = above.flatMap((item, depth) => {
    const own = trimmed(stretch(item.line, headOf(item), lines))
    const next = path[depth + 1]?.number ?? 1
    // Right below text Markdown knows no list but one that begins with 1.
    return next === 1 ? own : [...own, ['', headOf(item)] as const]
  })
  return path.reduce<readonly Line[]>(numbered, [...heads, ...own])
}

function trimmed(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(([text]) => text.trim() !== '')
  return lines.slice(0, last + 1)
}

/** An item says its number; its lines move with the width of that. */
function numbered(lines: readonly Line[], { line, endLine, number }: WrittenItem): readonly Line[] {
  const at = lines.findIndex(([, own]) => own === line)
  const [head = '', indent = '', digits = ''] = /^(\s*)(\d+)(?=[.)])/u.exec(lines[at]?.[0] ?? '') ?? []
  if (number === undefined || digits === '') return lines
  const wider = Math.max(0, `${number}`.length - digits.length)
  const padding = ' '.repeat(Math.max(0, digits.length - `${number}`.length))
  return lines.map(([text, own], row): Line => {
    if (row === at) {
      const rest = text.slice(head.length)
      return [`${indent}${number}${rest.slice(0, 1)}${padding}${rest.slice(1)}`, own]
    }
    const isInside = row > at && own <= endLine && text.trim() !== ''
    return [isInside ? ' '.repeat(wider) + text : text, own]
  })
}
