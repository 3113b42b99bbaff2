import type { Block, Section, Wishes } from '../../model/article.ts'
import type { Group, Sentence } from '../draft.ts'
import { baseOf, type Sentences, takeLead } from './introduction.ts'
import { isLabelled, labelledRuns, listOfLabels } from './labelled.ts'

/** Prose that one slide can stand for, and for each further slide; in words. */
const FIRST_SLIDE_WORDS = 160
const NEXT_SLIDE_WORDS = 130

/**
 * Cuts a section's own blocks into what may become one slide each: stretches of prose at paragraph borders, and every
 * list, table, figure, quotation and piece of code by itself, with the words that introduce it.
 */
export function groupsOf(section: Section, sentences: Sentences): readonly Group[] {
  const groups: Group[] = []
  let prose: Block[] = []
  const flush = (base?: Sentence) => {
    groups.push(...proseGroups(section, prose, sentences, base))
    prose = []
  }
  // A speaker's name is no label of an enumeration.
  const isLabel = (block: Block) =>
    isLabelled(block) && block.id !== section.runIn?.block && !sentences.get(block.id)?.some((one) => one.speaker)
  const entries = labelledRuns(section.blocks.filter(isPlanned), isLabel)
  let carried: Wishes | undefined
  for (let at = 0; at < entries.length; at += 1) {
    const run = entries[at] ?? []
    const next = entries[at + 1] ?? []
    const [block] = run
    if (!block) continue
    const wishes = carried ? { ...carried, ...block.wishes } : block.wishes
    carried = undefined
    const alone = run.length > 1 || standsAlone(block)
    if (!alone && isShaped(wishes) && next[0] && standsAlone(next[0]) && introduces(block, sentences)) {
      // What is asked above an introduction is asked of what it introduces.
      carried = wishes
      flush()
      prose.push(block)
      continue
    }
    if (!alone && !isShaped(wishes)) {
      if (wishes?.new) flush()
      prose.push(block)
      continue
    }
    const partner = wishes?.layout?.value === 'compare' ? partnerOf(run, next) : []
    at += partner.length
    const before = EXHIBITS.has(block.kind) ? sentences.get(prose.at(-1)?.id ?? '')?.at(-1) : undefined
    const { blocks, ...introduction } = alone ? takeLead(prose, sentences) : { blocks: [] }
    const base = block.kind === 'list' || run.length > 1 ? baseOf(introduction) : undefined
    flush(base)
    const own = { section, blocks: [...blocks, ...run, ...partner], ...(wishes ? { wishes } : {}) }
    if (alone) {
      const shown = run.length > 1 ? listOfLabels(run, section) : block
      const above = introduction.lead || !before ? { ...introduction, ...(base ? { base } : {}) } : { before }
      groups.push({ ...own, kind: 'block', block: shown, ...above })
    } else {
      groups.push({ ...own, kind: 'prose', sentences: own.blocks.flatMap(({ id }) => sentences.get(id) ?? []) })
    }
  }
  flush()
  return groups
}

/** Blocks that show something and say nothing of their own. */
export const EXHIBITS: ReadonlySet<string> = new Set(['code', 'table', 'figure', 'math'])

/** Instructions have no words, and what is skipped is for the notes. */
function isPlanned({ kind, wishes }: Block): boolean {
  return kind !== 'directive' && kind !== 'comment' && !wishes?.skip
}

/** A paragraph of one sentence that ends with a colon. */
function introduces({ id }: Block, sentences: Sentences): boolean {
  const [only, ...more] = sentences.get(id) ?? []
  return more.length === 0 && only?.features.endsWithColon === true
}

/** Comments above a paragraph make it a group of its own, unless they only begin a new one. */
function isShaped(wishes: Wishes | undefined): boolean {
  return Object.keys(wishes ?? {}).some((key) => key !== 'new')
}

/** The block of the same kind that an author has compared with the one before it; a list of lists holds both sides. */
function partnerOf([block, ...more]: readonly Block[], next: readonly Block[]): readonly Block[] {
  const isPair = block && more.length === 0 && next.length === 1 && next[0]?.kind === block.kind && !next[0].wishes
  if (block?.kind === 'list' && block.items.every(({ rest }) => rest.some(({ kind }) => kind === 'list'))) return []
  return isPair && ['list', 'paragraph', 'quote'].includes(block.kind) ? next : []
}

function standsAlone(block: Block): boolean {
  return ['list', 'table', 'figure', 'quote', 'code', 'math'].includes(block.kind)
}

function proseGroups(
  section: Section,
  blocks: readonly Block[],
  sentences: Sentences,
  base: Sentence | undefined,
): readonly Group[] {
  if (blocks.length === 0) return []
  const words = blocks.map((block) => (sentences.get(block.id) ?? []).reduce((sum, one) => sum + one.features.words, 0))
  const total = words.reduce((sum, count) => sum + count, 0)
  const count = total <= FIRST_SLIDE_WORDS ? 1 : 1 + Math.ceil((total - FIRST_SLIDE_WORDS) / NEXT_SLIDE_WORDS)
  const share = total / count
  const groups: Block[][] = [[]]
  let before = 0
  for (const [index, block] of blocks.entries()) {
    const middle = before + (words[index] ?? 0) / 2
    const wanted = Math.min(count - 1, Math.floor(middle / share || 0))
    if (wanted > groups.length - 1 && groups.at(-1)?.length) groups.push([])
    groups.at(-1)?.push(block)
    before += words[index] ?? 0
  }
  return groups.map((own) => ({
    kind: 'prose',
    section,
    blocks: own,
    sentences: own.flatMap((block) => sentences.get(block.id) ?? []).filter((one) => one !== base),
  }))
}
