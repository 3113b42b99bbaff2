import type { WrittenBlock, WrittenSlide } from '../model/marp-deck.ts'
import { balancedRuns } from './balanced-runs.ts'
import { closes, fenceOf, type Group, groupsOf, isBeside, type Piece } from './written-pieces.ts'

/** The Markdown of a deck, the line of the author's file that each of its lines comes from, and its slides. */
export interface WrittenDeck {
  readonly text: string
  readonly lines: readonly number[]
  readonly slides: readonly WrittenSlide[]
}

export interface SplitDeck extends Pick<WrittenDeck, 'text' | 'lines'> {
  /** One for each slide of the new text. */
  readonly parts: readonly SplitPart[]
}

export interface SplitPart {
  /** The slide that it is a part of, 0-based. */
  readonly slide: number
  /** It can be split no further. */
  readonly whole: boolean
}

/** A line of text, with its line of the deck where it has one. */
type Line = readonly [text: string, line: number]

/**
 * Splits slides between their blocks, items, rows and lines of code into as many parts as `counts` says, or as there are.
 * Each part repeats the headings that it stands under and what is said for its slide alone; notes stay with the first.
 */
export function splitWritten(deck: WrittenDeck, counts: readonly number[]): SplitDeck {
  const lines = deck.text.split('\n')
  const out: Line[] = []
  const parts: SplitPart[] = []
  let next = 1
  deck.slides.forEach((slide, index) => {
    const groups = groupsOf(slide, lines)
    const runs = balancedRuns(groups, counts[index] ?? 1)
    if (runs.length < 2) {
      parts.push({ slide: index, whole: groups.length < 2 })
      return
    }
    parts.push(...runs.map((run) => ({ slide: index, whole: run.length === 1 })))
    out.push(...stretch(next, slide.line - 1, lines), ...partsOf(slide, runs, lines))
    next = slide.endLine + 1
    if ((lines[slide.endLine] ?? '').trim() !== '') out.push(['', slide.endLine])
  })
  out.push(...stretch(next, lines.length, lines))
  return {
    text: out.map(([text]) => text).join('\n'),
    lines: out.map(([, line]) => deck.lines[line - 1] ?? 1),
    parts,
  }
}

function partsOf(slide: WrittenSlide, runs: readonly (readonly Group[])[], lines: readonly string[]): readonly Line[] {
  const [first = [], ...others] = runs.map((run) => run.flatMap(({ pieces }) => pieces))
  const last = first.at(-1)
  const end = last?.endLine ?? slide.endLine
  const out = [...stretch(slide.line, end, lines), ...closing(last, lines)]
  for (const { line, endLine } of besides(slide, end, lines)) out.push(['', line], ...stretch(line, endLine, lines))
  for (const image of backgroundsOf(slide, first, lines)) out.push(['', image[1]], image)
  for (const pieces of others) out.push(...laterPart(slide, pieces, lines))
  return out
}

/** What stands behind `after` and belongs to the first part: directives, notes, images behind it, link definitions. */
function besides({ blocks, endLine }: WrittenSlide, after: number, lines: readonly string[]) {
  const beside = blocks.filter(({ kind, line }) => line > after && isBeside(kind))
  const free: { line: number; endLine: number }[] = []
  for (let row = after + 1; row <= endLine; row += 1) {
    if (lines[row - 1]?.trim() === '' || blocks.some((block) => row >= block.line && row <= block.endLine)) continue
    const last = free.at(-1)
    if (last?.endLine === row - 1) last.endLine = row
    else free.push({ line: row, endLine: row })
  }
  return [...beside, ...free].sort((a, b) => a.line - b.line)
}

function laterPart(slide: WrittenSlide, pieces: readonly Piece[], lines: readonly string[]): readonly Line[] {
  const [first] = pieces
  if (!first) return []
  const { headings, line } = first
  const out: Line[] = [['', line]]
  // Before a heading that begins a slide by itself a ruler would make an empty one; nothing of the slide may stand before it.
  if (!headings[0]?.divides) out.push(['---', line], ['', line])
  const shown = textAbove(slide, line)
  for (const heading of headings) out.push(...repeatedHeading(heading, heading.line > shown, lines), ['', line])
  for (const block of slide.blocks) {
    if (repeats(block, lines)) out.push(...stretch(block.line, block.endLine, lines), ['', line])
  }
  for (const image of backgroundsOf(slide, pieces, lines)) out.push(image, ['', line])
  let previous: Piece | undefined
  for (const piece of pieces) {
    if (piece.block !== previous?.block) {
      const fresh = previous ? piece.headings.filter((one) => !previous?.headings.includes(one)) : []
      if (previous) out.push(...closing(previous, lines), ['', piece.line])
      for (const heading of fresh) out.push(...repeatedHeading(heading, true, lines), ['', piece.line])
      out.push(...opening(piece, lines), ...numbered(piece, lines))
    } else out.push(...stretch(previous.endLine + 1, piece.endLine, lines))
    previous = piece
  }
  return [...out, ...closing(previous, lines)]
}

/** Where the last block of the slide's text above `line` begins. */
function textAbove({ blocks }: WrittenSlide, line: number): number {
  const above = blocks.filter((block) => block.line < line && block.kind !== 'heading' && !isBeside(block.kind))
  return above.at(-1)?.line ?? 0
}

/** A heading that has stood on a slide before leaves its notes there. */
function repeatedHeading(heading: WrittenBlock, first: boolean, lines: readonly string[]): readonly Line[] {
  const own = stretch(heading.line, heading.endLine, lines)
  if (first) return own
  return own.map(([text, line]) => [text.replace(/[ \t]*<!--(?!\s*(?:fit\b|_?\w+:)).*?-->/gu, ''), line])
}

/** Whether what stands beside the text holds for its slide alone, so that each part needs it. */
function repeats({ kind, line, endLine, scoped }: WrittenBlock, lines: readonly string[]): boolean {
  if (kind === 'directive') return lines.slice(line - 1, endLine).some((text) => /^\s*(?:<!--)?\s*_\w+\s*:/u.test(text))
  return kind === 'background' || (kind === 'style' && scoped === true)
}

const BACKGROUND = /!\[(?:[^\]]*\s)?bg(?:\s[^\]]*)?\]\((?:<[^>]*>|[^()\s]*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/gu

/** Background images that stand among the text of other parts. */
function backgroundsOf({ blocks }: WrittenSlide, pieces: readonly Piece[], lines: readonly string[]): readonly Line[] {
  const elsewhere = blocks.filter((one) => one.kind === 'text' && !pieces.some(({ block }) => block === one))
  return elsewhere
    .flatMap(({ line, endLine }) => stretch(line, endLine, lines))
    .flatMap(([text, line]) => [...text.matchAll(BACKGROUND)].map(([image]): Line => [image, line]))
}

/** What a part of a block needs before it: the fence, or the header of the table. */
function opening({ block, line }: Piece, lines: readonly string[]): readonly Line[] {
  if (line === block.line) return []
  if (block.kind === 'code') return stretch(block.line, block.line, lines)
  return block.kind === 'table' ? stretch(block.line, (block.starts?.[0] ?? 0) - 1, lines) : []
}

/** Closes the fence of a part of a block of code. */
function closing(piece: Piece | undefined, lines: readonly string[]): readonly Line[] {
  if (piece?.block.kind !== 'code' || piece.line === piece.block.line) return []
  const { line, endLine } = piece.block
  return [closes(piece.block, lines) ? [lines[endLine - 1] ?? '', endLine] : [fenceOf(lines[line - 1]), endLine]]
}

/** The first item of a part says its number; its lines move with the width of that number. */
function numbered({ block, index, line, endLine }: Piece, lines: readonly string[]): readonly Line[] {
  const own = stretch(line, endLine, lines)
  const [head = '', indent = '', digits = ''] = /^(\s*)(\d+)/u.exec(own[0]?.[0] ?? '') ?? []
  if (block.first === undefined || index === 0 || digits === '') return own
  const number = `${block.first + index}`
  const wider = Math.max(0, number.length - digits.length)
  const padding = ' '.repeat(Math.max(0, digits.length - number.length))
  return own.map(([text, at], row) => {
    if (row > 0) return [text.trim() === '' ? text : ' '.repeat(wider) + text, at]
    const rest = text.slice(head.length)
    return [`${indent}${number}${rest.slice(0, 1)}${padding}${rest.slice(1)}`, at]
  })
}

function stretch(from: number, to: number, lines: readonly string[]): Line[] {
  return lines.slice(from - 1, Math.max(from - 1, to)).map((text, index) => [text, from + index])
}
