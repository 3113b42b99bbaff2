import type { Root } from 'mdast'
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
import { reportDeepNesting, reportManyMarks, TooManyMarks } from './markdown-limits.ts'
import { sectionTree } from './sections.ts'

/** Reads a Markdown article. Never throws on what an author wrote; what is wrong with it goes to `report`. */
export function parseArticle(source: SourceFile, report: Report): Article {
  const front = readFrontMatter(source, report)
  // Blanked rather than cut off, so that every position is one in the file.
  const hidden = [{ start: 0, end: front.bodyStart }, ...front.fences]
  const body = hidden.reduce((text, { start, end }) => blanked(text, start, end), source.text)
  const tree = readTree({ ...source, text: body }, report)
  const blocks = tree ? readBlocks(source, tree, report) : []
  const content = blocks.filter(
    (block) => block.kind !== 'comment' && block.kind !== 'definition' && block.kind !== 'rule',
  )
  const location = locationOf(source, spanOf(source, 0, 0))
  if (tree && content.length === 0)
    report(diagnose('empty-article', { message: `${source.path} holds no text.`, location }))
  const { meta, title } = readMeta(source, front, blocks, detectLanguage(source.text.slice(front.bodyStart)), report)
  // Where nothing could be read, a missing title is not the author's mistake.
  if (!meta.titleSpan && content.length > 0 && !front.broken)
    report(diagnose('no-title', { message: `${source.path} has no title.`, location }))
  const decks = readDeckOptions(source, front, report)
  for (const block of blocks) {
    if (block.kind !== 'comment') continue
    const text = source.text.slice(block.span.start, block.span.end)
    if (!/^<!--\s*slide\s*:/iu.test(text)) continue
    const message = 'This version knows no slide comments, so this one would be lost.'
    report(diagnose('unknown-slide-comment', { message, location: locationOf(source, block.span) }))
  }
  const sections = sectionTree(blocks, title)
  return { source, meta, decks, blocks: sections.blocks, root: sections.root }
}

/** Undefined for Markdown that nobody could read in reasonable time, which has then been reported. */
function readTree(body: SourceFile, report: Report): Root | undefined {
  if (reportDeepNesting(body, report)) return undefined
  try {
    return parseMarkdown(body.text)
  } catch (error) {
    if (!(error instanceof TooManyMarks)) throw error
    reportManyMarks(body, error.place, report)
    return undefined
  }
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/gu, ' ') + text.slice(end)
}
