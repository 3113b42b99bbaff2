import { diagnose } from '../diagnostics/catalogue.ts'
import type { Article, Block } from '../model/article.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/source.ts'
import { detectLanguage } from '../text/language/detect-language.ts'
import { locationOf, spanOf } from '../text/source-position.ts'
import { readMeta } from './article-meta.ts'
import { attachPoints } from './author/attach-points.ts'
import { attachWishes } from './author/attach-wishes.ts'
import { type MarkedTree, parseMarked } from './author/inline-marks.ts'
import { checkComments } from './author/own-comments.ts'
import { readBlocks } from './blocks.ts'
import { readDeckOptions } from './deck-options.ts'
import { readFrontMatter } from './front-matter.ts'
import { reportDeepNesting, reportManyMarks, TooManyMarks } from './markdown-limits.ts'
import { sectionTree } from './sections.ts'

const SILENT: readonly string[] = ['comment', 'directive', 'definition', 'rule']

/** Reads a Markdown article. Never throws on what an author wrote; what is wrong with it goes to `report`. */
export function parseArticle(source: SourceFile, report: Report): Article {
  const front = readFrontMatter(source, report)
  // Blanked rather than cut off, so that every position is one in the file.
  const hidden = [{ start: 0, end: front.bodyStart }, ...front.fences]
  const body = hidden.reduce((text, { start, end }) => blanked(text, start, end), source.text)
  const read = readMarked(source, body, report)
  const blocks = read ? wishedBlocks(source, read, report) : []
  const content = blocks.filter((block) => !SILENT.includes(block.kind))
  const location = locationOf(source, spanOf(source, 0, 0))
  if (read && content.length === 0)
    report(diagnose('empty-article', { message: `${source.path} holds no text.`, location }))
  const { meta, title } = readMeta(source, front, blocks, detectLanguage(source.text.slice(front.bodyStart)), report)
  // Where nothing could be read, a missing title is not the author's mistake.
  if (!meta.titleSpan && content.length > 0 && !front.broken)
    report(diagnose('no-title', { message: `${source.path} has no title.`, location }))
  const decks = readDeckOptions(source, front, report)
  if (title?.wishes) {
    const message = 'The title of the article makes the cover, which no slide comment changes.'
    const hint = 'Use the front matter for the cover, or put the comment above a block or another heading.'
    report(diagnose('misplaced-slide-comment', { message, hint, location: locationOf(source, title.span) }))
  }
  const sections = sectionTree(blocks, title)
  return { source, meta, decks, blocks: sections.blocks, root: sections.root }
}

function wishedBlocks(source: SourceFile, { tree, ranges }: MarkedTree, report: Report): readonly Block[] {
  checkComments(source, tree, report)
  const marked = attachPoints(source, readBlocks(source, tree, ranges, report), ranges, report)
  return attachWishes(source, marked, report)
}

/** Undefined for Markdown that nobody could read in reasonable time, which has then been reported. */
function readMarked(source: SourceFile, body: string, report: Report): MarkedTree | undefined {
  if (reportDeepNesting({ ...source, text: body }, report)) return undefined
  try {
    return parseMarked(source, body, report)
  } catch (error) {
    if (!(error instanceof TooManyMarks)) throw error
    reportManyMarks(source, error.place, report)
    return undefined
  }
}

/** Every UTF-16 unit but line breaks becomes one blank, so that all places after it stay where they are. */
function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
}
