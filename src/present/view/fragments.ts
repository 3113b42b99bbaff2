import * as position from '../position.ts'

/** Keeps back what has not come yet. What is kept back has its place already, and is read by nobody. */
export function startFragments(): void {
  position.onMove(() => {
    position.partsOf(position.index).forEach((part, at) => {
      part.classList.toggle('ahead', at >= position.step)
    })
  })
}
