import type { DeckMeasurement, Finding } from '../../model/measurement.ts'
import type { SplitPart } from './split-written.ts'

/** Into how many parts the slides of a hand-written deck are split, one entry a slide. */
export type Parts = readonly SlideParts[]

export interface SlideParts {
  readonly count: number
  /** The least by which its fullest part was too full so far, in px. */
  readonly excess: number
  /** How many splits did not make that less. */
  readonly inVain: number
}

/** Code that Marp scales down to the height of a slide is as high after a split that does not suffice. */
const MOST_IN_VAIN = 3

/** Every slide as it was written. */
export function unsplit(slides: number): Parts {
  return Array.from({ length: slides }, () => ({ count: 1, excess: Number.POSITIVE_INFINITY, inVain: 0 }))
}

/**
 * More parts for the slides that are too high, as many as the measured excess needs at least; a slide that does not get
 * better is left as it was written. Undefined when no slide can be helped.
 */
export function moreParts(
  parts: Parts,
  split: readonly SplitPart[],
  { slides }: DeckMeasurement,
  slideHeight: number,
): Parts | undefined {
  const next = parts.map((slide, index): SlideParts => {
    const measured = split.flatMap((part, at) => (part.slide === index ? [{ ...part, at }] : []))
    const excesses = measured.map(({ whole, at }) => (whole ? 0 : excessOf(slides[at]?.findings ?? [], slideHeight)))
    const excess = Math.max(0, ...excesses)
    if (slide.inVain === MOST_IN_VAIN || excess === 0) return slide
    const inVain = excess < slide.excess ? 0 : slide.inVain + 1
    if (inVain === MOST_IN_VAIN) return { count: 1, excess, inVain }
    const needed = excesses.reduce((sum, px) => sum + 1 + px / slideHeight, 0)
    return { count: Math.max(inVain > 1 ? slide.count * 2 : slide.count + 1, Math.ceil(needed)), excess, inVain }
  })
  return next.some((slide, index) => slide !== parts[index]) ? next : undefined
}

/** As many parts as there are: a slide may have fewer pieces than parts are asked for. */
export function atMost(parts: Parts, split: readonly SplitPart[]): Parts {
  return parts.map((slide, index) => ({ ...slide, count: split.filter((part) => part.slide === index).length }))
}

/** By how many px a slide is too high. A heading alone, a footer, or what is too wide is not helped by splitting. */
function excessOf(found: readonly Finding[], slideHeight: number): number {
  const findings = found.filter(({ margin }) => margin === undefined)
  const above = findings.filter(({ side }) => side === 'top').map(({ px }) => px)
  const below = findings.map(({ side, px, box }) => (side === 'bottom' ? px : box.bottom - slideHeight))
  const tooHigh = findings.filter(({ side, box }) => side === 'top' || side === 'bottom' || box.bottom > slideHeight)
  if (tooHigh.every(({ kind }) => kind === 'heading')) return 0
  return Math.max(0, ...above) + Math.max(0, ...below)
}
