import { data, root } from '../page/page.ts'
import { setVariable } from '../page/style-state.ts'

/**
 * Lays the slides of the page over two panes of the presenter view: measures the panes now and whenever they change, and
 * tells the style sheet where to show the current slide and how to move the next one. Returns what measures again.
 */
export function startPanes(current: HTMLElement, next: HTMLElement): () => void {
  const measure = () => {
    const { left, top, right, bottom } = current.getBoundingClientRect()
    const beside = next.getBoundingClientRect()
    const scale = Math.min(beside.width / data.widthPx, beside.height / data.heightPx)
    setVariable(root, 'pane', `${top}px ${innerWidth - right}px ${innerHeight - bottom}px ${left}px`)
    setVariable(root, 'next', `translate(${beside.left - left}px,${beside.top - top}px) scale(${scale})`)
  }
  const observer = new ResizeObserver(measure)
  for (const pane of [current, next]) {
    pane.style.aspectRatio = `${data.widthPx} / ${data.heightPx}`
    observer.observe(pane)
  }
  return measure
}
