import type { Definition, Image } from 'mdast'
import type { RichText } from '../../model/article.ts'
import type { SourceFile } from '../../model/source.ts'
import { marpEscapes } from '../../text/escape-marp.ts'
import { spanOf } from '../../text/source-position.ts'

/**
 * The title of an image, `![alt](url "title")`, as text to show. Undefined where there is none, or where it is not
 * written letter for letter in the file.
 */
export function imageTitle(source: SourceFile, { title, position }: Image | Definition): RichText | undefined {
  const first = position?.start.offset
  const last = position?.end.offset
  if (!title || title.trim() === '' || /[\n\\&]/u.test(title) || first === undefined || last === undefined)
    return undefined
  const start = source.text.slice(0, last).lastIndexOf(title)
  if (start < first) return undefined
  const starts = Array.from({ length: title.length }, (_, index) => start + index)
  const marks = [...title.matchAll(/[*_`[\]<>~|]/gu)].map(({ index }) => ({
    start: start + index,
    end: start + index,
    replacement: '\\',
  }))
  const edits = [...marks, ...marpEscapes(source.text, start, start + title.length)].sort((a, b) => a.start - b.start)
  const span = spanOf(source, start, start + title.length)
  return { span, text: title, starts, ends: starts.map((at) => at + 1), inlines: [], edits }
}
