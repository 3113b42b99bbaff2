import type { PhrasingContent } from 'mdast'
import type { Edit } from '../../model/article.ts'
import type { SourceFile } from '../../model/source.ts'

/** A link with a template shortcode for its address, which is no link to Markdown: `[text]({{ … }})`. */
const SHORTCODE_LINK = /!?\[([^\][]*)\]\(\s*\{[{%][\s\S]{0,1000}?[}%]\}[^)\s]*\s*\)/gu
/** The end of such a link whose text is emphasised, so that its marks stand in two pieces of text. */
const SHORTCODE_LINK_END = /^\]\(\s*\{[{%][\s\S]{0,1000}?[}%]\}[^)\s]*\s*\)/u

/** What shows nothing of the links in one piece of text that begins at the file offset `start`. */
export function shortcodeLinkMarks(raw: string, start: number): Edit[] {
  return [...raw.matchAll(SHORTCODE_LINK)].flatMap((match) => {
    const open = start + match.index
    // An image shows nothing here; of a link the text stays.
    if (match[0].startsWith('!')) return [{ start: open, end: open + match[0].length, replacement: '' }]
    const close = open + 1 + (match[1]?.length ?? 0)
    return [
      { start: open, end: open + 1, replacement: '' },
      { start: close, end: open + match[0].length, replacement: '' },
    ]
  })
}

/** A text whose links of that kind are their words, and whose images are their alternative text. */
export function withoutShortcodeLinks(text: string): string {
  return text.replace(SHORTCODE_LINK, (_, words: string) => words)
}

/** The marks of links around emphasis: `[*text*]({{ … }})`. */
export function splitShortcodeLinks(source: SourceFile, nodes: readonly PhrasingContent[]): readonly Edit[] {
  return nodes.flatMap((node, index) => {
    const after = nodes[index + 2]
    if (node.type !== 'text' || after?.type !== 'text') return []
    const end = node.position?.end.offset ?? 0
    const next = after.position?.start.offset ?? 0
    const close = SHORTCODE_LINK_END.exec(source.text.slice(next, after.position?.end.offset))?.[0].length
    if (close === undefined || source.text[end - 1] !== '[') return []
    return [
      { start: end - 1, end, replacement: '' },
      { start: next, end: next + close, replacement: '' },
    ]
  })
}
