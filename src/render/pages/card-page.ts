import type { RenderedDeck } from '../../model/deck.ts'
import { printPage } from './print-page.ts'

/** What most networks show beside a link, in CSS px. */
export const CARD = { widthPx: 1200, heightPx: 630 }

/** The first slide, whole, on its own ground where the card is wider or higher. */
export function cardPage(rendered: RenderedDeck): string {
  const { widthPx, heightPx } = rendered.deck
  const page = printPage({ ...rendered, slides: rendered.slides.slice(0, 1) })
  const [across, down] = [CARD.widthPx / widthPx, CARD.heightPx / heightPx]
  const place = (scale: number) =>
    `transform:translate(${(CARD.widthPx - widthPx * scale) / 2}px,${(CARD.heightPx - heightPx * scale) / 2}px) scale(${scale})`
  const style = [
    `html,body{width:${CARD.widthPx}px;height:${CARD.heightPx}px;overflow:hidden}`,
    `.deck>.marpit{position:absolute;left:0;top:0;width:${widthPx}px;height:${heightPx}px;transform-origin:0 0}`,
    `.deck>.ground{${place(Math.max(across, down))}}`,
    // The ground is what stands behind the words.
    ".deck>.ground .layer:not([data-marpit-advanced-background='background']) section *{visibility:hidden!important}",
    '.deck>.ground section::before,.deck>.ground section::after{visibility:hidden!important}',
    `.deck>.whole{${place(Math.min(across, down))}}`,
  ].join('')
  return page
    .replace('</head>', () => `<style>${style}</style>\n</head>`)
    .replace(/<div class="marpit">([\s\S]*)<\/div><\/main>/u, (_, slide: string) => {
      return `<div class="marpit ground">${slide}</div><div class="marpit whole">${slide}</div></main>`
    })
}
