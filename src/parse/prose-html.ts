import type { Definition, ListItem, Nodes, Parents, Table } from 'mdast'
import { escapeAttribute, escapeText } from '../text/html/escape-html.ts'
import { htmlText } from './html/html-text.ts'
import { withoutShortcodeLinks } from './inline/shortcode-links.ts'
import { parseMarkdown } from './markdown.ts'

/** What prose refers to, and how it is shown. */
export interface ProseOptions {
  /** The address of an image by the one in the Markdown; undefined shows its alternative text instead. */
  readonly image?: (url: string) => string | undefined
  /** Text between tags; by default it is escaped and nothing else. */
  readonly text?: (text: string) => string
  /** HTML to stand behind a link that leads out of the document. */
  readonly behindLink?: (url: string, text: string) => string
}

interface Context extends ProseOptions {
  readonly definitions: ReadonlyMap<string, Definition>
}

const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/iu
const NOTE_ADDRESS = /^#Note-\d+$/u

/**
 * Markdown of an author as HTML that can do no harm: of raw HTML only the words remain, links lead to the web, to mail
 * addresses and to footnotes (`#Note-1`), and nothing is loaded but the images that `image` gives.
 */
export function proseHtml(markdown: string, options: ProseOptions = {}): string {
  const tree = parseMarkdown(markdown)
  const definitions = new Map<string, Definition>()
  for (const node of tree.children) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  }
  return blocks({ ...options, definitions }, tree)
}

function blocks(context: Context, { children }: Parents): string {
  return children
    .map((node) => ({ node, made: html(context, node) }))
    .filter(({ made }) => made !== '')
    .map(({ node, made }) => (node.type === 'html' ? `<p>${made}</p>` : made))
    .join('\n')
}

function inside(context: Context, { children }: Parents): string {
  return children.map((node) => html(context, node)).join('')
}

function html(context: Context, node: Nodes): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inside(context, node)}</p>`
    // The outline is that of the document, which a heading in a note is no part of.
    case 'heading':
      return `<p class="heading"><strong>${inside(context, node)}</strong></p>`
    case 'blockquote':
      return `<blockquote>\n${blocks(context, node)}\n</blockquote>`
    case 'list': {
      const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : ''
      const name = node.ordered ? 'ol' : 'ul'
      return `<${name}${start}>\n${node.children.map((item) => itemHtml(context, item)).join('\n')}\n</${name}>`
    }
    case 'code':
      return `<pre><code>${escapeText(node.value)}</code></pre>`
    case 'table':
      return tableHtml(context, node)
    case 'thematicBreak':
      return '<hr>'
    case 'footnoteDefinition':
      return `<div class="footnote"><sup>${escapeText(node.label ?? node.identifier)}</sup> ${blocks(context, node)}</div>`
    case 'definition':
      return ''
    default:
      return inlineHtml(context, node)
  }
}

function inlineHtml(context: Context, node: Nodes): string {
  switch (node.type) {
    case 'text':
      return (context.text ?? escapeText)(withoutShortcodeLinks(node.value))
    case 'emphasis':
      return `<em>${inside(context, node)}</em>`
    case 'strong':
      return `<strong>${inside(context, node)}</strong>`
    case 'delete':
      return `<del>${inside(context, node)}</del>`
    case 'inlineCode':
      return `<code>${escapeText(node.value)}</code>`
    case 'break':
      return '<br>'
    case 'link':
      return linkHtml(context, node, node.url)
    case 'linkReference':
      return linkHtml(context, node, context.definitions.get(node.identifier)?.url ?? '')
    case 'image':
      return imageHtml(context, node.url, node.alt ?? '')
    case 'imageReference':
      return imageHtml(context, context.definitions.get(node.identifier)?.url ?? '', node.alt ?? '')
    case 'footnoteReference':
      return `<sup>${escapeText(node.label ?? node.identifier)}</sup>`
    case 'html':
      return /^<br\b/iu.test(node.value) ? '<br>' : escapeText(htmlText(node.value))
    default:
      return ''
  }
}

function itemHtml(context: Context, item: ListItem): string {
  const done = typeof item.checked === 'boolean' ? `${item.checked ? '☑' : '☐'} ` : ''
  const parts = item.children.map((child, index) => {
    const isPlain = child.type === 'paragraph' && !item.spread
    const own = isPlain ? inside(context, child) : html(context, child)
    return index === 0 && done !== '' ? own.replace(/^(<p>)?/u, `$1${done}`) : own
  })
  return `<li>${parts.join('\n')}</li>`
}

function linkHtml(context: Context, node: Parents, url: string): string {
  const content = inside(context, node)
  if (NOTE_ADDRESS.test(url)) return `<a class="mark" href="${url}">${content}</a>`
  if (!SAFE_ADDRESS.test(url)) return content
  return `<a href="${escapeAttribute(url)}">${content}</a>${context.behindLink?.(url, wordsOf(node)) ?? ''}`
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('')
  return 'value' in node && node.type !== 'html' ? node.value : ''
}

function imageHtml({ image }: Context, url: string, alt: string): string {
  const source = image?.(url)
  return source === undefined ? escapeText(alt) : `<img src="${escapeAttribute(source)}" alt="${escapeAttribute(alt)}">`
}

function tableHtml(context: Context, { align, children }: Table): string {
  const [head, ...body] = children
  const row = (cells: Table['children'][number], name: 'th' | 'td') => {
    const made = cells.children.map((cell, column) => {
      const side = align?.[column]
      const scope = name === 'th' ? ' scope="col"' : ''
      return `<${name}${scope}${side ? ` style="text-align:${side}"` : ''}>${inside(context, cell)}</${name}>`
    })
    return `<tr>${made.join('')}</tr>`
  }
  const header = head ? `<thead>${row(head, 'th')}</thead>\n` : ''
  return `<table>\n${header}<tbody>\n${body.map((cells) => row(cells, 'td')).join('\n')}\n</tbody>\n</table>`
}
