import { isShortcut } from '../input/keys.ts'
import { element } from '../page/element.ts'
import { find } from '../page/find.ts'
import { setVariable } from '../page/style-state.ts'
import { within } from '../page/within.ts'
import { splitter as label } from '../view/labels.ts'
import { changeTalk } from './talk.ts'
import { splitRange } from './talk-state.ts'

let bar: HTMLElement
let percent = 0

/** The bar between slides and notes, moved with the pointer or the arrow keys. */
export function createSplitter(): HTMLElement {
  bar = element('div._splitter', {
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuemin': String(splitRange[0]),
    'aria-valuemax': String(splitRange[1]),
  })
  bar.onkeydown = (event) => {
    const way = { ArrowLeft: -2, ArrowRight: 2, Home: -100, End: 100 }[event.key]
    if (!way || isShortcut(event)) return
    // These keys would turn the slide.
    event.preventDefault()
    showSplit(percent + way)
    rest()
  }
  bar.onpointerdown = ({ button, pointerId }) => {
    if (button === 0) bar.setPointerCapture(pointerId)
  }
  bar.onpointermove = ({ pointerId, clientX }) => {
    if (bar.hasPointerCapture(pointerId)) showSplit((clientX / innerWidth) * 100)
  }
  bar.onlostpointercapture = rest
  return bar
}

/** Gives the slides that part of the width. */
export function showSplit(wanted: number): void {
  percent = within(wanted, splitRange)
  bar.setAttribute('aria-valuenow', String(Math.round(percent)))
  setVariable(find('._presenter') ?? bar, 'split', percent)
}

/** Both windows are told where the bar has come to rest. */
function rest(): void {
  changeTalk({ split: percent })
}
