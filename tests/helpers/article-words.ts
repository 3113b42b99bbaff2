import type { Block, RichText } from '../../src/model/article.ts'
import { folded } from './slide-text.ts'

/** Every run of prose in a block that a reader of the article sees, blank space folded. */
export function proseOf(block: Block): readonly string[] {
  const texts = (...rich: readonly RichText[]) => rich.map(({ text }) => folded(text)).filter((text) => text !== '')
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return texts(block.rich)
    case 'list':
      return block.items.flatMap((item) => [...texts(item.rich), ...item.rest.flatMap(proseOf)])
    case 'quote':
      return texts(...block.paragraphs, ...(block.attribution ? [block.attribution] : []))
    case 'table':
      return texts(...block.header, ...block.rows.flat())
    case 'figure':
      return [...(block.caption ? texts(block.caption) : []), folded(block.alt)].filter((text) => text !== '')
    case 'footnote':
      return block.blocks.flatMap(proseOf)
    case 'html':
      return [folded(block.text)].filter((text) => text !== '')
    case 'code':
      return [folded(block.value)].filter((text) => text !== '')
    default:
      return []
  }
}
