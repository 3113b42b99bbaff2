import type { Html, RootContent } from 'mdast'
import type { SourceFile } from '../../model/source.ts'
import { htmlBlocks } from './html-blocks.ts'
import { addTokens, type HtmlElement, innermost, noElements, type OpenElements } from './html-elements.ts'
import { isOnlyComments, isUnclosedComment } from './html-text.ts'
import { htmlTokens } from './html-tokens.ts'

/** An element that a blank line parts is looked for over this many nodes. */
const LONGEST_GROUP = 200

/**
 * Lists, quotations, headings, tables and paragraphs that stand in raw HTML as the same nodes that Markdown makes, each
 * with its place in the file; blank lines may stand in an element and Markdown between its tags. Tags and attributes
 * are gone. What Markdown has no word for stays the HTML that it was.
 */
export function readHtml<T extends RootContent>(source: SourceFile, nodes: readonly T[]): readonly (T | RootContent)[] {
  if (!nodes.some((node) => node.type === 'html')) return nodes
  const read: (T | RootContent)[] = []
  for (let at = 0; at < nodes.length; ) {
    const group = elementsFrom(source, nodes, at)
    const blocks = group && htmlBlocks(source, group.root)
    if (blocks) read.push(...blocks)
    else read.push(...nodes.slice(at, at + 1))
    at += blocks ? group.length : 1
  }
  return read
}

interface Group {
  readonly root: HtmlElement
  /** How many nodes it takes. */
  readonly length: number
}

/** The elements that begin in one node, up to the node that closes the last of them. */
function elementsFrom(source: SourceFile, nodes: readonly RootContent[], from: number): Group | undefined {
  const first = nodes[from]
  if (first?.type !== 'html' || isOnlyComments(first.value)) return undefined
  const open = noElements(first.position?.start.offset ?? 0)
  for (let length = 1; length <= LONGEST_GROUP; length += 1) {
    const node = nodes[from + length - 1]
    if (!node || !addNode(source, open, node)) return undefined
    if (open.length === 1) return { root: open[0], length }
  }
  return undefined
}

function addNode(source: SourceFile, open: OpenElements, node: RootContent): boolean {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  if (node.type !== 'html') {
    innermost(open).children.push({ kind: 'markdown', node, start, end })
    return true
  }
  const tokens = isPlainSlice(source, node) && !isUnclosedComment(node.value) ? htmlTokens(node.value) : undefined
  return tokens !== undefined && addTokens(open, tokens, start) === 'added'
}

/** A node whose lines were indented or quoted is none. */
function isPlainSlice({ text }: SourceFile, { value, position }: Html): boolean {
  const start = position?.start.offset
  return start !== undefined && text.startsWith(value, start)
}
