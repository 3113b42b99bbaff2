import type { DeckData } from '../deck-data.ts'
import type { Position } from '../position.ts'

/**
 * Shows the slides of the page where the presenter view has left room for them: the style sheet lays the current one over
 * one pane and the next one over the other, by the places that are measured here. Returns what measures them again.
 */
export function startPanes(
  data: DeckData,
  slides: readonly HTMLElement[],
  position: Position,
  current: HTMLElement,
  next: HTMLElement,
): () => void {
  const { style } = document.documentElement
  for (const pane of [current, next]) pane.style.aspectRatio = `${data.widthPx} / ${data.heightPx}`
  const place = () => {
    const box = current.getBoundingClientRect()
    const beside = next.getBoundingClientRect()
    if (box.width === 0) return
    const scale = Math.min(beside.width / data.widthPx, beside.height / data.heightPx)
    const places = {
      'pane-left': `${box.left}px`,
      'pane-top': `${box.top}px`,
      'pane-width': `${box.width}px`,
      'pane-height': `${box.height}px`,
      'next-left': `${beside.left - box.left}px`,
      'next-top': `${beside.top - box.top}px`,
      'next-scale': String(scale),
    }
    for (const [name, value] of Object.entries(places)) style.setProperty(`--lectern-${name}`, value)
  }
  const observer = new ResizeObserver(place)
  observer.observe(current)
  observer.observe(next)
  const showNext = (index: number) => {
    document.querySelector('.marpit > .coming')?.classList.remove('coming')
    slides[index + 1]?.classList.add('coming')
  }
  position.subscribe(({ index }) => showNext(index))
  showNext(position.index())
  return place
}
