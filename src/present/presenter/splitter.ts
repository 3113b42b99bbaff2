import { element } from '../view/element.ts'
import { labels } from '../view/labels.ts'
import { splitRange, withinRange } from './talk-state.ts'

export interface Splitter {
  readonly bar: HTMLElement
  readonly show: (percent: number) => void
}

/** The bar between slides and notes, moved with the pointer or the arrow keys. `onMove` is told where it has come to rest. */
export function createSplitter(onMove: (percent: number) => void): Splitter {
  const [least, most] = splitRange
  const bar = element('div', {
    class: 'lp-splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': labels.presenter.splitter,
    'aria-valuemin': String(least),
    'aria-valuemax': String(most),
  })
  let percent = 0
  const show = (wanted: number) => {
    percent = withinRange(wanted, splitRange)
    bar.setAttribute('aria-valuenow', String(Math.round(percent)))
    bar.closest<HTMLElement>('.lectern-presenter')?.style.setProperty('--split', String(percent))
  }
  bar.addEventListener('keydown', (event) => {
    const ways: Readonly<Record<string, number>> = { ArrowLeft: -2, ArrowRight: 2, Home: -100, End: 100 }
    const way = ways[event.key]
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return
    // These keys would turn the slide.
    event.preventDefault()
    show(percent + way)
    onMove(percent)
  })
  bar.addEventListener('pointerdown', (event) => {
    if (event.button === 0) bar.setPointerCapture(event.pointerId)
  })
  bar.addEventListener('pointermove', (event) => {
    if (bar.hasPointerCapture(event.pointerId)) show((event.clientX / innerWidth) * 100)
  })
  bar.addEventListener('lostpointercapture', () => onMove(percent))
  return { bar, show }
}
