import { Marp } from '@marp-team/marp-core'
import { parseBody } from '../source/parse-body.ts'
import { readBlocks } from '../source/read-blocks.ts'
import { fold } from '../text/fold.ts'
import { find, parseHtml, textOf } from './html-tree.ts'

/** `deck.md` as Marp shows it, without anything of this program. */
export interface MarpView {
  /** The words of each slide. */
  readonly texts: readonly string[]
  /** The comments of each slide: its notes. */
  readonly comments: readonly (readonly string[])[]
}

/** Marp without the style sheet: making that takes ten times as long as all else, and nobody looks at it here. */
class PlainMarp extends Marp {
  view(markdown: string): { readonly html: readonly string[]; readonly comments: readonly (readonly string[])[] } {
    const html = this.renderMarkdown(markdown, { htmlAsArray: true }) as string | readonly string[]
    return { html: typeof html === 'string' ? [html] : html, comments: this.lastComments ?? [] }
  }
}

let marp: PlainMarp | undefined

export function readMarpView(markdown: string): MarpView {
  marp ??= new PlainMarp({ inlineSVG: false, script: false, math: false, emoji: { unicode: false, shortcode: false } })
  const { html, comments } = marp.view(markdown)
  const texts = html.map((slide) => {
    const [section] = find(parseHtml(slide), ({ tag }) => tag === 'section')
    return section ? fold(textOf(section, ({ tag }) => tag === 'footer' || tag === 'header')) : ''
  })
  return { texts, comments }
}

/** The runs of text in a slide's notes, as a reader sees them. */
export function noteLeaves(comment: string): readonly string[] {
  const text = comment.replace(/^\[L\d+(?:-\d+)?\] (?:▸ )?/gmu, '')
  return readBlocks(parseBody(text).children).flatMap(({ leaves }) => leaves)
}
