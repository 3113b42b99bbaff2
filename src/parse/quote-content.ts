import type { BlockContent, Blockquote, DefinitionContent, Heading, Paragraph } from 'mdast'

type Content = BlockContent | DefinitionContent

/** What a block quote holds: what is said in it, and what is shown in it. */
export interface QuoteContent {
  /** Everything that has words, in order. Headings, lists and quotations in it are part of what is quoted. */
  readonly said: readonly (Paragraph | Heading)[]
  readonly others: readonly Content[]
}

const ALERT = /^\[!(?:note|tip|important|warning|caution)\][ \t]*(?:\n|$)/iu

/** Takes a block quote, or an item of a list in one, apart. */
export function quoteContent({ children }: Pick<Blockquote, 'children'>): QuoteContent {
  const said: (Paragraph | Heading)[] = []
  const others: Content[] = []
  for (const child of children) {
    if (child.type === 'paragraph' || child.type === 'heading') said.push(child)
    else if (child.type === 'blockquote' || child.type === 'list') {
      const parts = child.type === 'list' ? child.children : [child]
      for (const part of parts) {
        const inner = quoteContent(part)
        said.push(...inner.said)
        others.push(...inner.others)
      }
    } else others.push(child)
  }
  return { said, others }
}

/**
 * The content of an alert, `> [!NOTE]`, without its first line; undefined for any other block quote. An alert quotes
 * nobody: it is the author's own text with a frame around it.
 */
export function alertContent({ children }: Blockquote, source: string): readonly Content[] | undefined {
  const [first, ...others] = children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !text.position) return undefined
  const mark = ALERT.exec(text.value)?.[0]
  if (mark === undefined) return undefined
  if (mark.length === text.value.length) {
    // A line break may follow as a node of its own; words that follow it are the alert's.
    const rest = first.children.slice(1).filter((node, index) => index > 0 || node.type !== 'break')
    return rest.length > 0 ? [{ ...first, children: rest }, ...others] : others
  }
  const lineEnd = source.indexOf('\n', text.position.start.offset)
  const offset = lineEnd + (/^\n[ \t>]*/u.exec(source.slice(lineEnd))?.[0].length ?? 0)
  const start = { ...text.position.start, offset }
  const begun = { ...text, value: text.value.slice(mark.length), position: { ...text.position, start } }
  const position = { ...text.position, ...first.position, start }
  return [{ ...first, position, children: [begun, ...first.children.slice(1)] }, ...others]
}
