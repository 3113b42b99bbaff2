import type { SlidePlan } from '../../model/slide-plan.ts'
import { timeOf } from './time-of.ts'

/** `14 slides, 9 min`: what a finished deck is, for people. A deck without a plan has no time. */
export function summaryOf(plan: SlidePlan | undefined, slideCount: number): string {
  const slides = `${slideCount} ${slideCount === 1 ? 'slide' : 'slides'}`
  if (!plan) return slides
  return `${slides}, ${timeOf(plan, 'min')}`
}
