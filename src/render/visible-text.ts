import type { RenderedDeck } from '../model/deck.ts'

/** All characters that the slides show, roughly, with those that a theme may add: which fonts are needed follows from it. */
export function visibleText({ deck, slides, css }: RenderedDeck): string {
  const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))
  // What a browser sets for `open-quote` in these languages stands in no style sheet.
  const quotes = /^(?:ja|zh)\b/iu.test(deck.lang) ? '「」『』' : ''
  const added = [...css.matchAll(/content:\s*(?:"([^"\\]*)"|'([^'\\]*)')/gu)].map(([, one = '', two = '']) => one + two)
  return [ascii, quotes, ...added, ...slides.map(({ html }) => shownText(html))].join('')
}

/** The text of a piece of HTML: without tags, and without what stands in the page for machines only. */
export function shownText(html: string): string {
  return html
    .replace(/<(math|style|script)\b[^>]*>[\s\S]*?<\/\1>/giu, '')
    .replace(/<(?:"[^"]*"|[^">])*>/gu, '')
    .replace(/&(?:amp|lt|gt|quot);/gu, '')
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});/giu, (_, number: string) => charOf(Number(number.replace(/^x/iu, '0x'))))
}

function charOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
