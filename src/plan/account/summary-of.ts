import type { SlidePlan } from '../../model/slide-plan.ts'

/** `14 slides, 9 min`: what a finished deck is, for people. Without a plan nobody knows how long it takes. */
export function summaryOf(plan: SlidePlan | undefined, slideCount: number): string {
  const slides = `${slideCount} ${slideCount === 1 ? 'slide' : 'slides'}`
  if (!plan) return slides
  const minutes = Math.ceil(plan.slides.reduce((sum, slide) => sum + slide.seconds, 0) / 60)
  return `${slides}, ${minutes} min`
}
