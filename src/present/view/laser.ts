import { element } from '../page/element.ts'
import { createEvent } from '../page/event.ts'
import { find } from '../page/find.ts'
import { on } from '../page/on.ts'
import { mark } from '../page/style-state.ts'

/** A place in parts of the slide's width and height from its upper left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the laser of this window points; undefined where it is off. */
export const [onPoint, tellPoint] = createEvent<[point: Point | undefined]>()

let dot: HTMLElement
let isOn = false

/** A red dot that follows the pointer. */
export function startLaser(): void {
  dot = element('div._laser', { hidden: '', 'aria-hidden': 'true' })
  document.body.append(dot)
  on('pointermove', ({ clientX, clientY }) => {
    const box = shownBox()
    if (!isOn || !box) return
    const x = (clientX - box.left) / box.width
    const y = (clientY - box.top) / box.height
    const point = Math.min(x, y) >= 0 && Math.max(x, y) <= 1 ? { x, y } : undefined
    showLaser(point)
    tellPoint(point)
  })
}

export function toggleLaser(): void {
  isOn = !isOn
  mark('pointing', isOn)
  if (isOn) return
  showLaser(undefined)
  tellPoint(undefined)
}

/** Shows the dot, also where another window points. */
export function showLaser(point: Point | undefined): void {
  const box = shownBox()
  dot.hidden = !point || !box
  if (point && box)
    dot.style.transform = `translate(${box.left + point.x * box.width}px, ${box.top + point.y * box.height}px)`
}

function shownBox(): DOMRect | undefined {
  return find('.marpit > .shown')?.getBoundingClientRect()
}
