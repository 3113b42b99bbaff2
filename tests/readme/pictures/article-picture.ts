import { framed, pictureDocument } from './picture-style.ts'
import { sourceHtml } from './source-html.ts'

/** What the picture is put together from. */
export interface ArticlePieces {
  readonly path: string
  readonly text: string
  /** Words of the article that the slides show. */
  readonly shown: readonly string[]
  readonly slides: readonly Uint8Array[]
  readonly handout: Uint8Array
  /** `@font-face` rules. */
  readonly fonts: string
}

/*
 * Two sheets of paper of one size, and between them the slides, as high as the sheets. Everything hangs from two lines, that
 * of the labels and that of the pictures. All sizes are CSS px; the README shows the picture about as wide as it is.
 */

const GAP = 8
const GUTTER = 20
const EDGE = 19
const TOP = 15
const LABEL = 20
const COLUMNS = 2
const ROWS = 3
const LINE = 9.75
const LINES = 30

export const SLIDE_COUNT = ROWS * COLUMNS
export const SLIDE = { widthPx: 176, heightPx: 99 }
const SLIDES_WIDTH = COLUMNS * SLIDE.widthPx + (COLUMNS - 1) * GAP
const HEIGHT = ROWS * SLIDE.heightPx + (ROWS - 1) * GAP
/** Of the shape of A4. */
export const SHEET = { widthPx: Math.round(HEIGHT / Math.SQRT2), heightPx: HEIGHT }
export const PICTURE = {
  widthPx: 2 * SHEET.widthPx + SLIDES_WIDTH + 2 * GUTTER + 2 * EDGE,
  heightPx: TOP + LABEL + HEIGHT + EDGE,
}
/** More characters of an article than these have no room. */
export const EXCERPT_LENGTH = 50 * LINES

const STYLE = `body{display:grid;grid-template-columns:${SHEET.widthPx}px ${SLIDES_WIDTH}px ${SHEET.widthPx}px;column-gap:${GUTTER}px;padding:${TOP}px ${EDGE}px 0}
h2{height:${LABEL}px;font:600 10.5px/14px 'Source Sans 3';color:#52555c}
.sheet{width:${SHEET.widthPx}px;height:${SHEET.heightPx}px;background:#fbfaf7}
.slides{display:grid;grid-template-columns:repeat(${COLUMNS},${SLIDE.widthPx}px);grid-auto-rows:${SLIDE.heightPx}px;gap:${GAP}px}
pre{height:${LINES * LINE}px;margin:13px 13px 0;overflow:hidden;font:400 6.5px/${LINE}px 'JetBrains Mono';font-variant-ligatures:none;white-space:pre-wrap;overflow-wrap:break-word}
.quiet{color:#75777d}
.heading{font-weight:600}
.shown{color:#a4260e}`

/** The page of the first picture: the article on the left, on its right what it becomes. */
export function articlePicture({ path, text, shown, slides, handout, fonts }: ArticlePieces): string {
  const columns = [
    [path, `<div class="framed sheet"><pre>${sourceHtml(text, shown)}</pre></div>`],
    ['deck.html, deck.pdf', `<div class="slides">${slides.map((png) => framed(png)).join('')}</div>`],
    ['handout.pdf', framed(handout, 'sheet')],
  ]
  const body = columns.map(([label, content]) => `<div><h2>${label}</h2>${content}</div>`).join('')
  return pictureDocument(PICTURE, `${fonts}${STYLE}`, body)
}
