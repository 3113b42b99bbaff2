import type { Article, Block, HeadingBlock, ParagraphBlock, Section } from '../../model/article.ts'
import type { Atom } from '../../model/slide-plan.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'

/** Whose words a paragraph holds. */
export interface Speaker {
  /** Absent for `Q:` and `A:`, which name nobody. */
  readonly name?: Atom
  /** Where the words begin, behind the label. */
  readonly from: number
  /** Asks the questions, and so says nothing that could stand on a slide. */
  readonly asks?: true
}

const INITIALS = /^\p{Lu}{1,3}$/u
const LABEL = /^\s*((?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*)){0,3})\s?[:：]\s*(?=\S)/u
/** From how many labels of the same speaker on an article is an interview. */
const FEWEST_TURNS = 2

/** Whoever asks ends most turns with a question mark. */
const SHARE_OF_QUESTIONS = 0.6
const ASKS = /[?？؟]["'”’»」*_]*\s*$/u

/** Who speaks in each paragraph of an interview, by block id; empty for any other article. A turn goes on until the next label. */
export function speakersOf(article: Article): ReadonlyMap<string, Speaker> {
  const turns = new Map<string, Labelled[]>()
  for (const block of article.blocks) {
    const name = labelOf(block)?.[1]
    if (name !== undefined && isText(block))
      turns.set(initialsOf(name), [...(turns.get(initialsOf(name)) ?? []), block])
  }
  for (const [initials, own] of turns) {
    // A heading is no turn of anybody who does not ask: `Fact: …`.
    const spoken = asks(own) ? own : own.filter(({ kind }) => kind === 'paragraph')
    if (spoken.length < FEWEST_TURNS) turns.delete(initials)
    else turns.set(initials, spoken)
  }
  const speakers = new Map<string, Speaker>()
  // Whoever was introduced by a full name keeps it when initials follow.
  if (turns.size >= 2 || [...turns.values()].some((own) => answers(own, article))) {
    const askers = new Set([...turns].filter(([, own]) => asks(own)).map(([initials]) => initials))
    const speaking = new Map([...turns.keys()].map((initials) => [initials, askers.has(initials)]))
    addTurns(article.root, article, speaking, speakers)
  }
  const names = new Map<string, Atom>()
  for (const { name } of speakers.values())
    if (name && !INITIALS.test(name.text)) names.set(initialsOf(name.text), name)
  for (const [id, speaker] of speakers) {
    const name = speaker.name && (names.get(initialsOf(speaker.name.text)) ?? introduced(speaker.name.text, article))
    if (name) speakers.set(id, { ...speaker, name })
  }
  return speakers
}

const FULL_NAME = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}/gu

/** The name that initials stand for, where the prose has one such name and no other. */
function introduced(initials: string, { blocks, source }: Article): Atom | undefined {
  if (!INITIALS.test(initials)) return undefined
  const found = blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.wishes?.skip || labelOf(block)) return []
    return [...block.rich.text.matchAll(FULL_NAME)]
      .filter(([name]) => initialsOf(name) === initials)
      .flatMap(({ 0: name, index }) => sliceRichText(source, block.rich, index, index + name.length) ?? [])
  })
  return new Set(found.map(({ text }) => text)).size === 1 ? found[0] : undefined
}

type Labelled = ParagraphBlock | HeadingBlock

function isText(block: Block): block is Labelled {
  return block.kind === 'paragraph' || block.kind === 'heading'
}

function asks(turns: readonly Labelled[]): boolean {
  return turns.filter(({ rich }) => ASKS.test(rich.text)).length >= turns.length * SHARE_OF_QUESTIONS
}

/** Whether all turns of the only one who is named come right below questions; a word that is no name may stand there, too. */
function answers(turns: readonly Labelled[], { root }: Article): boolean {
  const below = new Set(answersBelow(root))
  return turns.every((block) => below.has(block.id) && NAME.test(labelOf(block)?.[1] ?? ''))
}

const NAME = /^\p{Lu}{2,3}$|^\p{Lu}\S+ \p{Lu}/u

/** The first block below each heading that asks, by id. */
function answersBelow({ heading, blocks, children }: Section): readonly string[] {
  const [first] = blocks
  const own = first && heading && ASKS.test(heading.rich.text) ? [first.id] : []
  return [...own, ...children.flatMap(answersBelow)]
}

/** `speaking` says of each speaker whether they ask. */
function addTurns(
  section: Section,
  article: Article,
  speaking: ReadonlyMap<string, boolean>,
  into: Map<string, Speaker>,
): void {
  let current: Speaker | undefined
  for (const block of [...(section.heading ? [section.heading] : []), ...section.blocks]) {
    if (!isText(block)) continue
    const match = labelOf(block)
    const asks = match?.[1] === undefined ? undefined : speaking.get(initialsOf(match[1]))
    if (match?.[1] !== undefined && asks !== undefined && (asks || block.kind === 'paragraph')) {
      const name = match[1].length > 1 ? sliceRichText(article.source, block.rich, 0, match[1].length) : undefined
      current = { ...(name ? { name } : {}), from: match[0].length, ...(asks ? { asks } : {}) }
      into.set(block.id, current)
      // What stands below a question is somebody's answer.
      if (block.kind === 'heading') current = undefined
    } else if (current && block.kind === 'paragraph') into.set(block.id, { ...current, from: 0 })
  }
  for (const child of section.children) addTurns(child, article, speaking, into)
}

function labelOf(block: Block): RegExpExecArray | undefined {
  return isText(block) ? (LABEL.exec(block.rich.text) ?? undefined) : undefined
}

/** `Maria Marrero` and `MM` are one. */
function initialsOf(label: string): string {
  if (INITIALS.test(label)) return label
  const words = label.split(' ')
  return words.length > 1 ? words.map((word) => word[0] ?? '').join('') : label
}
