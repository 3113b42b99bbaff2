import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, RootContent } from 'mdast'
import { decode } from '../deck/html-tree.ts'
import { fold } from '../text/fold.ts'
import type { SourceBlock } from './article.ts'
import { textsOf, visibleText } from './visible-text.ts'

type Content = RootContent | BlockContent | DefinitionContent

/** Top-level blocks in their order. */
export function readBlocks(children: readonly Content[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (const node of children) {
    const block = readBlock(node)
    if (!block) continue
    const before = blocks.at(-1)
    const leads = block.kind === 'list' && before?.kind === 'paragraph' && /[:：]$/u.test(before.leaves[0] ?? '')
    blocks.push(leads ? { ...block, leadIn: before.leaves[0] ?? '' } : block)
  }
  return blocks
}

function readBlock(node: Content): SourceBlock | undefined {
  const place = { line: node.position?.start.line ?? 0, endLine: node.position?.end.line ?? 0 }
  const labels = textsOf(node, ['strong']).map(fold)
  const plain = { ...place, labels, leaves: leavesOf(node), codes: textsOf(node, ['code']) }
  switch (node.type) {
    case 'heading':
      return { ...plain, kind: 'heading', depth: node.depth }
    case 'paragraph':
      return paragraph(node, plain)
    case 'list':
      return {
        ...plain,
        labels: [...labels, ...openings(node)],
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map(firstText),
      }
    case 'blockquote':
      return { ...plain, kind: 'quote', ...attributionOf(plain.leaves) }
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => fold(visibleText(cell))))
      return { ...plain, kind: 'table', rows }
    }
    case 'code':
      return { ...plain, kind: 'code', code: node.value, leaves: node.value.split('\n').map(fold).filter(Boolean) }
    case 'html': {
      const leaves = htmlLeaves(node.value)
      return leaves.length === 0 ? undefined : { ...plain, kind: 'html', leaves }
    }
    case 'footnoteDefinition':
      return { ...plain, kind: 'footnote' }
    default:
      return undefined
  }
}

function paragraph(node: Paragraph, plain: Omit<SourceBlock, 'kind'>): SourceBlock | undefined {
  const real = node.children.filter((child) => child.type !== 'break' && fold(visibleText(child, 'with images')) !== '')
  const pictures = textless(node) ? node.children.flatMap((child) => (child.type === 'image' ? [child] : [])) : []
  const [picture] = pictures
  if (picture) {
    const texts = [picture.alt ?? '', picture.title ?? ''].map(fold).filter(Boolean)
    return { ...plain, kind: 'figure', url: picture.url, leaves: texts }
  }
  if (plain.leaves.length === 0) return undefined
  return {
    ...plain,
    kind: 'paragraph',
    ...(real.length === 1 && real[0]?.type === 'strong' ? { bold: true as const } : {}),
  }
}

const PARTING =
  /<\/?(?:p|div|blockquote|li|ul|ol|h[1-6]|br|span|cite|footer|figure|figcaption|section|td|th|tr|table)\b[^>]*>/giu

/** The runs of text in raw HTML, without its tags. */
function htmlLeaves(html: string): readonly string[] {
  const shown = html.replace(/<!--[\s\S]*?-->/gu, ' ').replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, ' ')
  const parts = shown
    .replace(PARTING, '\0')
    .replace(/<[^>]*>/gu, '')
    .split('\0')
  return parts.map((part) => fold(decode(part))).filter(Boolean)
}

/** A paragraph of images alone. */
function textless(node: Paragraph): boolean {
  return fold(visibleText(node)) === '' && node.children.some(({ type }) => type === 'image')
}

/** Runs of text that no block cuts. */
function leavesOf(node: Content | ListItem): readonly string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') {
    const texts =
      node.type === 'table'
        ? node.children.flatMap((row) => row.children.map((cell) => visibleText(cell)))
        : [visibleText(node)]
    return texts.map(fold).filter(Boolean)
  }
  if (node.type === 'code') return node.value.split('\n').map(fold).filter(Boolean)
  return 'children' in node ? (node.children as Content[]).flatMap(leavesOf) : []
}

function firstText(item: ListItem): string {
  const [first] = item.children
  return first ? fold(visibleText(first)) : ''
}

/** `Term: what it is`, `Term – what it is`: the term. */
function openings(list: List): readonly string[] {
  return list.children.flatMap((item) => {
    const match = /^(.{1,60}?)(?:[:：]\s?|\s[–—-]\s)/u.exec(firstText(item))
    return match?.[1] === undefined ? [] : [match[1]]
  })
}

function attributionOf(leaves: readonly string[]): { readonly attribution?: string } {
  const match = /^[—–-]{1,2}\s*(.+)$/u.exec(leaves.at(-1) ?? '')
  return leaves.length > 1 && match?.[1] !== undefined ? { attribution: match[1] } : {}
}
