/** Something that a style sheet would load. */
export interface CssAddress {
  readonly kind: 'import' | 'url'
  readonly address: string
}

/** The address to load instead; undefined for nothing. Imports are taken out whatever is said. */
export type ReplaceAddress = (found: CssAddress) => string | undefined

const TOKEN =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|(@?)((?:[\w-]|[^\0-\x7F]|\\[\da-f]{1,6}\s?|\\[^\n\da-f])+)(\(?)|[()]/giu
const URL_BODY = /\s*(?:("(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?)\s*|((?:[^)\\]|\\[\s\S])*))\)?/uy
const IMPORT_REST = /(?:"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\((?:[^)\\]|\\[\s\S])*\)?|[^;{}"'(])*;?/uy

/**
 * Replaces every address that CSS loads something from: in `url()`, `src()`, `image-set()` and `@import`, however it is
 * spelled or escaped. What stands in comments and other strings stays.
 */
export function replaceCssAddresses(css: string, replace: ReplaceAddress): string {
  const token = new RegExp(TOKEN)
  /** Names of the functions that are open. */
  const open: string[] = []
  let result = ''
  let from = 0
  const put = (text: string, end: number) => {
    result += text
    from = end
    token.lastIndex = end
  }
  for (let match = token.exec(css); match !== null; match = token.exec(css)) {
    const [text, at = '', word = '', paren = ''] = match
    const end = match.index + text.length
    result += css.slice(from, match.index)
    from = match.index
    const name = unescaped(word).toLowerCase()
    if (at && name === 'import') {
      const rest = matchAt(IMPORT_REST, css, end - paren.length)
      replace({ kind: 'import', address: importedAddress(rest[0]) })
      put('', end - paren.length + rest[0].length)
    } else if (paren && (name === 'url' || name === 'src')) {
      const body = matchAt(URL_BODY, css, end)
      put(
        urlOf(replace, body[1] === undefined ? unescaped((body[2] ?? '').trim()) : unquoted(body[1])),
        end + body[0].length,
      )
    } else if (paren) {
      open.push(name)
      put(text, end)
    } else if (/^["']/u.test(text) && /^(?:-webkit-)?image-set$/u.test(open.at(-1) ?? '')) {
      put(urlOf(replace, unquoted(text)), end)
    } else {
      if (text === '(') open.push('')
      if (text === ')') open.pop()
      put(text, end)
    }
  }
  return result + css.slice(from)
}

function urlOf(replace: ReplaceAddress, address: string): string {
  // What carries its own bytes, or names a part of this document, loads nothing.
  const next = /^(?:data:|#)/iu.test(address) ? address : replace({ kind: 'url', address })
  return `url("${(next ?? 'data:,').replace(/["\\\n]/gu, (char) => `\\${char.charCodeAt(0).toString(16)} `)}")`
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = index
  return sticky.exec(text) ?? (Object.assign([''], { index, input: text }) as unknown as RegExpExecArray)
}

function importedAddress(rest: string): string {
  const [, quoted, bare = ''] = /^\s*(?:\w+\(\s*)?(?:("[^"]*"?|'[^']*'?)|([^\s;)]*))/u.exec(rest) ?? []
  return quoted === undefined ? unescaped(bare) : unquoted(quoted)
}

function unquoted(text: string): string {
  const inner = text.length > 1 && text.endsWith(text.charAt(0)) ? text.slice(1, -1) : text.slice(1)
  return unescaped(inner.replace(/\\\n/gu, ''))
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:([\da-f]{1,6})\s?|([\s\S]))/giu,
    (_, code: string | undefined, char: string | undefined) => {
      const point = Number.parseInt(code ?? '', 16)
      if (code === undefined) return char ?? ''
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
    },
  )
}
