import { embedFonts } from '../../files/fonts/embed-fonts.ts'
import { readEmoji } from '../../files/read-emoji.ts'
import { readKatexFont } from '../../files/read-katex-font.ts'
import type { Deck, DeckSlide, RenderedDeck } from '../../model/deck.ts'
import type { Report } from '../../model/diagnostic.ts'
import { withFonts } from '../../render/fonts/with-fonts.ts'
import { renderDeck } from '../../render/render-deck.ts'
import { deckTitleOf, slideTitleOf } from '../../render/slide-title.ts'
import { visibleText } from '../../render/visible-text.ts'
import { lineStarts, placeIn, spanOf } from '../../text/source-position.ts'
import { loadDeckImages, type MarpDeckParts } from './load-deck-images.ts'

/** What Marp made of a hand-written deck as finished slides: images, emoji and fonts inside. */
export async function drawMarpDeck(parts: MarpDeckParts, report: Report): Promise<RenderedDeck> {
  const { filled, output, themes, fonts } = parts
  const { markdown, names, assets } = await loadDeckImages(parts, report)
  const deck: Deck = {
    ...metaOf(parts),
    markdown,
    theme: parts.deck.theme?.name ?? 'default',
    widthPx: output.widthPx,
    heightPx: output.heightPx,
    slides: output.html.map((html, index) => slideOf(parts, html, index)),
    assets,
    lines: filled.lines,
  }
  const rendered = renderDeck({ deck, themes, emoji: readEmoji, katexFont: readKatexFont, output, names })
  return withFonts(rendered, await embedFonts(fonts, { text: visibleText(rendered), lang: deck.lang }))
}

/** What the deck says of itself, else what the article says that it was filled from. */
function metaOf({ deck: { meta, source }, filled: { article }, output }: MarpDeckParts) {
  const title = meta.titleSpan ? meta.title : (article?.meta.title ?? deckTitleOf(output.html) ?? meta.title)
  const description = meta.description ?? article?.meta.description
  const date = meta.date ?? article?.meta.date
  const license = meta.license ?? article?.meta.license
  const saysLang = /^lang[ \t]*:/mu.test(source.text)
  return {
    title,
    lang: saysLang ? meta.lang : (article?.meta.lang ?? meta.lang),
    authors: meta.authors.length > 0 ? meta.authors : (article?.meta.authors ?? []),
    keywords: meta.keywords.length > 0 ? meta.keywords : (article?.meta.keywords ?? []),
    ...(description === undefined ? {} : { description }),
    ...(date === undefined ? {} : { date }),
    ...(license === undefined ? {} : { license }),
  }
}

function slideOf({ deck: { source }, filled, output }: MarpDeckParts, html: string, index: number): DeckSlide {
  const written = output.lines[index]
  const line = filled.lines[(written?.line ?? 1) - 1] ?? 1
  const endLine = Math.max(line, filled.lines[(written?.endLine ?? 1) - 1] ?? line)
  const starts = lineStarts(source.text)
  const end = (starts[endLine] ?? source.text.length + 1) - 1
  return {
    id: `${index + 1}`,
    title: slideTitleOf(html) ?? `Slide ${index + 1}`,
    layout: /<section[^>]*\sclass="([^"]*)"/u.exec(html)?.[1] ?? '',
    location: placeIn(source, line, 1),
    source: spanOf(source, starts[line - 1] ?? 0, end),
  }
}
