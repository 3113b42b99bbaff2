import type { RootContent } from 'mdast'
import type { HtmlToken } from './html-tokens.ts'

/** An element of raw HTML; offsets of the file. */
export interface HtmlElement {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: string
  readonly start: number
  end: number
  readonly children: HtmlPart[]
}

/** What stands in an element: words, what shows nothing, and what Markdown made of the lines between two pieces of HTML. */
export type HtmlPart =
  | HtmlElement
  | { readonly kind: 'text' | 'silent'; readonly start: number; readonly end: number }
  | { readonly kind: 'markdown'; readonly node: RootContent; readonly start: number; readonly end: number }

/** Elements still open, from the outside in; the first holds all others and has no name. */
export type OpenElements = [HtmlElement, ...HtmlElement[]]

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u
/** Elements whose end may be left out: where another begins, and where one around them ends. */
const OPTIONAL_ENDS: ReadonlyMap<string, { readonly next: RegExp; readonly around: RegExp }> = new Map([
  ['li', { next: /^li$/u, around: /^[uo]l$/u }],
  ['dt', { next: /^d[td]$/u, around: /^dl$/u }],
  ['dd', { next: /^d[td]$/u, around: /^dl$/u }],
  ['td', { next: /^(?:t[dhr]|tbody|tfoot)$/u, around: /^(?:tr|thead|tbody|tfoot|table)$/u }],
  ['th', { next: /^(?:t[dhr]|tbody|tfoot)$/u, around: /^(?:tr|thead|tbody|tfoot|table)$/u }],
  ['tr', { next: /^(?:tr|tbody|tfoot)$/u, around: /^(?:thead|tbody|tfoot|table)$/u }],
  ['thead', { next: /^(?:tbody|tfoot)$/u, around: /^table$/u }],
  ['tbody', { next: /^(?:tbody|tfoot)$/u, around: /^table$/u }],
  [
    'p',
    {
      next: /^(?:p|[uod]l|li|d[td]|t[dhr]|tbody|table|blockquote|div|section|article|h[1-6]|hr|pre|figure|footer)$/u,
      around: /^(?:blockquote|li|[uod]l|d[td]|t[dhr]|tbody|table|div|section|article)$/u,
    },
  ],
])
/** Deeper nesting is nobody's prose. */
const DEEPEST = 40

/** Elements with none open. */
export function noElements(start: number): OpenElements {
  return [{ kind: 'element', name: '', attributes: '', start, end: start, children: [] }]
}

/**
 * Goes on with what is open. Only ends that HTML lets an author leave out are made up; `broken` is what closes nothing
 * or crosses another element.
 */
export function addTokens(open: OpenElements, tokens: readonly HtmlToken[], offset: number): 'added' | 'broken' {
  for (const token of tokens) {
    const [start, end] = [offset + token.start, offset + token.end]
    if (token.kind === 'text' || token.kind === 'silent') {
      innermost(open).children.push({ kind: token.kind, start, end })
    } else if (token.kind === 'open') {
      while (OPTIONAL_ENDS.get(innermost(open).name)?.next.test(token.name)) close(open, start)
      const element: HtmlElement = { ...token, kind: 'element', start, end, children: [] }
      innermost(open).children.push(element)
      if (!VOID.test(token.name)) open.push(element)
      if (open.length > DEEPEST) return 'broken'
    } else {
      while (OPTIONAL_ENDS.get(innermost(open).name)?.around.test(token.name)) close(open, start)
      if (innermost(open).name !== token.name || open.length === 1) return 'broken'
      close(open, end)
    }
  }
  return 'added'
}

/** The element that what comes next stands in. */
export function innermost(open: OpenElements): HtmlElement {
  return open.at(-1) ?? open[0]
}

function close(open: OpenElements, end: number): void {
  const element = open.pop()
  if (element) element.end = end
}
