import { decodeNamedCharacterReference } from 'decode-named-character-reference'

export interface HtmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (HtmlElement | string)[]
}

interface Open {
  readonly tag: string
  readonly attributes: Record<string, string>
  readonly children: (HtmlElement | string)[]
}

const TOKEN = /<!--[\s\S]*?-->|<\/?([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gu
const VOID = new Set(['img', 'br', 'wbr', 'hr', 'input', 'meta', 'link', 'col', 'source'])

/** Well-formed HTML, such as Marp writes, as a tree. */
export function parseHtml(html: string): HtmlElement {
  const root: Open = { tag: '#root', attributes: {}, children: [] }
  const stack: Open[] = [root]
  let at = 0
  const text = (end: number) => {
    if (end > at) (stack.at(-1) ?? root).children.push(decode(html.slice(at, end)))
  }
  for (const match of html.matchAll(TOKEN)) {
    text(match.index)
    at = match.index + match[0].length
    const tag = match[1]?.toLowerCase()
    if (tag === undefined) continue
    if (match[0].startsWith('</')) {
      const depth = stack.findLastIndex((open) => open.tag === tag)
      if (depth > 0) stack.length = depth
      continue
    }
    const element: Open = { tag, attributes: attributesOf(match[2] ?? ''), children: [] }
    ;(stack.at(-1) ?? root).children.push(element)
    if (!VOID.has(tag) && !match[0].endsWith('/>')) stack.push(element)
  }
  text(html.length)
  return root
}

function attributesOf(text: string): Record<string, string> {
  const found = text.matchAll(/([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'))?/gu)
  return Object.fromEntries([...found].map(([, name = '', a, b]) => [name, decode(a ?? b ?? '')]))
}

export function decode(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|[a-z\d]+);/giu, (whole, name: string) => {
    if (/^#x/iu.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    return decodeNamedCharacterReference(name) || whole
  })
}

export function classesOf(element: HtmlElement): readonly string[] {
  return (element.attributes.class ?? '').split(/\s+/u).filter(Boolean)
}

const BREAKS = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'div',
  'tr',
  'td',
  'th',
  'br',
  'blockquote',
  'pre',
  'section',
  'ul',
  'ol',
])

/** What a reader sees, blank space as it stands; an emoji drawn as an image is its sign. */
export function textOf(node: HtmlElement | string, skip: (element: HtmlElement) => boolean = () => false): string {
  if (typeof node === 'string') return node
  if (skip(node) || node.tag === 'style' || node.tag === 'script') return ''
  if (node.tag === 'img')
    return /\bemoji\b|twemoji/u.test(JSON.stringify(node.attributes)) ? (node.attributes.alt ?? '') : ''
  const inner = node.children.map((child) => textOf(child, skip)).join('')
  return BREAKS.has(node.tag) ? ` ${inner} ` : inner
}

/** Elements that a test is true of, outermost first and none inside another. */
export function find(node: HtmlElement, wanted: (element: HtmlElement) => boolean): readonly HtmlElement[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return wanted(child) ? [child] : find(child, wanted)
  })
}
