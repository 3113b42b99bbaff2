import { diagnose } from '../diagnostics/catalogue.ts'
import type { Article } from '../model/article.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/source.ts'
import { detectLanguage } from '../text/language/detect-language.ts'
import { locationOf, spanOf } from '../text/source-position.ts'
import { readMeta } from './article-meta.ts'
import { readBlocks } from './blocks.ts'
import { readDeckOptions } from './deck-options.ts'
import { readFrontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { sectionTree } from './sections.ts'

/** Reads a Markdown article. Never throws on what an author wrote; what is wrong with it goes to `report`. */
export function parseArticle(source: SourceFile, report: Report): Article {
  const front = readFrontMatter(source, report)
  // Blanked rather than cut off, so that every position is one in the file.
  const blanked = source.text.slice(0, front.bodyStart).replace(/[^\n]/gu, ' ')
  const body = blanked + source.text.slice(front.bodyStart)
  const blocks = readBlocks(source, parseMarkdown(body))
  const content = blocks.filter(
    (block) => block.kind !== 'comment' && block.kind !== 'definition' && block.kind !== 'rule',
  )
  if (content.length === 0) {
    const location = locationOf(source, spanOf(source, 0, 0))
    report(diagnose('empty-article', { message: `${source.path} holds no text.`, location }))
  }
  const { meta, title } = readMeta(source, front, blocks, detectLanguage(source.text.slice(front.bodyStart)), report)
  const decks = readDeckOptions(source, front, report)
  const tree = sectionTree(blocks, title)
  return { source, meta, decks, blocks: tree.blocks, root: tree.root }
}
