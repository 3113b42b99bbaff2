import type { Block, FigureBlock } from '../../model/article.ts'

/** Every figure among blocks, those inside lists and footnotes included, in source order. */
export function figuresOf(blocks: readonly Block[]): readonly FigureBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block]
    if (block.kind === 'list') return block.items.flatMap((item) => figuresOf(item.rest))
    return block.kind === 'footnote' ? figuresOf(block.blocks) : []
  })
}
