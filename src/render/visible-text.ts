import type { RenderedDeck } from '../model/deck.ts'

/** All characters that the slides show, roughly, with those that a theme may add: which fonts are needed follows from it. */
export function visibleText({ slides }: RenderedDeck): string {
  const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))
  const shown = slides.map(({ html }) => html.replace(/<[^>]*>/gu, '').replace(/&(?:amp|lt|gt|quot|#39);/gu, ''))
  return ascii + shown.join('')
}
