import { element } from './element.ts'

export interface Laser {
  readonly toggle: () => void
  /** Where it points, in parts of the slide's width and height from its upper left corner; undefined where it is off. */
  readonly onPoint: (listener: (point: Point | undefined) => void) => void
  /** Shows it where another window points. */
  readonly show: (point: Point | undefined) => void
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A red dot that follows the pointer. */
export function createLaser(): Laser {
  const dot = element('div', { class: 'lectern-laser', hidden: '', 'aria-hidden': 'true' })
  document.body.append(dot)
  const root = document.documentElement
  const listeners: ((point: Point | undefined) => void)[] = []
  let isOn = false
  const tell = (point: Point | undefined) => {
    for (const listener of listeners) listener(point)
  }
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    const box = shownBox()
    if (!isOn || !box) return
    const x = (clientX - box.left) / box.width
    const y = (clientY - box.top) / box.height
    const isOnSlide = Math.min(x, y) >= 0 && Math.max(x, y) <= 1
    dot.hidden = !isOnSlide
    place(dot, clientX, clientY)
    tell(isOnSlide ? { x, y } : undefined)
  })
  return {
    toggle() {
      isOn = !isOn
      root.classList.toggle('pointing', isOn)
      if (isOn) return
      dot.hidden = true
      tell(undefined)
    },
    onPoint: (listener) => listeners.push(listener),
    show(point) {
      const box = shownBox()
      dot.hidden = point === undefined || box === undefined
      if (point && box) place(dot, box.left + point.x * box.width, box.top + point.y * box.height)
    },
  }
}

function place(dot: HTMLElement, x: number, y: number): void {
  dot.style.transform = `translate(${x}px, ${y}px)`
}

function shownBox(): DOMRect | undefined {
  return document.querySelector('.marpit > .shown')?.getBoundingClientRect()
}
