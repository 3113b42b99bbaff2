import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** An address that a site's generator fills in is an address all the same: its blanks and quotes would end a link. */
const TEMPLATED = /\]\(\s*(\{\{[^}]*\}\}[^)\n]*)\)/gu

/** GitHub Flavored Markdown; one tilde is not a strike-through, as in Marp. */
export function parseBody(text: string): Root {
  return fromMarkdown(text.replace(TEMPLATED, filled), {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
  })
}

function filled(whole: string): string {
  const breaks = whole.replace(/[^\n]/gu, '')
  return `](${'x'.repeat(Math.max(1, whole.length - 3 - breaks.length))})${breaks}`
}
