import type { Body, Slide } from '../../model/slide-plan.ts'

/** A heading that has a number of its own, beside which one of ours would be one too many. */
export const NUMBERED = /^\p{Nd}+(?:[.)]\s|[．、])/u

/**
 * The slides that open sections numbered as the deck shows them, one after the other. The agenda has numbers only where
 * they are the same: if each of its sections is opened by a slide of its own, or none is.
 */
export function withSectionNumbers(slides: readonly Slide[]): readonly Slide[] {
  const openers = slides.filter(({ body }) => body.kind === 'section')
  return slides.map((slide) => ({ ...slide, body: numbered(slide, openers) }))
}

function numbered(slide: Slide, openers: readonly Slide[]): Body {
  const { body, headline } = slide
  if (body.kind === 'section') {
    const { number: _, ...bare } = body
    return NUMBERED.test(headline?.text ?? '') ? bare : { ...bare, number: openers.indexOf(slide) + 1 }
  }
  if (body.kind === 'agenda' && openers.length > 0 && openers.length !== body.items.length) {
    const { start: _, ...bare } = body
    return bare
  }
  return body
}
