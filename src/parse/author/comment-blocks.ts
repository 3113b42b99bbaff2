import { diagnose } from '../../diagnostics/catalogue.ts'
import type { Wishes } from '../../model/article.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { SourceFile, Span } from '../../model/source.ts'
import { locationOf, spanOf } from '../../text/source-position.ts'
import type { MarkedRange } from './inline-marks.ts'
import { commentsIn, isOwnComment } from './own-comments.ts'

interface CommentBlock {
  readonly kind: 'comment' | 'directive'
  readonly span: Span
}

/** Comments for Lectern one by one; all others together, as they are nothing to it. */
export function commentBlocks(source: SourceFile, span: Span): readonly CommentBlock[] {
  const own = commentsIn(source.text, span.start, span.end).filter((comment) => comment.words)
  if (own.length === 0) return [{ kind: 'comment', span }]
  return own.map(({ start, end }) => ({ kind: 'directive', span: spanOf(source, start, end) }))
}

export function reportUnclosed(source: SourceFile, span: Span, report: Report): void {
  const location = locationOf(source, spanOf(source, span.start, span.start + 4))
  const message = `This comment is not closed: all up to line ${span.endLine} is part of it.`
  const ours = isOwnComment(source.text.slice(span.start, span.end))
  report(diagnose('unclosed-comment', { message, location, severity: ours ? 'error' : undefined }))
}

/** Blocks between the marks of notes are skipped, as if a comment above each of them said so. */
export function spokenOnly<T extends { readonly span: Span; readonly wishes?: Wishes }>(
  source: SourceFile,
  ranges: readonly MarkedRange[],
  blocks: readonly T[],
): readonly T[] {
  return blocks.map((block) => {
    const { start, end } = block.span
    const range = ranges.find((one) => one.kind === 'notes' && start >= one.start && end <= one.end)
    if (!range) return block
    return { ...block, wishes: { skip: { value: true, span: spanOf(source, range.start, range.from) } } }
  })
}
