import type { Position } from '../position.ts'

/** Marp marks what comes one by one, such as the items of a list written with `*`. */
const FRAGMENT = '[data-marpit-fragment]'

/** How many parts of each slide come one by one. */
export function stepsOf(slides: readonly HTMLElement[]): readonly number[] {
  return slides.map((slide) => slide.querySelectorAll(FRAGMENT).length)
}

/** Keeps back what has not come yet. What is kept back has its place already, and is read by nobody. */
export function startFragments(slides: readonly HTMLElement[], position: Position): void {
  position.subscribe(({ index, step }) => {
    const fragments = slides[index]?.querySelectorAll(FRAGMENT) ?? []
    fragments.forEach((fragment, at) => {
      fragment.classList.toggle('ahead', at >= step)
    })
  })
}
