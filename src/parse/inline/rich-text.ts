import type { Definition, Image, ImageReference, Link, LinkReference, Node, PhrasingContent } from 'mdast'
import type { Edit, Inline, RichText } from '../../model/article.ts'
import type { SourceFile } from '../../model/source.ts'
import { literalEscapes, marpEscapes } from '../../text/escape-marp.ts'
import { spanOf } from '../../text/source-position.ts'
import { imageOf } from '../html/html-inline.ts'
import { characterReference } from './character-reference.ts'
import { apart, inOrder } from './edits.ts'
import { shortcodeLinkMarks, splitShortcodeLinks } from './shortcode-links.ts'

/** What inline Markdown needs to know of the rest of the file. */
export interface InlineContext {
  readonly source: SourceFile
  /** Link definitions by normalised label. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Takes each image that stands among the words: it is shown on its own. */
  readonly onImage: (image: Image | ImageReference) => void
}

interface Builder extends InlineContext {
  /** UTF-16 units of the text so far: asking a growing string for its end would copy it each time. */
  readonly units: string[]
  readonly starts: number[]
  readonly ends: number[]
  readonly inlines: Inline[]
  readonly edits: Edit[]
  /** Marks that show nothing though they stand in plain text. */
  readonly dropped: Edit[]
  /** File offset up to which everything is accounted for. */
  cursor: number
}

const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/iu

/** Reads inline nodes as one run of text. `nodes` must stand in the file in order and have positions. */
export function richText(context: InlineContext, nodes: readonly PhrasingContent[], fallback: Node): RichText {
  const start = nodes[0]?.position?.start.offset ?? fallback.position?.start.offset ?? 0
  const end = nodes.at(-1)?.position?.end.offset ?? start
  const builder: Builder = {
    ...context,
    units: [],
    starts: [],
    ends: [],
    inlines: [],
    edits: [],
    dropped: [],
    cursor: start,
  }
  walk(builder, nodes)
  const { units, starts, ends, inlines, edits } = builder
  edits.sort((a, b) => a.start - b.start || a.end - b.end)
  return { span: spanOf(context.source, start, end), text: units.join(''), starts, ends, inlines, edits: apart(edits) }
}

function walk(builder: Builder, nodes: readonly PhrasingContent[]): void {
  const split = splitShortcodeLinks(builder.source, nodes)
  builder.dropped.push(...split)
  for (const node of nodes) {
    const start = node.position?.start.offset ?? builder.cursor
    const end = node.position?.end.offset ?? start
    // What stands between two nodes is the indentation or quotation mark of a new line.
    if (start > builder.cursor) builder.edits.push({ start: builder.cursor, end: start, replacement: '' })
    builder.cursor = start
    visit(builder, node, start, end)
    builder.cursor = end
  }
}

function visit(builder: Builder, node: PhrasingContent, start: number, end: number): void {
  switch (node.type) {
    case 'text':
      addText(builder, node.value, start, end)
      if (node.data?.literal) builder.edits.push(...literalEscapes(builder.source.text, start, end))
      break
    case 'emphasis':
    case 'strong':
    case 'delete':
      addWrapped(builder, node.type, node.children, start, end)
      break
    case 'link':
    case 'linkReference':
      addLink(builder, node, start, end)
      break
    case 'inlineCode':
      addCode(builder, node.value, start, end)
      break
    case 'break':
      replaceBySpace(builder, start, end)
      break
    case 'image':
    case 'imageReference':
      builder.onImage(node)
      drop(builder, start, end)
      break
    case 'html':
      if (/^<br\b/iu.test(node.value)) replaceBySpace(builder, start, end)
      else {
        const image = /^<img\b/iu.test(node.value) ? imageOf(node.value, node.position) : undefined
        if (image) builder.onImage(image)
        drop(builder, start, end)
      }
      break
    default:
      drop(builder, start, end)
  }
}

/** Leaves out what is not shown among the words, and one of two blanks around it. */
function drop(builder: Builder, start: number, end: number): void {
  const source = builder.source.text
  const followsBlank = builder.units.at(-1) === ' '
  const isMarkup = builder.inlines.at(-1)?.to === builder.units.length
  const blankStart = builder.starts.at(-1)
  if (followsBlank && !isMarkup && blankStart !== undefined && /[.,;:!?)\]]/u.test(source[end] ?? '')) {
    builder.units.pop()
    builder.starts.pop()
    builder.ends.pop()
    const kept = builder.edits.filter((edit) => edit.start < blankStart)
    builder.edits.splice(0, builder.edits.length, ...kept, { start: blankStart, end, replacement: '' })
  } else builder.edits.push({ start, end: followsBlank && source[end] === ' ' ? end + 1 : end, replacement: '' })
}

function addChar(builder: Builder, char: string, start: number, end: number): void {
  for (let unit = 0; unit < char.length; unit += 1) {
    builder.units.push(char[unit] ?? '')
    builder.starts.push(start)
    builder.ends.push(end)
  }
}

/** Whether a blank would be the first one, or the second in a row. */
function endsBlank({ units }: Builder): boolean {
  return units.length === 0 || units.at(-1) === ' '
}

function replaceBySpace(builder: Builder, start: number, end: number): void {
  const parted = endsBlank(builder)
  builder.edits.push({ start, end, replacement: parted ? '' : ' ' })
  if (!parted) addChar(builder, ' ', start, end)
}

function addText(builder: Builder, value: string, start: number, end: number): void {
  const source = builder.source.text
  const raw = source.slice(start, end)
  const dropped = shortcodeLinkMarks(raw, start)
  dropped.push(...builder.dropped.filter((edit) => edit.start >= start && edit.end <= end))
  dropped.sort((a, b) => a.start - b.start)
  for (const edit of dropped) builder.edits.push(edit)
  const isDropped = inOrder(dropped)
  let at = start
  for (let index = 0; index < value.length && at < end; ) {
    const step = nextChar(source, at, end, value, index)
    if (!isDropped(at, at + 1)) {
      if (step.char === '\n') replaceBySpace(builder, step.start, step.end)
      else if (step.char !== ' ' || !endsBlank(builder)) addChar(builder, step.char, step.start, step.end)
    }
    at = step.end
    index += step.char.length
  }
  const isInDropped = inOrder(dropped)
  for (const edit of marpEscapes(source, start, end)) {
    if (!isInDropped(edit.start, edit.end)) builder.edits.push(edit)
  }
}

interface Step {
  readonly char: string
  readonly start: number
  readonly end: number
}

/** The next visible character of a text node and the stretch of the file that says it. */
function nextChar(source: string, at: number, end: number, value: string, index: number): Step {
  const char = value[index] ?? ''
  if (char === '\n') {
    let lineEnd = at
    while (lineEnd < end && source[lineEnd] !== '\n') lineEnd += 1
    return { char, start: at, end: lineBreakEnd(source, lineEnd, end, value[index + 1]) }
  }
  if (source[at] === char && !(char === '&' && /^&(?:#\w+|\w+);/u.test(source.slice(at, at + 40)))) {
    return { char, start: at, end: at + 1 }
  }
  if (source[at] === '\\' && source[at + 1] === char) return { char, start: at, end: at + 2 }
  const reference = /^&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z0-9]{1,31});/u.exec(source.slice(at, at + 40))
  if (reference) {
    const decoded = characterReference(reference[1] ?? '')
    if (decoded !== undefined && value.startsWith(decoded, index)) {
      return { char: decoded, start: at, end: at + reference[0].length }
    }
  }
  return { char, start: at, end: at + 1 }
}

function addWrapped(
  builder: Builder,
  kind: 'emphasis' | 'strong' | 'delete',
  children: readonly PhrasingContent[],
  start: number,
  end: number,
): void {
  const from = builder.units.length
  builder.cursor = children[0]?.position?.start.offset ?? end
  walk(builder, children)
  if (builder.units.length > from) builder.inlines.push({ kind, from, to: builder.units.length, start, end })
  else builder.edits.push({ start, end, replacement: '' })
}

function addLink(builder: Builder, node: Link | LinkReference, start: number, end: number): void {
  const from = builder.units.length
  const first = node.children[0]?.position?.start.offset ?? end
  const last = node.children.at(-1)?.position?.end.offset ?? end
  const literal = node.type === 'link' && builder.source.text[start] !== '['
  const address = node.type === 'link' ? node.url : builder.definitions.get(node.identifier)?.url
  const safe = address !== undefined && SAFE_ADDRESS.test(address)
  if (literal) {
    for (let at = first; at < last; at += 1) addChar(builder, builder.source.text[at] ?? '', at, at + 1)
    if (builder.source.text[start] !== '<') keepLiteral(builder, start, end)
  } else {
    builder.cursor = first
    walk(builder, node.children)
    if (!safe) builder.edits.push({ start, end: first, replacement: '' })
    builder.edits.push({ start: last, end, replacement: safe ? `](${destination(address)})` : '' })
  }
  if (builder.units.length === from) return
  if (safe || literal) builder.inlines.push({ kind: 'link', from, to: builder.units.length, start, end })
}

/** An address among the words is one to Marp as well, whatever signs are in it, when it stands in angle brackets. */
function keepLiteral({ source, edits }: Builder, start: number, end: number): void {
  const address = source.text.slice(start, end)
  if (!/^https?:[^\s<>]+[\\*_`~$:&][^\s<>]*$/iu.test(address)) return
  edits.push({ start, end: start + 1, replacement: `<${address[0]}` })
  edits.push({ start: end - 1, end, replacement: `${address.at(-1)}>` })
}

/** An address that cannot end its parentheses early. */
function destination(address: string): string {
  return address.replace(/[\s<>()\\]/gu, (char) => encodeURIComponent(char).replace('(', '%28').replace(')', '%29'))
}

/** A new line in the file with the indentation or quotation marks of the next one, up to `next`. */
function lineBreakEnd(source: string, at: number, end: number, next: string | undefined): number {
  let stop = at + 1
  while (stop < end && source[stop] !== next && /[ \t>]/u.test(source[stop] ?? '')) stop += 1
  return stop
}

function addCode(builder: Builder, value: string, start: number, end: number): void {
  const source = builder.source.text
  const from = builder.units.length
  const { edits } = builder
  let at = start
  while (source[at] === '`') at += 1
  const breakLine = (next: string | undefined) => {
    const stop = lineBreakEnd(source, at, end, next)
    edits.push({ start: at, end: stop, replacement: ' ' })
    const begun = at
    at = stop
    return begun
  }
  const chars = Array.from(value)
  for (const [index, char] of chars.entries()) {
    // Padding inside the marks, and the backslash before a pipe in a table.
    while (at < end && source[at] !== char && /[\s\\]/u.test(source[at] ?? '')) {
      if (source[at] !== '\n') at += 1
      else if (char === ' ') break
      else breakLine(char)
    }
    if (source[at] === '\n') {
      const begun = breakLine(chars[index + 1])
      addChar(builder, char, begun, at)
    } else {
      addChar(builder, char, at, at + char.length)
      at += char.length
    }
  }
  while (at < end && source[at] !== '`') {
    if (source[at] === '\n') breakLine('`')
    else at += 1
  }
  if (builder.units.length > from) builder.inlines.push({ kind: 'code', from, to: builder.units.length, start, end })
}
