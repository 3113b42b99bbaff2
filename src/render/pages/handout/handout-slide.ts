import type { RenderedSlide } from '../../../model/deck.ts'
import type { Handout, HandoutKind, HandoutSlide } from '../../../model/handout.ts'
import { escapeAttribute } from '../../../text/html/escape-html.ts'
import { withHeadingLevels } from './slide-levels.ts'

export interface SlideOnPaper {
  readonly shown: HandoutSlide
  readonly rendered: RenderedSlide
  /** Its place on the page: `beside`, `column`, `half`, `large` or `up`. */
  readonly size: string
  readonly kind: HandoutKind
  readonly widthPx: number
  readonly heightPx: number
  readonly words: Handout['words']
}

/**
 * A slide in small, drawn like the slide itself. A picture has a name and nothing else for those who do not see it: its
 * words stand in the text, and its links with them. SVG scales it, since what CSS transforms loses its tags in a PDF.
 */
export function handoutSlide({ shown, rendered, size, kind, widthPx, heightPx, words }: SlideOnPaper): string {
  const number = `${shown.index + 1}`
  const caption = shown.leftOut ? words.appendix : `${words.slide} ${number}`
  const label = kind === 'article' || shown.leftOut ? caption : number
  const isPicture = shown.read === 'picture'
  const name = `${caption}: ${rendered.slide.title}`
  const role = isPicture ? ` role="img" aria-label="${escapeAttribute(name)}"` : ''
  const drawn = FRAGMENTS[shown.read](rendered.html, shown)
  const fragment = shown.leftOut ? outsideOfDeck(drawn) : drawn
  const scaled = `<svg${isPicture ? ' aria-hidden="true"' : ''} viewBox="0 0 ${widthPx} ${heightPx}"><foreignObject width="${widthPx}" height="${heightPx}"><div class="apart"><div class="marpit">${fragment}</div></div></foreignObject></svg>`
  return `<div class="shot ${size}${shown.leftOut ? ' left-out' : ''}" data-number="${escapeAttribute(label)}"><div class="frame"${role}>${scaled}</div></div>`
}

const LINK = /(<a(?=\s)(?:"[^"]*"|[^">])*?)\s(?:href|xlink:href)="[^"]*"/giu

const PAGINATION = /\sdata-marpit-pagination(?:-total)?="\d+"/gu

const FRAGMENTS: Readonly<Record<HandoutSlide['read'], (html: string, shown: HandoutSlide) => string>> = {
  picture: withoutLinks,
  figure: (html) => html.replace(/<h[1-6](?=[\s>])/gu, '$& aria-hidden="true"'),
  // Below the title, and below the heading of what is left out.
  content: (html, { leftOut }) => withHeadingLevels(html, leftOut ? 3 : 2),
}

/** A slide that has no number in the deck, and no name that another may have. */
function outsideOfDeck(html: string): string {
  return html.replace(/^<div class="slide" id="[^"]*"/u, '<div class="slide"').replace(PAGINATION, '')
}

/** Links keep their look and lead nowhere. */
function withoutLinks(html: string): string {
  return html.replace(LINK, '$1')
}
