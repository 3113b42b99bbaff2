import type { SlideFacts } from './slide-facts.ts'
import { ALL_SPECIMENS } from './specimens/all-specimens.ts'

/** Slides of one kind have their headline in one place. A sentence or a picture that fills the slide has its own. */
export function kindOfSlide({ id }: SlideFacts): string | undefined {
  const slide = ALL_SPECIMENS.find(({ name }) => name === id)?.slide
  if (slide === undefined || slide.headline === undefined || slide.variant === 'full') return undefined
  return slide.layout === 'cover' || slide.layout === 'section' ? slide.layout : 'content'
}
