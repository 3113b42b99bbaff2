import type { RenderedSlide } from '../../../model/deck.ts'
import type { HandoutSlide } from '../../../model/handout.ts'
import { escapeAttribute } from '../../../text/html/escape-html.ts'

export interface SlideOnPaper {
  readonly shown: HandoutSlide
  readonly rendered: RenderedSlide
  /** Its place on the page: `beside`, `half` or `large`. */
  readonly size: string
  readonly widthPx: number
  readonly heightPx: number
  /** The word for "slide". */
  readonly word: string
}

/**
 * A slide in small, drawn like the slide itself. A picture has a name and nothing else for those who do not see it: its
 * words stand in the text, and its links with them. SVG scales it, since what CSS transforms loses its tags in a PDF.
 */
export function handoutSlide({ shown, rendered, size, widthPx, heightPx, word }: SlideOnPaper): string {
  const number = shown.index + 1
  const isPicture = shown.read === 'picture'
  const name = `${word} ${number}: ${rendered.slide.title}`
  const role = isPicture ? ` role="img" aria-label="${escapeAttribute(name)}"` : ''
  const fragment = FRAGMENTS[shown.read](rendered.html)
  const scaled = `<svg${isPicture ? ' aria-hidden="true"' : ''} viewBox="0 0 ${widthPx} ${heightPx}"><foreignObject width="${widthPx}" height="${heightPx}"><div class="apart"><div class="marpit">${fragment}</div></div></foreignObject></svg>`
  return `<div class="shot ${size}" data-number="${number}"><div class="frame"${role}>${scaled}</div></div>`
}

const LINK = /(<a(?=\s)(?:"[^"]*"|[^">])*?)\s(?:href|xlink:href)="[^"]*"/giu

const FRAGMENTS: Readonly<Record<HandoutSlide['read'], (html: string) => string>> = {
  picture: withoutLinks,
  figure: (html) => html.replace(/<h[1-6](?=[\s>])/gu, '$& aria-hidden="true"'),
  content: (html) => html,
}

/** Links keep their look and lead nowhere. */
function withoutLinks(html: string): string {
  return html.replace(LINK, '$1')
}
