interface Place {
  readonly start: number
  readonly end: number
}

/** A piece of HTML; offsets of the text that was read. */
export type HtmlToken =
  | (Place & { readonly kind: 'text' })
  | (Place & { readonly kind: 'silent' })
  | (Place & { readonly kind: 'open'; readonly name: string; readonly attributes: string })
  | (Place & { readonly kind: 'close'; readonly name: string })

const COMMENT = /<!--[\s\S]*?-->/uy
/** What runs or styles, with all that stands in it. */
const PROGRAM = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/iuy
const TAG = /<(\/?)([a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/iuy
const TEXT = /[^<]+|<(?![a-z/!?])/iuy

/** The tags, words and comments of HTML in order; undefined where a browser would have to guess what is meant. */
export function htmlTokens(html: string): readonly HtmlToken[] | undefined {
  const tokens: HtmlToken[] = []
  for (let start = 0; start < html.length; ) {
    const found = tokenAt(html, start)
    if (!found) return undefined
    tokens.push(found)
    start = found.end
  }
  return tokens
}

function tokenAt(html: string, start: number): HtmlToken | undefined {
  const text = matchAt(TEXT, html, start)
  if (text) return { kind: 'text', start, end: start + text[0].length }
  const silent = matchAt(COMMENT, html, start) ?? matchAt(PROGRAM, html, start)
  if (silent) return { kind: 'silent', start, end: start + silent[0].length }
  const tag = matchAt(TAG, html, start)
  if (!tag) return undefined
  const name = (tag[2] ?? '').toLowerCase()
  const place = { start, end: start + tag[0].length }
  if (tag[1] === '/') return { kind: 'close', name, ...place }
  return /^(?:script|style)$/u.test(name) ? undefined : { kind: 'open', name, attributes: tag[3] ?? '', ...place }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
