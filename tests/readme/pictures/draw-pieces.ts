import type { BrowserSession } from '../../../src/browser/open-browser.ts'
import { MARGIN_MM, paperSize } from '../../../src/render/pages/handout/look/paper.ts'
import type { ShownDeck } from '../build-shown.ts'
import type { Size } from './picture-style.ts'

/** The pictures are drawn for screens of two dots a pixel. */
const DENSITY = 2
const PX_PER_MM = 96 / 25.4
/** What the handout leaves below its text, for the foot. */
const FOOT_MM = 22

/** A complete document as a PNG. */
export async function drawPage(browser: BrowserSession, html: string, size: Size): Promise<Uint8Array> {
  const [drawn] = await drawElements(browser, html, { size, scale: 1, selectors: ['html'] })
  return drawn ?? new Uint8Array()
}

/** Some slides as PNGs that are shown `widthPx` wide: drawn at that size, so that nothing is scaled later. */
export function drawSlides(
  browser: BrowserSession,
  { pages, sizePx }: ShownDeck,
  { positions, widthPx }: { readonly positions: readonly number[]; readonly widthPx: number },
): Promise<readonly Uint8Array[]> {
  const selectors = positions.map((position) => `.marpit > .slide:nth-child(${position + 1})`)
  return drawElements(browser, pages.slides, { size: sizePx, scale: widthPx / sizePx.widthPx, selectors })
}

/** The first page of the handout as a PNG that is shown in a box of that size. */
export async function drawHandout(
  browser: BrowserSession,
  { pages, handoutPages }: ShownDeck,
  shown: Size,
): Promise<Uint8Array> {
  const paper = paperSize('a4')
  const size = {
    widthPx: Math.round(paper.widthMm * PX_PER_MM),
    heightPx: Math.round((paper.widthMm * PX_PER_MM * shown.heightPx) / shown.widthPx),
  }
  const style = onScreen(paper.widthMm, paper.heightMm, `1 / ${handoutPages}`)
  const html = pages.handout.replace('</head>', () => `<style>${style}</style></head>`)
  const [drawn] = await drawElements(browser, html, { size, scale: shown.widthPx / size.widthPx, selectors: ['html'] })
  return drawn ?? new Uint8Array()
}

interface Elements {
  /** Of the window, in CSS px. */
  readonly size: Size
  /** How large a CSS px of the page is shown. */
  readonly scale: number
  readonly selectors: readonly string[]
}

async function drawElements(
  browser: BrowserSession,
  html: string,
  { size, scale, selectors }: Elements,
): Promise<readonly Uint8Array[]> {
  const session = await browser.openPage(html, size)
  try {
    const { widthPx: width, heightPx: height } = size
    await session.page.setViewport({ width, height, deviceScaleFactor: scale * DENSITY })
    const drawn: Uint8Array[] = []
    for (const selector of selectors) drawn.push(await session.screenshot(selector))
    return drawn
  } finally {
    await session.close()
  }
}

/** On a screen, columns as large as the text of a page break where the pages break in print. */
function onScreen(widthMm: number, heightMm: number, foot: string): string {
  const columnMm = widthMm - 2 * MARGIN_MM
  return `html{position:relative;width:100vw;height:100vh;overflow:hidden;background:#fff}
body{position:absolute;left:${MARGIN_MM}mm;top:${MARGIN_MM}mm;width:${columnMm}mm;height:${heightMm - MARGIN_MM - FOOT_MM}mm;
column-width:${columnMm}mm;column-gap:${2 * MARGIN_MM}mm;column-fill:auto}
html::after{content:'${foot}';position:absolute;right:${MARGIN_MM}mm;bottom:${FOOT_MM - 6}mm;transform:translateY(100%);font:400 8pt/1.3 var(--sans);color:var(--quiet)}`
}
