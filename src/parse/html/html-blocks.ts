import type { Blockquote, Html, List, Paragraph, RootContent } from 'mdast'
import type { SourceFile } from '../../model/source.ts'
import type { HtmlElement, HtmlPart } from './html-elements.ts'
import { elementsIn, hasImage, inlineNodes, isBlank, isInline, placeOf } from './html-inline.ts'
import { htmlTable } from './html-table.ts'
import { htmlText } from './html-text.ts'

/** Elements that only hold others. */
const CONTAINER = /^(?:div|section|article|main|center|figure)$/u
const HEADING = /^h([1-6])$/u
const HIDDEN = /\bhidden\b|display\s*:\s*none/iu
/** What names the speaker of a quotation. */
const SPEAKER = /^(?:cite|footer|figcaption)$/u
const DASH = /^\s*(?:[—–―-]|&[mn]dash;|&#821[12];)/u

declare module 'mdast' {
  interface ParagraphData {
    /** It names who said the paragraphs before it. */
    speaker?: true
  }
}

/**
 * What elements hold as nodes of Markdown. Undefined where Markdown has a word for nothing in them, and where lines of
 * Markdown in them would be lost among HTML.
 */
export function htmlBlocks(source: SourceFile, root: HtmlElement): readonly RootContent[] | undefined {
  const blocks = flow(source, root.children, 'as HTML')
  const kept = new Set(blocks.flatMap(nodesIn))
  const isRead = blocks.some(({ type }) => type !== 'html') && markdownIn(root).every((node) => kept.has(node))
  return isRead ? blocks.filter((node) => node.type !== 'html' || isSeen(node.value)) : undefined
}

/** Comments may be meant for us. */
function isSeen(html: string): boolean {
  return htmlText(html) !== '' || html.includes('<!--')
}

/** Blocks in their order. Words that stand in no block of their own are a paragraph of a list or a quotation, or stay HTML. */
function flow(source: SourceFile, parts: readonly HtmlPart[], loose: 'as HTML' | 'as paragraphs'): RootContent[] {
  const blocks: RootContent[] = []
  let run: HtmlPart[] = []
  const endRun = () => {
    const made = loose === 'as HTML' && !hasImage(run) ? raw(source, run) : paragraph(source, run)
    if (made) blocks.push(made)
    run = []
  }
  for (const part of parts) {
    // A blank line stands between two pieces of HTML.
    if (run.at(-1)?.end !== part.start) endRun()
    if (isInline(part)) run.push(part)
    else {
      endRun()
      if (part.kind === 'markdown') blocks.push(part.node)
      else if (part.kind === 'element') blocks.push(...elementBlocks(source, part, loose))
    }
  }
  endRun()
  return blocks
}

function elementBlocks(
  source: SourceFile,
  element: HtmlElement,
  loose: 'as HTML' | 'as paragraphs',
): readonly RootContent[] {
  const { name, attributes, children } = element
  if (!HIDDEN.test(attributes)) {
    const block = CONTAINER.test(name) ? cards(source, element) : blockOf(source, element)
    if (CONTAINER.test(name) && !block) return flow(source, children, loose)
    if (block) return [block]
  }
  return [raw(source, [element])].flatMap((node) => node ?? [])
}

/** Undefined for an element that Markdown has no word for. */
function blockOf(source: SourceFile, element: HtmlElement): RootContent | undefined {
  const position = placeOf(element)
  const depth = HEADING.exec(element.name)?.[1]
  if (depth !== undefined || element.name === 'p' || element.name === 'figcaption') {
    const children = inlineNodes(source, element.children)
    if (!children) return undefined
    if (depth === undefined) return { type: 'paragraph', children, position }
    return { type: 'heading', depth: Number(depth) as 1 | 2 | 3 | 4 | 5 | 6, children, position }
  }
  switch (element.name) {
    case 'ul':
    case 'ol':
      return list(source, element)
    case 'dl':
      return definitions(source, element)
    case 'blockquote':
      return quotation(source, element)
    case 'table':
      return htmlTable(source, element)
    case 'hr':
      return { type: 'thematicBreak', position }
    default:
      return undefined
  }
}

function list(source: SourceFile, element: HtmlElement): List | undefined {
  const items = elementsIn(source, element)
  const ordered = element.name === 'ol'
  if (!items?.every(({ name }) => name === 'li') || /\breversed\b/iu.test(element.attributes)) return undefined
  const start = /\bstart\s*=\s*["']?(\d{1,9})\b/iu.exec(element.attributes)?.[1]
  return {
    type: 'list',
    ordered,
    start: ordered ? Number(start ?? 1) : null,
    children: items.map((item) => listItem(source, item.children, item)),
    position: placeOf(element),
  }
}

/** So many boxes of one kind in a row are a list. */
const FEWEST_CARDS = 3

/** Boxes that are alike in all but their words, with one paragraph each, are set as the items of a list are. */
function cards(source: SourceFile, element: HtmlElement): List | undefined {
  const boxes = elementsIn(source, element) ?? []
  const [first] = boxes
  if (!first || boxes.length < FEWEST_CARDS || !CONTAINER.test(first.name)) return undefined
  if (!boxes.every(({ name, attributes }) => name === first.name && attributes === first.attributes)) return undefined
  const children = boxes.map((box): List['children'][number] | undefined => {
    const blocks = flow(source, box.children, 'as HTML')
    const [words, ...more] = blocks.filter((node) => node.type !== 'html')
    if (words?.type !== 'paragraph' || words.children.length === 0 || more.length > 0) return undefined
    const others = blocks.filter((node) => node.type === 'html' && isSeen(node.value)) as Html[]
    return { type: 'listItem', children: [words, ...others], position: placeOf(box) }
  })
  const items = children.filter((item) => item !== undefined)
  if (items.length < boxes.length) return undefined
  return { type: 'list', ordered: false, children: items, position: placeOf(element) }
}

/** Terms with what is said of each below it. */
function definitions(source: SourceFile, element: HtmlElement): List | undefined {
  const entries = elementsIn(source, element)
  if (entries?.[0]?.name !== 'dt' || !entries.every(({ name }) => name === 'dt' || name === 'dd')) return undefined
  const children = entries.flatMap((term, at) => {
    if (term.name !== 'dt') return []
    const next = entries.findIndex(({ name }, index) => index > at && name === 'dt')
    const said = entries.slice(at + 1, next < 0 ? undefined : next)
    const place = { start: term.start, end: said.at(-1)?.end ?? term.end }
    const item = listItem(source, term.children, place)
    return [
      { ...item, children: [...item.children, ...said.flatMap((one) => listItem(source, one.children, one).children)] },
    ]
  })
  return { type: 'list', ordered: false, children, position: placeOf(element) }
}

function listItem(
  source: SourceFile,
  parts: readonly HtmlPart[],
  place: { readonly start: number; readonly end: number },
): List['children'][number] {
  const children = flow(source, parts, 'as paragraphs') as List['children'][number]['children']
  return { type: 'listItem', children, position: placeOf(place) }
}

function quotation(source: SourceFile, element: HtmlElement): Blockquote {
  const parts = element.children.filter((part) => part.kind !== 'text' || !isBlank(source, part))
  const last = parts.at(-1)
  const speaker = last?.kind === 'element' && names(source, last) ? inlineNodes(source, last.children) : undefined
  const said = speaker ? element.children.slice(0, element.children.indexOf(last as HtmlPart)) : element.children
  const children = flow(source, said, 'as paragraphs') as Blockquote['children']
  if (speaker && last)
    children.push({ type: 'paragraph', children: speaker, position: placeOf(last), data: { speaker: true } })
  return { type: 'blockquote', children, position: placeOf(element) }
}

/** A plain element names the speaker when a dash leads. */
function names(source: SourceFile, element: HtmlElement): boolean {
  if (SPEAKER.test(element.name)) return true
  if (element.name !== 'p' && !isInline(element)) return false
  const [first] = element.children
  return first !== undefined && DASH.test(source.text.slice(first.start, first.end))
}

function paragraph(source: SourceFile, run: readonly HtmlPart[]): Paragraph | undefined {
  const children = inlineNodes(source, run)
  const [first, last] = [children?.[0], children?.at(-1)]
  if (
    !children ||
    !first?.position ||
    !last?.position ||
    !children.some(({ type }) => type === 'text' || type === 'image')
  )
    return undefined
  return { type: 'paragraph', children, position: { start: first.position.start, end: last.position.end } }
}

/** A stretch that stays the HTML that it is. */
function raw({ text }: SourceFile, run: readonly HtmlPart[]): RootContent | undefined {
  const [from, to] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
  const value = text.slice(from, to)
  const start = from + value.length - value.trimStart().length
  return value.trim() === ''
    ? undefined
    : { type: 'html', value: value.trim(), position: placeOf({ start, end: start + value.trim().length }) }
}

function markdownIn(part: HtmlPart): readonly RootContent[] {
  if (part.kind === 'markdown') return [part.node]
  return part.kind === 'element' ? part.children.flatMap(markdownIn) : []
}

function nodesIn(node: RootContent): readonly RootContent[] {
  return 'children' in node ? [node, ...(node.children as readonly RootContent[]).flatMap(nodesIn)] : [node]
}
