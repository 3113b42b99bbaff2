import type { SlidePlan } from '../../model/slide-plan.ts'

const ONE = { min: 'min', minutes: 'minute' } as const

/**
 * How long a deck takes, against the time that it was given: `9 min`, `5 of 5 min, 9 slides left out`,
 * `9 of 40 min, which is all there is`, `7 min, over the 5 that it may take`.
 */
export function timeOf({ slides, appendix, budget }: SlidePlan, unit: 'min' | 'minutes'): string {
  const seconds = slides.reduce((sum, slide) => sum + slide.seconds, 0)
  const left = appendix.length
  const out = left > 0 ? `, ${left} ${left === 1 ? 'slide' : 'slides'} left out` : ''
  const counted = (count: number) => `${count} ${count === 1 ? ONE[unit] : unit}`
  if (!budget) return `${counted(Math.ceil(seconds / 60))}${out}`
  const most = budget.seconds / 60
  // Of half minutes, whole ones would say that the time is exceeded where it is not.
  const own = Number.isInteger(most) ? Math.ceil(seconds / 60) : Math.ceil(seconds / 6) / 10
  const given = Number.isInteger(most) ? most : Math.round(most * 10) / 10
  if (seconds > budget.seconds) return `${counted(own)}, over the ${given} that it may take${out}`
  return `${own} of ${counted(given)}${out === '' && own < given ? ', which is all there is' : out}`
}
