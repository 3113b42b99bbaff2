import { Marp } from '@marp-team/marp-core'
import { folded, slideTexts } from './slide-text.ts'

const FRONT_MATTER = /^(?:---|\+\+\+)[^\n]*\n[\s\S]*?\n(?:---|\+\+\+)[ \t]*(?=\n|$)/u

/**
 * What a reader of a Markdown article sees, by another reader than the one under test: Marp's, with everything switched
 * off that is more than Markdown. Front matter counts as seen.
 */
export function articleText(markdown: string): string {
  const front = FRONT_MATTER.exec(markdown)?.[0] ?? ''
  const marp = new Marp({
    inlineSVG: false,
    script: false,
    html: true,
    math: false,
    emoji: { shortcode: false, unicode: false },
  })
  const { html } = marp.render(markdown.slice(front.length), { htmlAsArray: true })
  return folded([front, ...html.flatMap((slide) => slideTexts(slide))].join('\n'))
}
