import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { limitMarks } from './markdown-limits.ts'

/**
 * GitHub Flavored Markdown with a position on every node. The usual second pass that looks for further addresses in
 * finished text is left out: its nodes would have no positions. One tilde is not a strike-through, as in Marp.
 * Throws `TooManyMarks` for a text that would take too long.
 */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfm({ singleTilde: false }), limitMarks(text)],
    mdastExtensions: gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
  })
}
