import type { RenderedDeck } from '../../model/deck.ts'
import type { Handout, HandoutEntry, HandoutSlide } from '../../model/handout.ts'

/** The slides of a deck and nothing else, so many a page; those that it leaves out follow under a heading of their own. */
export function upHandout(
  shown: RenderedDeck,
  slidesPerPage: number,
  leftOut: { readonly rendered?: RenderedDeck | undefined; readonly heading: string },
): Pick<Handout, 'entries' | 'footnotes'> {
  const own = shown.slides.map((_, index): HandoutSlide => ({ index, read: 'content' }))
  const others = leftOut.rendered?.slides.map((_, index): HandoutSlide => ({ index, leftOut: true, read: 'content' }))
  const entries = [...pages(own, slidesPerPage), ...pages(others ?? [], slidesPerPage, leftOut.heading)]
  return { entries, footnotes: [] }
}

function pages(slides: readonly HandoutSlide[], slidesPerPage: number, heading?: string): readonly HandoutEntry[] {
  return Array.from({ length: Math.ceil(slides.length / slidesPerPage) }, (_, page) => ({
    kind: 'page' as const,
    slides: slides.slice(page * slidesPerPage, (page + 1) * slidesPerPage),
    ...(page === 0 && heading !== undefined ? { heading } : {}),
  }))
}
