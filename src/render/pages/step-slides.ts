import type { RenderedDeck, RenderedSlide } from '../../model/deck.ts'

const FRAGMENT = /\sdata-marpit-fragment="\d+"/gu

/**
 * A slide for each step of a list that comes one by one, as it looks before the next step. The last one is the slide itself;
 * those before it are for the eye only, so that nobody hears the same twice.
 */
export function stepSlides(rendered: RenderedDeck): RenderedDeck {
  const slides = rendered.slides.flatMap((slide) => {
    const steps = slide.html.match(FRAGMENT)?.length ?? 0
    return [...Array.from({ length: steps }, (_, step) => before(slide, step)), slide]
  })
  return { ...rendered, slides }
}

/** The slide when `step` fragments have come. What has not come has its place already. */
function before(slide: RenderedSlide, step: number): RenderedSlide {
  let fragment = 0
  const html = slide.html
    .replace(FRAGMENT, (attribute) => (fragment++ < step ? attribute : `${attribute} style="visibility:hidden"`))
    .replace(/^(<div class="slide")(?:\sid="[^"]*")?/u, '$1 aria-hidden="true"')
    .replace(/(<h[1-6])\sid="[^"]*"/gu, '$1')
  return { ...slide, html }
}
