import { articleHandout } from '../../src/export/handout/article-handout.ts'
import type { Appendix } from '../../src/export/handout/fit-appendix.ts'
import { SAID_OTHERWISE } from '../../src/export/handout/slide-places.ts'
import { readEmoji } from '../../src/files/read-emoji.ts'
import { fillDeck } from '../../src/fill/fill-deck.ts'
import type { Handout, Paper } from '../../src/model/handout.ts'
import { handoutPage } from '../../src/render/pages/handout-page.ts'
import { renderDeck } from '../../src/render/render-deck.ts'
import { blockFates } from '../../src/text/slide/block-fates.ts'
import { briefingTemplate, type MadeDeck } from './make-deck.ts'

const WORDS = { slide: 'Slide', appendix: 'Appendix', notes: 'Notes', sources: 'Sources' }

/** The handout of an article's deck as data. */
export function handoutOf({ plan, article, images }: MadeDeck, appendix?: Appendix): Handout {
  return { ...articleHandout(plan, { article, images }, appendix?.plan), words: WORDS }
}

/** Its page, without fonts of its own. */
export async function handoutHtml(made: MadeDeck, paper: Paper = 'a4'): Promise<string> {
  const appendix = await drawnAppendix(made)
  return handoutPage({
    rendered: made.rendered,
    ...(appendix ? { appendix: appendix.rendered } : {}),
    handout: handoutOf(made, appendix),
    paper,
    css: '',
    emoji: readEmoji,
    fontCss: async () => '',
  })
}

/** What the deck leaves out, drawn and not measured. */
export async function drawnAppendix({ plan, article, deck }: MadeDeck): Promise<Appendix | undefined> {
  const slides = plan.appendix.filter(({ layout }) => !SAID_OTHERWISE.includes(layout))
  if (slides.length === 0) return undefined
  const template = await briefingTemplate(() => undefined)
  const own = { ...plan, slides, appendix: [], blocks: blockFates(plan.blocks, slides, []) }
  const { source, meta } = article
  const filled = fillDeck({ source, meta, plan: own, template, images: deck.assets }, () => undefined)
  return { plan: own, rendered: renderDeck({ deck: filled, themes: [template.themeCss], emoji: readEmoji }) }
}
