import type { Block, Section } from '../../model/article.ts'
import type { Group, Sentence } from '../draft.ts'

/** Prose that one slide can stand for, and for each further slide; in words. */
const FIRST_SLIDE_WORDS = 120
const NEXT_SLIDE_WORDS = 100

type Sentences = ReadonlyMap<string, readonly Sentence[]>

/**
 * Cuts a section's own blocks into what may become one slide each: stretches of prose at paragraph borders, and every
 * list, table, figure, quotation and piece of code by itself, with the words that introduce it.
 */
export function groupsOf(section: Section, sentences: Sentences): readonly Group[] {
  const groups: Group[] = []
  let prose: Block[] = []
  const flush = () => {
    groups.push(...proseGroups(section, prose, sentences))
    prose = []
  }
  for (const block of section.blocks) {
    if (!standsAlone(block)) {
      prose.push(block)
      continue
    }
    const { lead, blocks } = takeLead(prose, sentences)
    flush()
    groups.push({ kind: 'block', section, block, blocks: [...blocks, block], ...(lead ? { lead } : {}) })
  }
  flush()
  return groups
}

function standsAlone(block: Block): boolean {
  return ['list', 'table', 'figure', 'quote', 'code'].includes(block.kind)
}

/** The sentence that ends the prose so far with a colon; its paragraph goes with it if it holds nothing else. */
function takeLead(prose: Block[], sentences: Sentences): { lead?: Sentence; blocks: readonly Block[] } {
  const last = prose.at(-1)
  const own = last ? (sentences.get(last.id) ?? []) : []
  const lead = own.at(-1)
  if (!last || !lead?.features.endsWithColon) return { blocks: [] }
  if (own.length > 1) return { lead, blocks: [] }
  prose.pop()
  return { lead, blocks: [last] }
}

function proseGroups(section: Section, blocks: readonly Block[], sentences: Sentences): readonly Group[] {
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
    sentences: own.flatMap((block) => sentences.get(block.id) ?? []),
  }))
}
