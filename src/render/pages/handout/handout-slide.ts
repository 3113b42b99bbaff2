import type { RenderedSlide } from '../../../model/deck.ts'
import type { Handout, HandoutSlide } from '../../../model/handout.ts'
import { escapeAttribute } from '../../../text/html/escape-html.ts'

export interface SlideOnPaper {
  readonly shown: HandoutSlide
  readonly rendered: RenderedSlide
  /** Its place on the page: `beside`, `half` or `large`. */
  readonly size: string
  readonly widthPx: number
  readonly heightPx: number
  readonly words: Handout['words']
}

/**
 * A slide in small, drawn like the slide itself. A picture has a name and nothing else for those who do not see it: its
 * words stand in the text, and its links with them. SVG scales it, since what CSS transforms loses its tags in a PDF.
 */
export function handoutSlide({ shown, rendered, size, widthPx, heightPx, words }: SlideOnPaper): string {
  const number = `${shown.index + 1}`
  const label = shown.leftOut ? words.appendix : number
  const isPicture = shown.read === 'picture'
  const name = `${shown.leftOut ? words.appendix : `${words.slide} ${number}`}: ${rendered.slide.title}`
  const role = isPicture ? ` role="img" aria-label="${escapeAttribute(name)}"` : ''
  const drawn = FRAGMENTS[shown.read](rendered.html)
  const fragment = shown.leftOut ? outsideOfDeck(drawn) : drawn
  const scaled = `<svg${isPicture ? ' aria-hidden="true"' : ''} viewBox="0 0 ${widthPx} ${heightPx}"><foreignObject width="${widthPx}" height="${heightPx}"><div class="apart"><div class="marpit">${fragment}</div></div></foreignObject></svg>`
  return `<div class="shot ${size}${shown.leftOut ? ' left-out' : ''}" data-number="${escapeAttribute(label)}"><div class="frame"${role}>${scaled}</div></div>`
}

const LINK = /(<a(?=\s)(?:"[^"]*"|[^">])*?)\s(?:href|xlink:href)="[^"]*"/giu

const PAGINATION = /\sdata-marpit-pagination(?:-total)?="\d+"/gu

const FRAGMENTS: Readonly<Record<HandoutSlide['read'], (html: string) => string>> = {
  picture: withoutLinks,
  figure: (html) => html.replace(/<h[1-6](?=[\s>])/gu, '$& aria-hidden="true"'),
  content: (html) => html,
}

/** A slide that has no number in the deck, and no name that another may have. */
function outsideOfDeck(html: string): string {
  return html.replace(/^<div class="slide" id="[^"]*"/u, '<div class="slide"').replace(PAGINATION, '')
}

/** Links keep their look and lead nowhere. */
function withoutLinks(html: string): string {
  return html.replace(LINK, '$1')
}
