import type { ShownSlide } from '../build-shown.ts'

/** What shows best that an article becomes more than a list of points, best first; a statement shows what prose becomes. */
const BEST = ['stats', 'compare', 'grid', 'statement', 'timeline', 'steps', 'table', 'figure', 'quote', 'points']

/**
 * Positions of `count` slides, ascending: the cover, the closing, and between them one of each layout, the best layouts
 * first. Where the layouts do not suffice, further slides follow by the same order.
 */
export function chooseSlides(slides: readonly Pick<ShownSlide, 'layout'>[], count: number): readonly number[] {
  const at = (layout: string) => slides.flatMap((slide, index) => (slide.layout === layout ? [index] : []))
  const byLayout = BEST.map(at)
  const rounds = Math.max(0, ...byLayout.map((found) => found.length))
  const wanted = [
    ...at('cover').slice(0, 1),
    ...at('closing').slice(-1),
    ...Array.from({ length: rounds }, (_, round) => byLayout.flatMap((found) => found[round] ?? [])).flat(),
    ...slides.keys(),
  ]
  return [...new Set(wanted)].slice(0, count).sort((a, b) => a - b)
}
