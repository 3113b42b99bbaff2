import { articleHandout } from '../../src/export/handout/article-handout.ts'
import { readEmoji } from '../../src/files/read-emoji.ts'
import type { Handout, Paper } from '../../src/model/handout.ts'
import { handoutPage } from '../../src/render/pages/handout-page.ts'
import type { MadeDeck } from './make-deck.ts'

const WORDS = { slide: 'Slide', notes: 'Notes', sources: 'Sources' }

/** The handout of an article's deck as data. */
export function handoutOf({ plan, article, images }: MadeDeck): Handout {
  return { ...articleHandout(plan, { article, images }), words: WORDS }
}

/** Its page, without fonts of its own. */
export function handoutHtml(made: MadeDeck, paper: Paper = 'a4'): Promise<string> {
  return handoutPage({
    rendered: made.rendered,
    handout: handoutOf(made),
    paper,
    css: '',
    emoji: readEmoji,
    fontCss: async () => '',
  })
}
