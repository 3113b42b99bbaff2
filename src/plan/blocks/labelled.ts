import type { Block, ListBlock, ParagraphBlock, Section } from '../../model/article.ts'
import type { Language } from '../../text/language/language.ts'
import { endsWithColon } from '../../text/sentence-features.ts'
import { sizeInWords } from './block-slides.ts'

/** A label has this many words at most. */
const LONGEST_LABEL_WORDS = 12

/** A paragraph that opens with a label in bold: `**Capacity:** …`, `**Capacity.** …`, `**Capacity** — …`. */
export function isLabelled(block: Block): block is ParagraphBlock {
  return block.kind === 'paragraph' && labelEnd(block) !== undefined
}

/** Where the label of a paragraph ends, and where the words behind it begin, in UTF-16 units of its text. */
export function labelEnd({ rich }: ParagraphBlock): { readonly end: number; readonly from: number } | undefined {
  const { text } = rich
  const bold = rich.inlines.find((inline) => inline.kind === 'strong' && inline.from === 0)
  if (!bold || bold.to >= text.trimEnd().length) return undefined
  const label = text.slice(0, bold.to).trim()
  const mark = /^\s*[:：—–]\s*/u.exec(text.slice(bold.to))?.[0].length
  if (mark === undefined && !/[:：.。]$/u.test(label)) return undefined
  return { end: label.replace(/[\s:：.。—–]+$/u, '').length, from: bold.to + (mark ?? 0) }
}

const FEWEST_LABELLED = 3

/** Three or more paragraphs in a row that each open with a label are one enumeration, with what stands between them. */
export function labelledRuns(
  blocks: readonly Block[],
  isLabel: (block: Block) => boolean,
): readonly (readonly Block[])[] {
  const entries: (readonly Block[])[] = []
  let run: Block[] = []
  const close = () => {
    const last = run.findLastIndex(isLabel)
    const labelled = run.filter(isLabel).length
    if (labelled >= FEWEST_LABELLED) entries.push(run.slice(0, last + 1), ...run.slice(last + 1).map((one) => [one]))
    else entries.push(...run.map((one) => [one]))
    run = []
  }
  for (const block of blocks) {
    if (block.wishes) close()
    if (isLabel(block) || (run.length > 0 && block.kind === 'paragraph')) run.push(block)
    else {
      close()
      entries.push([block])
    }
  }
  close()
  return entries
}

/** Paragraphs with labels as the list that they are. */
export function listOfLabels(paragraphs: readonly Block[], section: Section): ListBlock {
  const items = paragraphs.flatMap((block) => {
    return isLabelled(block) ? [{ span: block.span, rich: block.rich, rest: [] }] : []
  })
  const [first] = items
  const span = first?.span ?? { start: 0, end: 0, line: 1, endLine: 1 }
  return { kind: 'list', id: paragraphs[0]?.id ?? '', section: section.id, span, ordered: false, start: 1, items }
}

/** So many labels in one section head its parts; more are an enumeration. */
const FEWEST_HEADS = 2
const MOST_HEADS = 8
/** What stands under a label that heads it, in words; less only says what the label means. */
const LEAST_BELOW = 25

/**
 * Labels in bold that paragraphs open with are headings set in the line, where each has a passage of its own below it:
 * the section is parted at them. Labels that a sentence introduces stay a list, since they say nothing without it.
 */
export function withRunInHeads(section: Section, language: Language): Section {
  const children = section.children.map((child) => withRunInHeads(child, language))
  const starts = section.blocks.flatMap((block, index) => (isLabelled(block) ? [index] : []))
  const [first] = starts
  const parts = starts.map((from, at) => section.blocks.slice(from, starts[at + 1]))
  if (
    first === undefined ||
    !areHeads(parts, language) ||
    (section.depth === 0 && children.length > 0) ||
    section.heading?.wishes !== undefined
  )
    return { ...section, children }
  const before = section.blocks.slice(0, first)
  const lead = before.findLast(({ kind }) => kind !== 'comment')
  if (lead?.kind === 'paragraph' && endsWithColon(lead.rich.text)) return { ...section, children }
  const heads = parts.map((blocks, at) => partOf(section, blocks, at))
  return { ...section, blocks: before, children: [...heads, ...children] }
}

function areHeads(parts: readonly (readonly Block[])[], language: Language): boolean {
  if (parts.length < FEWEST_HEADS || parts.length > MOST_HEADS) return false
  return parts.every((blocks) => {
    const [head] = blocks
    const label = head?.kind === 'paragraph' ? labelEnd(head) : undefined
    if (head?.kind !== 'paragraph' || !label) return false
    const prose =
      blocks.reduce((sum, block) => sum + wordsOf(block, language), 0) -
      sizeInWords(head.rich.text.slice(0, label.from), language)
    return sizeInWords(head.rich.text.slice(0, label.end), language) <= LONGEST_LABEL_WORDS && prose >= LEAST_BELOW
  })
}

/** Words of a block's text. */
function wordsOf(block: Block, language: Language): number {
  if (block.kind === 'paragraph') return sizeInWords(block.rich.text, language)
  return block.kind === 'list' ? block.items.reduce((sum, { rich }) => sum + sizeInWords(rich.text, language), 0) : 0
}

function partOf(section: Section, blocks: readonly Block[], at: number): Section {
  const [head] = blocks
  if (head?.kind !== 'paragraph') throw new Error('A part begins with the paragraph that opens with its label.')
  const { end, from } = labelEnd(head) ?? { end: 0, from: 0 }
  const id = `${section.id}-head-${at + 1}`
  const depth = section.depth + 1
  const rich = { ...head.rich, text: head.rich.text.slice(0, end) }
  const heading = { kind: 'heading', id: `${head.id}-head`, section: id, span: head.span, depth, rich } as const
  return { id, depth, heading, runIn: { block: head.id, from }, blocks, children: [] }
}
