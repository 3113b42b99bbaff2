import { embedFonts } from '../files/fonts/embed-fonts.ts'
import { readEmoji } from '../files/read-emoji.ts'
import { fillDeck } from '../fill/fill-deck.ts'
import type { Article } from '../model/article.ts'
import type { RenderedDeck } from '../model/deck.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SlidePlan } from '../model/slide-plan.ts'
import { withFonts } from '../render/fonts/with-fonts.ts'
import { renderDeck } from '../render/render-deck.ts'
import { visibleText } from '../render/visible-text.ts'
import type { Materials } from './load-materials.ts'

/** A plan as slides: filled into the template, rendered by Marp, with the fonts that its characters need. */
export async function drawDeck(
  plan: SlidePlan,
  { source, meta }: Article,
  { template, images }: Materials,
  report: Report,
): Promise<RenderedDeck> {
  const deck = fillDeck({ source, meta, plan, template, images: images.assets }, report)
  const rendered = renderDeck({ deck, themes: [template.themeCss], emoji: readEmoji })
  return withFonts(rendered, await embedFonts(template.fonts, { text: visibleText(rendered), lang: meta.lang }))
}
