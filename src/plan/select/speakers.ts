import type { Article, Block, ParagraphBlock, Section } from '../../model/article.ts'
import type { Atom } from '../../model/slide-plan.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'

/** Whose words a paragraph holds. */
export interface Speaker {
  /** Absent for `Q:` and `A:`, which name nobody. */
  readonly name?: Atom
  /** Where the words begin, behind the label. */
  readonly from: number
}

const INITIALS = /^\p{Lu}{1,3}$/u
const LABEL = /^\s*((?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*)){0,3})\s?[:：]\s*(?=\S)/u
/** From how many labels of the same speaker on an article is an interview. */
const FEWEST_TURNS = 2

/** Who speaks in each paragraph of an interview, by block id; empty for any other article. A turn goes on until the next label. */
export function speakersOf(article: Article): ReadonlyMap<string, Speaker> {
  const turns = new Map<string, number>()
  for (const block of article.blocks) {
    const label = labelOf(block)?.[1]
    if (label !== undefined) turns.set(initialsOf(label), (turns.get(initialsOf(label)) ?? 0) + 1)
  }
  const speaking = new Set([...turns].filter(([, count]) => count >= FEWEST_TURNS).map(([initials]) => initials))
  const speakers = new Map<string, Speaker>()
  // Whoever was introduced by a full name keeps it when initials follow.
  if (speaking.size >= 2) addTurns(article.root, article, speaking, speakers)
  const names = new Map<string, Atom>()
  for (const { name } of speakers.values())
    if (name && !INITIALS.test(name.text)) names.set(initialsOf(name.text), name)
  for (const [id, speaker] of speakers) {
    const name = speaker.name && names.get(initialsOf(speaker.name.text))
    if (name) speakers.set(id, { ...speaker, name })
  }
  return speakers
}

function addTurns(section: Section, article: Article, speaking: ReadonlySet<string>, into: Map<string, Speaker>): void {
  let current: Speaker | undefined
  for (const block of section.blocks) {
    if (block.kind !== 'paragraph') continue
    const match = labelOf(block)
    if (match?.[1] !== undefined && speaking.has(initialsOf(match[1]))) {
      const name = match[1].length > 1 ? sliceRichText(article.source, block.rich, 0, match[1].length) : undefined
      current = { ...(name ? { name } : {}), from: match[0].length }
      into.set(block.id, current)
    } else if (current) into.set(block.id, { ...current, from: 0 })
  }
  for (const child of section.children) addTurns(child, article, speaking, into)
}

function labelOf(block: Block): RegExpExecArray | undefined {
  return block.kind === 'paragraph' ? (LABEL.exec((block as ParagraphBlock).rich.text) ?? undefined) : undefined
}

/** `Maria Marrero` and `MM` are one. */
function initialsOf(label: string): string {
  if (INITIALS.test(label)) return label
  const words = label.split(' ')
  return words.length > 1 ? words.map((word) => word[0] ?? '').join('') : label
}
