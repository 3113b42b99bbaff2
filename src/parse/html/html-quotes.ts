import type { Html, PhrasingContent } from 'mdast'
import type { Edit, RichText } from '../../model/article.ts'
import { spanOf } from '../../text/source-position.ts'
import { characterReference } from '../inline/character-reference.ts'
import { type InlineContext, richText } from '../inline/rich-text.ts'

export interface HtmlQuote {
  readonly paragraphs: readonly RichText[]
  readonly attribution?: RichText
}

const BLOCKQUOTE = /<blockquote\b[^>]*>([\s\S]*?)<\/blockquote\s*>/giu
/** What names the speaker inside a quotation; a plain element does when a dash leads. */
const SIGNED = /<(cite|footer|figcaption|span|small|p)\b[^>]*>(?:(?!<\1\b)[\s\S])*<\/\1\s*>\s*$/iu

/** The quotations of a piece of HTML that holds nothing else; undefined for any other HTML. */
export function htmlQuotes(context: InlineContext, node: Html): readonly HtmlQuote[] | undefined {
  const html = node.value
  const offset = node.position?.start.offset
  // A node whose lines were indented or quoted is not a plain slice of the file.
  if (offset === undefined || context.source.text.slice(offset, offset + html.length) !== html) return undefined
  if (
    html
      .replace(BLOCKQUOTE, '')
      .replace(/<!--[\s\S]*?-->/gu, '')
      .trim() !== ''
  )
    return undefined
  const quotes = [...html.matchAll(BLOCKQUOTE)].map((match) => {
    const inner = match[1] ?? ''
    const from = offset + match.index + match[0].indexOf(inner, match[0].indexOf('>'))
    return quoteOf(context, inner, from)
  })
  return quotes.length > 0 ? quotes : undefined
}

function quoteOf(context: InlineContext, inner: string, from: number): HtmlQuote {
  const signed = SIGNED.exec(inner)
  const named = signed && (/^<(?:cite|footer|figcaption)/iu.test(signed[0]) || /^<[^>]*>\s*(?:[—–―-])/u.test(signed[0]))
  const said = named ? inner.slice(0, signed.index) : inner
  const paragraphs: RichText[] = []
  let at = 0
  for (const part of said.split(/(?<=<\/p\s*>)/iu)) {
    const rich = htmlRichText(context, part, from + at)
    if (rich.text.trim() !== '') paragraphs.push(rich)
    at += part.length
  }
  const attribution = named ? htmlRichText(context, signed[0], from + signed.index) : undefined
  return { paragraphs, ...(attribution && attribution.text.trim() !== '' ? { attribution } : {}) }
}

/** The words of HTML with their places in the file: tags show nothing, and no sign among the words means anything to Markdown. */
function htmlRichText(context: InlineContext, html: string, offset: number): RichText {
  const { source } = context
  const nodes: PhrasingContent[] = []
  const escapes: Edit[] = []
  for (const match of html.matchAll(/<[^>]*>|[^<]+|</gu)) {
    const [start, end] = [offset + match.index, offset + match.index + match[0].length]
    const { line, endLine } = spanOf(source, start, end)
    const position = { start: { line, column: 1, offset: start }, end: { line: endLine, column: 1, offset: end } }
    if (match[0].startsWith('<') && match[0].length > 1) {
      nodes.push({ type: 'html', value: match[0], position })
      continue
    }
    const value = match[0].replace(
      /&(#x?[\da-f]+|[a-z\d]+);/giu,
      (whole, name: string) => characterReference(name) ?? whole,
    )
    nodes.push({ type: 'text', value, position })
    for (const sign of match[0].matchAll(/[\\`*_[\]]/gu)) {
      const at = start + sign.index
      escapes.push({ start: at, end: at + 1, replacement: `\\${sign[0]}` })
    }
  }
  const rich = richText(context, nodes, { type: 'html' })
  return { ...rich, edits: [...rich.edits, ...escapes].sort((a, b) => a.start - b.start || a.end - b.end) }
}
