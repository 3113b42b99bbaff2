import { Marp } from '@marp-team/marp-core'
import { slideTexts } from './slide-text.ts'

const marp = new Marp({ script: false, inlineSVG: false })

/** What a reader sees of Markdown that Marp renders below other text: one text a block. */
export function shownByMarp(markdown: string): readonly string[] {
  return slideTexts(marp.markdown.render(`Above\n\n${markdown}\n`)).slice(1)
}
