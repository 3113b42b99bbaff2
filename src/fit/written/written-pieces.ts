import type { WrittenBlock, WrittenItem, WrittenSlide } from '../../model/marp-deck.ts'
import type { SentenceRange } from '../../text/split-sentences.ts'
import type { Weighed } from './balanced-runs.ts'
import { depthOf, leavesOf } from './list-leaves.ts'

/** The least that a slide can be divided into: an item, a row, a line of code, a sentence, or a whole block. */
export interface Piece {
  readonly block: WrittenBlock
  /** Its place among the pieces of its block, and how many those are. */
  readonly index: number
  readonly count: number
  /** 1-based, without blank lines at the end. */
  readonly line: number
  readonly endLine: number
  /** The headings that it stands under, outermost first. */
  readonly headings: readonly WrittenBlock[]
  /** Of a list: the items that it is in, outermost first. */
  readonly path?: readonly WrittenItem[]
  /** Of a sentence: where it stands in the text of its paragraph. */
  readonly from?: number
  readonly to?: number
}

/** Finds the sentences of a paragraph that is text and nothing else. */
export type SentencesOf = (text: string) => readonly SentenceRange[]

/** Pieces that nothing may part. */
export interface Group extends Weighed {
  readonly pieces: readonly Piece[]
}

interface Loose extends Piece, Weighed {
  readonly glued: boolean
}

/** Whether a block stands for its slide rather than in its text. */
export function isBeside(kind: WrittenBlock['kind']): boolean {
  return kind === 'directive' || kind === 'note' || kind === 'style' || kind === 'background'
}

/** What a slide can be divided into, in order. `lines` are those of the whole deck. */
export function groupsOf(slide: WrittenSlide, lines: readonly string[], sentencesOf: SentencesOf): readonly Group[] {
  const groups: Group[] = []
  for (const { glued, weight, holds, ...piece } of loosePieces(slide, lines, sentencesOf)) {
    const last = groups.at(-1)
    if (!last || !glued) groups.push({ pieces: [piece], weight, holds })
    else groups.splice(-1, 1, { ...last, pieces: [...last.pieces, piece], weight: last.weight + weight })
  }
  return groups
}

function loosePieces(slide: WrittenSlide, lines: readonly string[], sentencesOf: SentencesOf): readonly Loose[] {
  const pieces: Loose[] = []
  let headings: readonly WrittenBlock[] = []
  let fresh = 0
  let openTags = 0
  for (const block of slide.blocks) {
    if (isBeside(block.kind)) continue
    if (block.kind === 'heading' && openTags === 0) {
      headings = [...headings.filter(({ level = 1 }) => level < (block.level ?? 1)), block]
      fresh += 1
      continue
    }
    const inHtml = openTags > 0
    const introduced = /[:：]\s*$/u.test(lines[(pieces.at(-1)?.endLine ?? 0) - 1] ?? '') && fresh === 0
    const before = pieces.at(-1)?.block.kind
    const own = block.kind === 'html' || inHtml ? [whole(block, lines)] : partsOf(block, lines, sentencesOf)
    pieces.push(
      ...own.map((part, index): Loose => {
        const first = index === 0
        const glued = first && pieces.length > 0 && (inHtml || (introduced && before === 'text'))
        // Every part repeats the headings at the top.
        const below = first && pieces.length > 0 ? fresh : 0
        const holds = first ? (below > 0 ? 0 : HOLD_OF_BLOCKS) : part.holds
        const count = own.length
        return { ...part, block, index, count, headings, weight: part.weight + below * WEIGHT_OF_HEADING, holds, glued }
      }),
    )
    fresh = 0
    if (block.kind === 'html') openTags = Math.max(0, openTags + unclosed(textOf(block, lines)))
  }
  const last = headings.at(-1)
  if (fresh > 0 && last && pieces.length > 0)
    pieces.push({
      ...whole(last, lines),
      block: last,
      index: 0,
      count: 1,
      headings: headings.slice(0, -1),
      glued: true,
    })
  return pieces
}

type Part = Omit<Loose, 'block' | 'index' | 'count' | 'headings' | 'glued'>

function partsOf(block: WrittenBlock, lines: readonly string[], sentencesOf: SentencesOf): readonly Part[] {
  const parts = piecesOf(block, lines, sentencesOf)
  return parts.length > 1 ? parts : [whole(block, lines)]
}

function piecesOf(block: WrittenBlock, lines: readonly string[], sentencesOf: SentencesOf): readonly Part[] {
  const { kind, starts = [], items = [], endLine, plain } = block
  if (kind === 'code') return codeLines(block, lines)
  if (kind === 'list') return itemParts(items, lines)
  if (plain) return sentenceParts(block, lines, sentencesOf)
  return starts.map((line, index) => ({
    ...trimmed(line, (starts[index + 1] ?? endLine + 1) - 1, lines, kind === 'quote' ? isBlankQuote : isBlank),
    holds: holdAt(index, starts.length),
  }))
}

/** How little one likes to part a block there; the less where its first or last piece would be left alone. */
function holdAt(index: number, count: number): number {
  return index === 0 ? 0 : index === 1 || index === count - 1 ? HOLD_OF_ENDS : 1
}

/** Rather between the outer items than inside of one. */
function itemParts(items: readonly WrittenItem[], lines: readonly string[]): readonly Part[] {
  return leavesOf(items).map((leaf) => {
    const depth = depthOf(leaf)
    const outer = items.findIndex(({ line }) => line === leaf.line)
    const holds = depth > 0 ? HOLD_OF_INNER * depth : holdAt(outer, items.length)
    return { ...trimmed(leaf.line, leaf.endLine, lines), path: leaf.path, holds }
  })
}

/** What may not begin a paragraph, since Markdown would take it for something else. */
const OPENS_BLOCK = /^(?:[^\p{L}\p{N}"'“„«‘‚¿¡(「『]|\d{1,9}[.)](?:\s|$))/u

/** Parting a paragraph is the last resort. */
function sentenceParts(block: WrittenBlock, lines: readonly string[], sentencesOf: SentencesOf): readonly Part[] {
  const text = textOf(block, lines)
  const parts: { from: number; to: number }[] = []
  for (const { from, to } of sentencesOf(text)) {
    const last = parts.at(-1)
    if (last && OPENS_BLOCK.test(text.slice(from))) last.to = to
    else parts.push({ from: last ? from : 0, to })
  }
  return parts.map(({ from, to }, index) => {
    const rows = text.slice(from, to).split('\n')
    const line = block.line + text.slice(0, from).split('\n').length - 1
    const weight = rows.reduce((sum, row) => sum + row.length / CHARS_OF_LINE, 0)
    return { line, endLine: line + rows.length - 1, from, to, weight, holds: index === 0 ? 0 : HOLD_OF_SENTENCES }
  })
}

/** Every line that is not blank; what stands below a blank line is easily parted from what stands above. */
function codeLines(block: WrittenBlock, lines: readonly string[]): readonly Part[] {
  const from = block.fenced ? block.line + 1 : block.line
  const to = block.fenced && closes(block, lines) ? block.endLine - 1 : block.endLine
  const parts: Part[] = []
  for (let line = from; line <= to; line += 1) {
    if (isBlank(lines[line - 1])) continue
    const blanks = line - 1 - (parts.at(-1)?.endLine ?? line - 1)
    parts.push({ line, endLine: line, weight: 1 + blanks, holds: parts.length === 0 || blanks > 0 ? 0 : 1 })
  }
  return parts.map((part, index) => ({ ...part, holds: part.holds * Math.max(1, holdAt(index, parts.length)) }))
}

/** Whether a fence is closed, which the end of the deck may do as well. */
export function closes({ line, endLine }: WrittenBlock, lines: readonly string[]): boolean {
  const fence = fenceOf(lines[line - 1])
  return endLine > line && fence !== '' && new RegExp(`^ {0,3}${fence}+[ \\t]*$`, 'u').test(lines[endLine - 1] ?? '')
}

/** The marks that a fence opens with. */
export function fenceOf(line = ''): string {
  return /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1] ?? ''
}

function whole(block: WrittenBlock, lines: readonly string[]): Part {
  return { ...trimmed(block.line, block.endLine, lines), holds: 0 }
}

const HOLD_OF_BLOCKS = 0.3
const HOLD_OF_ENDS = 4
const HOLD_OF_INNER = 6
const HOLD_OF_SENTENCES = 10
const WEIGHT_OF_HEADING = 1.5
const WEIGHT_OF_IMAGE = 6
const CHARS_OF_LINE = 70

/** Without the blank lines at its end, and weighed by the lines that its text may take on a slide. */
function trimmed(line: number, end: number, lines: readonly string[], isEmpty = isBlank) {
  let endLine = end
  while (endLine > line && isEmpty(lines[endLine - 1])) endLine -= 1
  const rows = lines.slice(line - 1, endLine).filter((row) => !isBlank(row))
  const weights = rows.map((row) =>
    /!\[(?!(?:[^\]]*\s)?bg[\s\]])|<img/u.test(row)
      ? WEIGHT_OF_IMAGE
      : Math.max(1, row.trim().replace(/\s+/gu, ' ').length / CHARS_OF_LINE),
  )
  return { line, endLine, weight: weights.reduce((sum, weight) => sum + weight, 0.3) }
}

function textOf({ line, endLine }: WrittenBlock, lines: readonly string[]): string {
  return lines.slice(line - 1, endLine).join('\n')
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu

/** How many elements HTML leaves open; below 0 when it closes more than it opens. */
function unclosed(html: string): number {
  const tags = [
    ...html.replace(/<!--[\s\S]*?-->/gu, '').matchAll(/<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/giu),
  ]
  const counted = tags.filter(([, , name = '', self]) => self !== '/' && !VOID.test(name))
  return counted.reduce((open, [, slash]) => open + (slash === '/' ? -1 : 1), 0)
}

function isBlank(line: string | undefined): boolean {
  return (line ?? '').trim() === ''
}

function isBlankQuote(line: string | undefined): boolean {
  return /^[\s>]*$/u.test(line ?? '')
}
