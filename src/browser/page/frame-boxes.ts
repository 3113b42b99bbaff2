import type { Box } from '../../model/measurement.ts'

const MARK = 'data-lectern-frame'
const LEAST_PX = 12

/** Draws a frame around each box of a slide. A box beyond the slide's edge leaves its mark at that edge. */
export function frameBoxes(index: number, boxes: readonly Box[]): void {
  const slide = document.querySelectorAll<HTMLElement>('.slide')[index]
  if (slide === undefined) return
  for (const { left, top, right, bottom } of boxes) {
    const across = within(left, right, slide.offsetWidth)
    const down = within(top, bottom, slide.offsetHeight)
    const frame = document.createElement('div')
    frame.setAttribute(MARK, '')
    // Nothing of the theme may change how a frame looks.
    frame.style.cssText = `all:initial;position:absolute;z-index:2147483647;box-sizing:border-box;left:${across.from}px;top:${down.from}px;width:${across.size}px;height:${down.size}px;outline:2px solid #fff;border:4px solid #d6003c`
    slide.append(frame)
  }
}

/** Removes all frames again. */
export function removeFrames(): void {
  for (const frame of document.querySelectorAll(`[${MARK}]`)) frame.remove()
}

/** The part of a stretch that lies on the slide, at least as wide as a line that can be seen. */
function within(start: number, end: number, size: number): { readonly from: number; readonly size: number } {
  const from = Math.min(Math.max(0, start), size - LEAST_PX)
  const to = Math.max(Math.min(size, end), from + LEAST_PX)
  return { from, size: to - from }
}
