import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { noteLeaves } from '../deck/read-notes.ts'
import { isContent, type Role, type SlideView } from '../deck/slide-view.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import type { SourceBlock } from '../source/article.ts'
import { bare, fold } from '../text/fold.ts'

/** Notes as a reader has them: all runs of text of all slides, in their order. */
function allNotes(deck: Judged): readonly string[] {
  return deck.marp.comments.flatMap((comments) => comments.flatMap(noteLeaves)).map(bare)
}

const name = (block: SourceBlock) => `${block.kind} ${quoted(block.leaves[0] ?? block.url ?? '', 50)}`

/** G8: every block stands on a slide, in the notes, or is listed in the plan with the rule that left it out. */
export function blockCoverage(deck: Judged): readonly Finding[] {
  const notes = allNotes(deck)
  const shown = deck.slides.map(({ text }) => bare(text)).join('\n')
  const alts = deck.slides.flatMap(({ runs }) =>
    runs.filter(({ role }) => role === 'alt').map(({ text }) => bare(text)),
  )
  return deck.article.blocks.flatMap((block): readonly Finding[] => {
    const gone = block.leaves
      .filter((text) => !inParts(text, notes, block, deck))
      .map(bare)
      .filter((leaf) => leaf !== '' && !shown.includes(leaf) && !alts.includes(leaf))
    if (gone.length === 0 || isLeftOut(block, deck) || isTitle(block, deck)) return []
    return [
      {
        metric: 'G8',
        line: block.line,
        message: `${name(block)}: ${quoted(gone[0] ?? '')} is neither on a slide nor in the notes`,
      },
    ]
  })
}

function isLeftOut(block: SourceBlock, deck: Judged): boolean {
  if (inAppendix(block, deck)) return true
  return deck.files.plan.blocks.some(
    ({ lines, leftOut }) => leftOut !== undefined && lines[0] <= block.line && lines[1] >= block.endLine,
  )
}

/** Of a deck that has a time to keep: whether a slide left out shows the block or notes it; of raw HTML, a part of it. */
export function inAppendix({ kind, line, endLine }: SourceBlock, deck: Judged): boolean {
  const notes = (deck.files.plan.appendix ?? []).flatMap((slide) => [slide, ...slide.notes.say, ...slide.notes.more])
  const near = notes.map(({ lines }) => lines).filter(([from, to]) => from <= endLine && to >= line)
  if (kind === 'html') return near.length > 0
  // Parts of one block may stand with two slides.
  const own = Array.from({ length: endLine - line + 1 }, (_, index) => line + index)
  return own.every((one) => near.some(([from, to]) => from <= one && to >= one))
}

/** Fewer words are no piece of a text by themselves, unless they are all that is left of it. */
const LEAST_WORDS = 3

/**
 * Whether notes hold a text in pieces: what is said and what is not stand apart where a deck has a time to keep, and what a part of
 * a split slide shows stands with that part. Without a time to keep the pieces come in their order.
 */
function inParts(leaf: string, notes: readonly string[], block: SourceBlock, deck: Judged): boolean {
  const anyOrder = deck.files.plan.budget !== undefined
  if (anyOrder && inAppendix(block, deck)) return true
  let words = bare(leaf).split(' ')
  let at = 0
  while (words.length > 0) {
    const piece = longestPiece(words, notes.slice(at))
    if (!piece) return anyOrder && isLeadLeftOut(words, leaf, block, deck)
    if (!anyOrder) at += piece.note
    words = words.slice(piece.words)
  }
  return true
}

/** Whether what is left of a text is its last sentence, which ends with a colon and is left out with what it leads in to. */
function isLeadLeftOut(words: readonly string[], leaf: string, { line, endLine }: SourceBlock, deck: Judged): boolean {
  const [sentence = ''] = /[^.!?。！？]*[:：]\s*$/u.exec(leaf) ?? []
  if (words.length > bare(sentence).split(' ').length) return false
  return (deck.files.plan.appendix ?? []).some(({ notes }) =>
    [...notes.say, ...notes.more].some(({ lines: [from, to] }) => from >= line && from <= endLine && to === endLine),
  )
}

/** How many of the first words stand together in a note, and in which, for the most that do. */
function longestPiece(words: readonly string[], notes: readonly string[]) {
  for (let count = words.length; count >= Math.min(LEAST_WORDS, words.length); count -= 1) {
    const text = ` ${words.slice(0, count).join(' ')} `
    const note = notes.findIndex((one) => ` ${one} `.includes(text))
    if (note >= 0) return { words: count, note }
  }
  return undefined
}

function isTitle(block: SourceBlock, deck: Judged): boolean {
  return block.kind === 'heading' && bare(block.leaves[0] ?? '') === bare(deck.article.title)
}

/** G12: the notes hold the whole prose of the article, in its order. */
export function notesCompleteness(deck: Judged): readonly Finding[] {
  const notes = allNotes(deck)
  const shown = deck.slides.map(({ text }) => bare(text)).join('\n')
  const findings: Finding[] = []
  let at = 0
  for (const block of deck.article.blocks) {
    if (!['paragraph', 'list', 'quote'].includes(block.kind) || block.bold) continue
    const isCaption =
      block.kind === 'paragraph' && block.leaves.every((leaf) => shown.includes(bare(leaf))) && afterFigure(block, deck)
    if (isCaption) continue
    for (const text of block.leaves) {
      const leaf = bare(text)
      const isSaidApart = deck.files.plan.budget !== undefined && inParts(text, notes, block, deck)
      if (leaf === '' || isSaidApart) continue
      const next = notes.findIndex((note, index) => index >= at && note.includes(leaf))
      if (next >= 0) at = next
      else if (!inParts(text, notes.slice(at), block, deck)) {
        const late = notes.some((note) => note.includes(leaf))
        const message = `${name(block)}: ${quoted(leaf)} ${late ? 'stands out of order in the notes' : 'is missing from the notes'}`
        findings.push({ metric: 'G12', line: block.line, message })
      }
    }
  }
  return findings
}

function afterFigure(block: SourceBlock, deck: Judged): boolean {
  return deck.article.blocks[deck.article.blocks.indexOf(block) - 1]?.kind === 'figure'
}

/** A thing of the article that is to be seen, and whether it is. */
export interface Exhibit {
  readonly kind: 'figure' | 'table' | 'code' | 'ordered list' | 'blockquote' | 'list'
  readonly line: number
  readonly name: string
  /** Number of the first slide that shows it. */
  readonly slide?: number
  /** What is missing where only a part is shown. */
  readonly partly?: string
  /** Why the plan says that it is not shown. */
  readonly why?: string
}

/** Every figure that exists, table with rows, piece of code, list and quotation. */
export function exhibits(deck: Judged): readonly Exhibit[] {
  return deck.article.blocks.flatMap((block) => {
    const kind = exhibitKind(block, deck)
    if (!kind) return []
    const texts = exhibitTexts(block)
    const on = deck.slides.filter((slide) => showsExhibit(kind, block, slide))
    const all = on.map((slide) => bare(slide.text)).join('\n')
    const missing = kind === 'table' || kind === 'code' ? texts.find((text) => !all.includes(text)) : undefined
    const why = deck.files.plan.blocks.find(
      ({ lines, notShown }) => notShown !== undefined && lines[0] <= block.line && lines[1] >= block.line,
    )?.notShown
    const [first] = on
    return [
      {
        kind,
        line: block.line,
        name: name(block),
        ...(first ? { slide: first.number } : {}),
        ...(first && missing !== undefined ? { partly: missing } : {}),
        ...(why === undefined ? {} : { why }),
      },
    ]
  })
}

function exhibitKind(block: SourceBlock, deck: Judged): Exhibit['kind'] | undefined {
  switch (block.kind) {
    case 'figure':
      return imageExists(block.url ?? '', deck) ? 'figure' : undefined
    case 'table':
      return (block.rows?.length ?? 0) > 1 ? 'table' : undefined
    case 'code':
      return block.leaves.length > 0 ? 'code' : undefined
    case 'list':
      return block.ordered ? 'ordered list' : 'list'
    case 'quote':
      return 'blockquote'
    default:
      return undefined
  }
}

function imageExists(url: string, deck: Judged): boolean {
  if (/^data:image\//u.test(url)) return true
  if (/^[a-z][a-z\d+.-]*:|^\/\//iu.test(url)) return false
  return existsSync(join(deck.files.folder, decodeURI(url.split(/[?#]/u)[0] ?? '')))
}

function exhibitTexts(block: SourceBlock): readonly string[] {
  const texts = block.kind === 'list' ? [...(block.items ?? []), ...block.labels] : block.leaves
  return texts.map(bare).filter(Boolean)
}

function showsExhibit(kind: Exhibit['kind'], block: SourceBlock, slide: SlideView): boolean {
  const isNear = slide.lines[0] <= block.endLine && slide.lines[1] >= block.line
  if (!isContent(slide) && slide.layout !== 'sources') return false
  if (kind === 'figure') return showsFigure(block, slide, isNear)
  if (!isNear) return false
  const roles: readonly Role[] =
    kind === 'code' ? ['code'] : kind === 'table' ? ['cell', 'point', 'name', 'detail', 'value', 'label'] : BODY
  const runs = slide.runs
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ text }) => text.split('\n'))
    .map(bare)
    .filter(Boolean)
  const texts = exhibitTexts(block)
  return runs.some((run) =>
    texts.some(
      (text) =>
        text === run ||
        (kind !== 'table' && (text.startsWith(run) || run.startsWith(text) || (run.length > 12 && text.includes(run)))),
    ),
  )
}

const BODY: readonly Role[] = [
  'point',
  'name',
  'detail',
  'statement',
  'support',
  'quote',
  'text',
  'value',
  'label',
  'date',
  'headline',
]

function showsFigure(block: SourceBlock, slide: SlideView, isNear: boolean): boolean {
  const [alt] = block.leaves
  const own = slide.runs.flatMap(({ role, text }) => (role === 'alt' ? [fold(text)] : []))
  return slide.hasPicture && (alt === undefined ? isNear : own.includes(alt) || (isNear && own.length === 0))
}

/** G16: in the full deck every figure, table and piece of code is shown whole, and in the order of the article. */
export function exhibitRecall(deck: Judged): readonly Finding[] {
  if (deck.files.profile !== 'full') return []
  const found = exhibits(deck).filter(({ kind }) => kind === 'figure' || kind === 'table' || kind === 'code')
  const absent = found.flatMap(({ slide, partly, why, line, name: what }): readonly Finding[] => {
    if (slide === undefined)
      return [{ metric: 'G16', line, message: `${what} has no slide${why === undefined ? '' : ` (${why})`}` }]
    return partly === undefined
      ? []
      : [{ metric: 'G16', slide, line, message: `${what} is shown without ${quoted(partly)}` }]
  })
  const numbers = found.flatMap(({ slide, line, name: what }) => (slide === undefined ? [] : [{ slide, line, what }]))
  const torn = deck.slides.flatMap((slide) => tornRows(slide, deck))
  const disordered = numbers.filter(
    ({ slide }, index) => index > 0 && slide < Math.max(...numbers.slice(0, index).map((one) => one.slide)),
  )
  return [
    ...absent,
    ...torn,
    ...disordered.map(({ slide, line, what }) => ({
      metric: 'G16',
      slide,
      line,
      message: `${what} is shown before what precedes it`,
    })),
  ]
}

/** Rows of a table slide whose cells do not stand side by side in the article. */
function tornRows(slide: SlideView, deck: Judged): readonly Finding[] {
  if (slide.layout !== 'table') return []
  const rows = deck.article.blocks.flatMap((block) => block.rows ?? []).map((row) => row.map(bare).join('|'))
  const torn = slide.rows.filter((row) => !rows.includes(row.map(bare).join('|')))
  return torn.map((row) => onSlide('G16', slide, `no row of the article reads ${quoted(row.join(' | '))}`))
}
