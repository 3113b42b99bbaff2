import type { RenderedDeck } from '../../model/deck.ts'
import { escapeAttribute } from '../../text/html/escape-html.ts'
import { lendingFonts, withoutFonts } from '../fonts/with-fonts.ts'
import { textDirection } from './text-direction.ts'

/** Nothing may be fetched and no script may run: what is printed is what stands in the page. */
export const PRINT_POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** Paper shows where an animation ends, whenever it is printed. */
export const STILL =
  '*,::before,::after{animation-duration:0s!important;animation-delay:0s!important;transition:none!important}'

/**
 * The document that is measured and printed: every slide a page of its own size.
 * The same fragments and style as in `deck.html`, so one measurement holds for both.
 */
export function printPage(rendered: RenderedDeck): string {
  const { deck, slides } = rendered
  const later = lendingFonts(rendered)
  const fonts = rendered.fonts ?? []
  const { css } = withoutFonts(
    rendered,
    fonts.map(({ name }) => name),
  )
  // A style each: where a page is drawn anew, only those that are new are sent to the browser.
  const first = fonts.filter((font) => !later.includes(font)).map(({ rule }) => `<style>${rule}</style>\n`)
  const size = `${deck.widthPx}px ${deck.heightPx}px`
  return `<!doctype html>
<html lang="${escapeAttribute(deck.lang)}" dir="${textDirection(deck.lang)}">
<head>
<meta http-equiv="Content-Security-Policy" content="${PRINT_POLICY}">
<meta charset="utf-8">
<title>${escapeAttribute(deck.title)}</title>
${first.join('')}<style>${css.replace(/<\/style/giu, '<\\/style')}</style>
<style media="not all" data-later>${later.map(({ rule }) => rule).join('\n')}</style>
<style>@page{size:${size};margin:0}html,body{margin:0;background:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}${STILL}div.marpit>div.slide{break-after:page;break-inside:avoid}div.marpit>div.slide:last-child{break-after:auto}</style>
</head>
<body>
<main class="deck"><div class="marpit">
${slides.map((slide) => slide.html).join('\n')}
</div></main>
</body>
</html>
`
}
