import type { SourceFile, Span } from '../../model/source.ts'
import { spanOf } from '../../text/source-position.ts'

/** One word of a comment of ours, `keep`, or one with a value, `layout=grid`. */
export interface CommentWord {
  readonly name: string
  readonly nameSpan: Span
  readonly value?: CommentValue
}

export interface CommentValue {
  readonly text: string
  /** The value as written, without its quotes. */
  readonly span: Span
  readonly quoted: boolean
}

/** What cannot be read, and where. */
export type OnUnreadable = (message: string, span: Span, hint: string) => void

const SPACE = /\s+/uy
const NAME = /[^\s="']+/uy
const EQUALS = /\s*=\s*/uy
const BARE = /[^\s"']+/uy
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/uy
const CURLY = /[“”„‟«»‘’']/u

/**
 * The words between `from` and `to` of a source. In quotes `\"`, `\|` and `\\` stand for the sign itself. Undefined when
 * something cannot be read, which has been reported.
 */
export function readCommentWords(
  source: SourceFile,
  from: number,
  to: number,
  unreadable: OnUnreadable,
): readonly CommentWord[] | undefined {
  const text = source.text.slice(0, to)
  let at = from
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at += match[0].length
    return match
  }
  const words: CommentWord[] = []
  while (at < to) {
    if (take(SPACE)) continue
    const nameStart = at
    const name = take(NAME)?.[0]
    if (name === undefined) {
      unreadable('A value stands here without its key.', spanOf(source, at, at + 1), 'Write key="value".')
      return undefined
    }
    const nameSpan = spanOf(source, nameStart, at)
    if (!take(EQUALS)) {
      words.push({ name, nameSpan })
      continue
    }
    const valueStart = at
    const first = text[at] ?? ''
    const quoted = take(QUOTED)
    if (quoted) {
      const span = spanOf(source, valueStart + 1, at - 1)
      words.push({ name, nameSpan, value: { text: quoted[1] ?? '', span, quoted: true } })
      continue
    }
    if (first === '"') {
      const hint = `Close them, and write \\" for a quotation mark inside.`
      unreadable(`The quotation marks of "${name}" are not closed.`, spanOf(source, valueStart, to), hint)
      return undefined
    }
    if (CURLY.test(first)) {
      const hint = `Write ${name}="…" with straight double quotation marks.`
      unreadable(`The value of "${name}" begins with ${first}.`, spanOf(source, at, at + 1), hint)
      return undefined
    }
    const bare = take(BARE)?.[0]
    if (bare === undefined) {
      unreadable(`"${name}" has no value after its "=".`, nameSpan, `Write ${name}="…".`)
      return undefined
    }
    words.push({ name, nameSpan, value: { text: bare, span: spanOf(source, valueStart, at), quoted: false } })
  }
  return words
}

/** The parts of a value between bars, each with its place; blank space around them is left out. */
export function partsOf(source: SourceFile, { text, span }: CommentValue): readonly CommentValue[] {
  const parts: CommentValue[] = []
  let from = 0
  for (const match of [...text.matchAll(/\\[\s\S]|\|/gu), { 0: '|', index: text.length }]) {
    if (match[0] !== '|') continue
    const raw = text.slice(from, match.index)
    const start = span.start + from + (raw.length - raw.trimStart().length)
    const trimmed = raw.trim()
    parts.push({ text: trimmed, span: spanOf(source, start, start + trimmed.length), quoted: true })
    from = match.index + 1
  }
  return parts
}

/** A value as it is meant: without the backslashes before signs, blank space folded. */
export function plainValue({ text }: CommentValue): string {
  return text
    .replace(/\\(["|\\])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}
