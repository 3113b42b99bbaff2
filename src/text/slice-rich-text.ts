import type { RichText } from '../model/article.ts'
import type { Atom } from '../model/slide-plan.ts'
import type { SourceFile } from '../model/source.ts'
import { escapeLineEdges } from './escape-marp.ts'
import { spanOf } from './source-position.ts'

/**
 * Quotes `[from, to)` of a rich text. The Markdown is the author's own slice of the file, with the text's edits applied.
 * Returns undefined where the slice would cut through a link, an emphasis or a code span.
 */
export function sliceRichText(source: SourceFile, rich: RichText, from = 0, to = rich.text.length): Atom | undefined {
  const range = trimmed(rich.text, from, to)
  if (!range) return undefined
  let start = rich.starts[range.from] ?? 0
  let end = rich.ends[range.to - 1] ?? start
  for (const inline of rich.inlines) {
    if (inline.to <= range.from || inline.from >= range.to) continue
    const inside = inline.from >= range.from && inline.to <= range.to
    const around = inline.from <= range.from && inline.to >= range.to
    if (inside) {
      start = Math.min(start, inline.start)
      end = Math.max(end, inline.end)
    } else if (!around || inline.kind === 'code') return undefined
  }
  const markdown = applyEdits(source.text, rich, start, end)
  return {
    text: rich.text.slice(range.from, range.to),
    markdown: escapeLineEdges(markdown),
    source: spanOf(source, start, end),
  }
}

function trimmed(text: string, from: number, to: number): { from: number; to: number } | undefined {
  let first = from
  let last = to
  while (first < last && /\s/u.test(text[first] ?? '')) first += 1
  while (last > first && /\s/u.test(text[last - 1] ?? '')) last -= 1
  return first < last ? { from: first, to: last } : undefined
}

function applyEdits(source: string, rich: RichText, start: number, end: number): string {
  let markdown = ''
  let at = start
  for (const edit of rich.edits) {
    if (edit.start < at || edit.start >= end || edit.end > end) continue
    markdown += source.slice(at, edit.start) + edit.replacement
    at = edit.end
  }
  return (markdown + source.slice(at, end)).trim()
}
