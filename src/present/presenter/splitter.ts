import { element } from '../view/element.ts'
import { labels } from '../view/labels.ts'
import { splitRange, withinRange } from './talk-state.ts'

const stepPercent = 2

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
    const { key, ctrlKey, altKey, metaKey } = event
    if (ctrlKey || altKey || metaKey) return
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: percent - stepPercent,
      ArrowRight: percent + stepPercent,
      Home: least,
      End: most,
    }
    const wanted = steps[key]
    if (wanted === undefined) return
    // These keys would turn the slide.
    event.preventDefault()
    show(wanted)
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
