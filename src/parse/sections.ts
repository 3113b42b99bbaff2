import type { Block, HeadingBlock, Section } from '../model/article.ts'
import { slug } from '../text/slug.ts'

export interface SectionTree {
  readonly root: Section
  /** The same blocks in the same order, each with its section's id. */
  readonly blocks: readonly Block[]
}

interface Draft {
  readonly id: string
  readonly depth: number
  readonly heading?: HeadingBlock
  readonly blocks: Block[]
  readonly children: Draft[]
}

/**
 * Hangs blocks under their headings. `title` is the heading that names the article, if one does: it heads the root.
 * Depths are made dense: sections are 1, sections in them 2, whatever levels the author skipped.
 */
export function sectionTree(blocks: readonly Block[], title: HeadingBlock | undefined): SectionTree {
  const root: Draft = { id: 'top', depth: 0, blocks: [], children: [], ...(title ? { heading: title } : {}) }
  const placed: Block[] = []
  const ids = new Map<string, number>([['top', 1]])
  let path: { readonly level: number; readonly section: Draft }[] = [{ level: 0, section: root }]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.id !== title?.id) {
      path = path.filter((entry) => entry.level < block.depth)
      const parent = path.at(-1)?.section ?? root
      const id = uniqueId(ids, slug(block.rich.text) || 'section')
      const heading = { ...block, section: id }
      const section: Draft = { id, depth: parent.depth + 1, heading, blocks: [], children: [] }
      parent.children.push(section)
      path.push({ level: block.depth, section })
      placed.push(heading)
    } else {
      const section = path.at(-1)?.section ?? root
      const own = inSection(block, section.id)
      placed.push(own)
      if (block.id !== title?.id) section.blocks.push(own)
    }
  }
  return { root, blocks: placed }
}

function inSection(block: Block, section: string): Block {
  if (block.kind === 'list') {
    const items = block.items.map((item) => ({ ...item, rest: item.rest.map((inner) => inSection(inner, section)) }))
    return { ...block, section, items }
  }
  if (block.kind === 'footnote') {
    return { ...block, section, blocks: block.blocks.map((inner) => inSection(inner, section)) }
  }
  return { ...block, section }
}

function uniqueId(ids: Map<string, number>, wanted: string): string {
  const used = ids.get(wanted) ?? 0
  ids.set(wanted, used + 1)
  if (used === 0) return wanted
  return uniqueId(ids, `${wanted}-${used + 1}`)
}
