import type { WrittenBlock, WrittenSlide } from '../model/marp-deck.ts'
import type { Weighed } from './balanced-runs.ts'

/** The least that a slide can be divided into: an item, a row, a line of code, or a whole block. */
export interface Piece {
  readonly block: WrittenBlock
  /** Its place among the pieces of its block. */
  readonly index: number
  /** 1-based, without blank lines at the end. */
  readonly line: number
  readonly endLine: number
  /** The headings that it stands under, outermost first. */
  readonly headings: readonly WrittenBlock[]
}

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
export function groupsOf(slide: WrittenSlide, lines: readonly string[]): readonly Group[] {
  const groups: Group[] = []
  for (const { glued, weight, holds, ...piece } of loosePieces(slide, lines)) {
    const last = groups.at(-1)
    if (!last || !glued) groups.push({ pieces: [piece], weight, holds })
    else groups.splice(-1, 1, { ...last, pieces: [...last.pieces, piece], weight: last.weight + weight })
  }
  return groups
}

function loosePieces(slide: WrittenSlide, lines: readonly string[]): readonly Loose[] {
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
    const own = block.kind === 'html' || inHtml ? [whole(block, lines)] : partsOf(block, lines)
    pieces.push(
      ...own.map((part, index): Loose => {
        const first = index === 0
        const glued = first && pieces.length > 0 && (inHtml || (introduced && before === 'text'))
        // Every part repeats the headings at the top.
        const below = first && pieces.length > 0 ? fresh : 0
        const holds = first
          ? below > 0
            ? 0
            : HOLD_OF_BLOCKS
          : part.holds * (isAlone(index, own.length) ? HOLD_OF_ENDS : 1)
        return { ...part, block, index, headings, weight: part.weight + below * WEIGHT_OF_HEADING, holds, glued }
      }),
    )
    fresh = 0
    if (block.kind === 'html') openTags = Math.max(0, openTags + unclosed(textOf(block, lines)))
  }
  const last = headings.at(-1)
  if (fresh > 0 && last && pieces.length > 0)
    pieces.push({ ...whole(last, lines), block: last, index: 0, headings: headings.slice(0, -1), glued: true })
  return pieces
}

/** Whether a cut before that place leaves the first or the last of its block alone. */
function isAlone(index: number, count: number): boolean {
  return index === 1 || index === count - 1
}

type Part = Pick<Loose, 'line' | 'endLine' | 'weight' | 'holds'>

function partsOf(block: WrittenBlock, lines: readonly string[]): readonly Part[] {
  const { kind, starts = [] } = block
  const parts = kind === 'code' ? codeLines(block, lines) : startedParts(starts, block, lines)
  return parts.length > 1 ? parts : [whole(block, lines)]
}

function startedParts(starts: readonly number[], { endLine }: WrittenBlock, lines: readonly string[]): readonly Part[] {
  return starts.map((line, index) => ({
    ...trimmed(line, (starts[index + 1] ?? endLine + 1) - 1, lines),
    holds: index === 0 ? 0 : 1,
  }))
}

/** Every line that is not blank; what stands below a blank line is easily parted from what stands above. */
function codeLines(block: WrittenBlock, lines: readonly string[]): readonly Part[] {
  const from = block.line + 1
  const to = closes(block, lines) ? block.endLine - 1 : block.endLine
  const parts: Part[] = []
  for (let line = from; line <= to; line += 1) {
    if (isBlank(lines[line - 1])) continue
    const blanks = line - 1 - (parts.at(-1)?.endLine ?? line - 1)
    parts.push({ line, endLine: line, weight: 1 + blanks, holds: parts.length === 0 || blanks > 0 ? 0 : 1 })
  }
  return parts
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
const WEIGHT_OF_HEADING = 1.5
const WEIGHT_OF_IMAGE = 6
const CHARS_OF_LINE = 70

/** Without the blank lines at its end, and weighed by the lines that its text may take on a slide. */
function trimmed(line: number, end: number, lines: readonly string[]) {
  let endLine = end
  while (endLine > line && isBlank(lines[endLine - 1])) endLine -= 1
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
