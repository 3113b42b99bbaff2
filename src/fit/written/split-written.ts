import type { WrittenBlock, WrittenSlide } from '../../model/marp-deck.ts'
import type { Language } from '../../text/language/language.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import { balancedRuns } from './balanced-runs.ts'
import { excerpt, type Line, stretch } from './excerpt.ts'
import { type Group, groupsOf, isBeside, type Piece } from './written-pieces.ts'

/** The Markdown of a deck, the line of the author's file that each of its lines comes from, and its slides. */
export interface WrittenDeck {
  readonly text: string
  readonly lines: readonly number[]
  readonly slides: readonly WrittenSlide[]
  /** What it is written in; without it no paragraph is parted. */
  readonly language?: Language
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

/**
 * Splits slides between their blocks, items, rows, lines of code and sentences into as many parts as `counts` says, or as
 * there are. Each part repeats the headings that it stands under and what is said for its slide alone; notes stay with the
 * first, but for those that stand right behind a block that moved.
 */
export function splitWritten(deck: WrittenDeck, counts: readonly number[]): SplitDeck {
  const lines = deck.text.split('\n')
  const { language } = deck
  const sentencesOf = (text: string) => (language ? splitSentences(text, language) : [])
  const out: Line[] = []
  const parts: SplitPart[] = []
  let next = 1
  deck.slides.forEach((slide, index) => {
    const groups = groupsOf(slide, lines, sentencesOf)
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
  const parts = runs.map((run) => run.flatMap(({ pieces }) => pieces))
  const [first = [], ...others] = parts
  const last = blocksOf(first).at(-1) ?? []
  const begin = last[0]?.block.line ?? slide.line
  const end = last.at(-1)?.endLine ?? slide.endLine
  const moved = movedNotes(slide, parts)
  const out = [...stretch(slide.line, begin - 1, lines), ...excerpt(last, lines)]
  for (const beside of besides(slide, end, lines)) {
    if (!moved.has(beside.line)) out.push(['', beside.line], ...stretch(beside.line, beside.endLine, lines))
  }
  for (const image of backgroundsOf(slide, first, lines)) out.push(['', image[1]], image)
  for (const [index, pieces] of others.entries()) {
    out.push(...laterPart(slide, pieces, lines))
    for (const { line, endLine } of slide.blocks)
      if (moved.get(line) === index + 1) out.push(['', line], ...stretch(line, endLine, lines))
  }
  return out
}

/** The pieces of each block together. */
function blocksOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const blocks: Piece[][] = []
  for (const piece of pieces) {
    if (blocks.at(-1)?.[0]?.block === piece.block) blocks.at(-1)?.push(piece)
    else blocks.push([piece])
  }
  return blocks
}

/**
 * The notes, by their lines, that go to a later part: they stand right behind a block or a heading that moved there. What
 * stands at the end of a slide is about all of it, unless the author has notes among the blocks as well.
 */
function movedNotes({ blocks }: WrittenSlide, parts: readonly (readonly Piece[])[]): ReadonlyMap<number, number> {
  const partOf = (wanted: WrittenBlock | undefined) =>
    parts.findIndex((pieces) => pieces.some(({ block, headings }) => block === wanted || headings.at(-1) === wanted))
  const text = blocks.filter(({ kind }) => !isBeside(kind))
  const [first, last] = [text[0], text.at(-1)]
  const notes = blocks.filter(({ kind, line }) => kind === 'note' && first && line > first.line)
  const isAmong = notes.some(
    ({ line }) => last && line < last.line && text.some((one) => one.kind !== 'heading' && one.line < line),
  )
  return new Map(
    notes.flatMap(({ line }) => {
      const before = text.findLast((block) => block.line < line)
      const part = partOf(before)
      return part > 0 && (isAmong || before !== last) ? [[line, part] as const] : []
    }),
  )
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
  let above: readonly WrittenBlock[] = headings
  for (const [index, own] of blocksOf(pieces).entries()) {
    const [piece] = own
    if (!piece) continue
    if (index > 0) out.push(['', piece.line])
    const fresh = piece.headings.filter((one) => !above.includes(one))
    for (const heading of fresh) out.push(...repeatedHeading(heading, true, lines), ['', piece.line])
    out.push(...excerpt(own, lines))
    above = piece.headings
  }
  return out
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
  return own.map(([text, line]) => [text.replace(/[ \t]*<!--(?!\s*(?:fit\b|_\w+:)).*?-->/gu, ''), line])
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
