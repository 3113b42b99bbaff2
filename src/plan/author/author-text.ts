import type { Edit, RichText } from '../../model/article.ts'
import type { Atom } from '../../model/slide-plan.ts'
import type { SourceFile } from '../../model/source.ts'
import type { Wish } from '../../model/wishes.ts'
import { marpEscapes } from '../../text/escape-marp.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'

const SIGN_OF_MARKDOWN = /[\\`*_[\]<>&~|$]/u

/** A value of a comment as prose: plain text, every character of which stands where the author wrote it. */
export function authorRich({ text: file }: SourceFile, { span }: Wish<string>): RichText {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const edits: Edit[] = []
  const add = (char: string, start: number, end: number) => {
    text += char
    starts.push(start)
    ends.push(end)
  }
  for (let at = span.start; at < span.end; ) {
    const space = /^\s+/u.exec(file.slice(at, span.end))?.[0].length ?? 0
    const char = file[at] ?? ''
    const next = file[at + 1] ?? ''
    if (space > 0) {
      add(' ', at, at + space)
      edits.push({ start: at, end: at + space, replacement: ' ' })
      at += space
    } else if (char === '\\' && /["|\\]/u.test(next) && at + 1 < span.end) {
      // The escape of the comment is one of Markdown, too.
      add(next, at, at + 2)
      at += 2
    } else {
      if (SIGN_OF_MARKDOWN.test(char)) edits.push({ start: at, end: at, replacement: '\\' })
      add(char, at, at + 1)
      at += 1
    }
  }
  const names = marpEscapes(file, span.start, span.end).filter((edit) => edit.replacement === '<wbr>')
  edits.push(...names)
  edits.sort((a, b) => a.start - b.start || a.end - b.end)
  return { span, text, starts, ends, inlines: [], edits }
}

/** A value of a comment as it stands on a slide. */
export function authorAtom(source: SourceFile, wish: Wish<string>): Atom {
  return sliceRichText(source, authorRich(source, wish)) ?? { text: wish.value, markdown: ' ', source: wish.span }
}
