import type { SlidePlan } from '../../model/slide-plan.ts'

/** `14 slides, 9 min`: what a finished deck is, for people. */
export function summaryOf({ slides }: SlidePlan): string {
  const minutes = Math.ceil(slides.reduce((sum, slide) => sum + slide.seconds, 0) / 60)
  return `${slides.length} ${slides.length === 1 ? 'slide' : 'slides'}, ${minutes} min`
}
