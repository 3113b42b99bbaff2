/** A rectangle in px of the window. `right < left` or `bottom < top` means that it is empty. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How far content reaches beyond its place, in px of the window. */
export interface Excess {
  readonly x: number
  readonly y: number
}

/** Rounding and antialiasing never make a difference of more. */
const TOLERANCE_PX = 1

export function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}

/** How far `content` reaches beyond `place`; what stands out on two opposite sides is added up. */
export function excess(content: Box, place: Box): Excess {
  return {
    x: beyond(place.left - content.left) + beyond(content.right - place.right),
    y: beyond(place.top - content.top) + beyond(content.bottom - place.bottom),
  }
}

/** By how much of its height the lower box covers the upper one, if they touch at all. */
export function overlapY(a: Box, b: Box): number {
  const common = intersect(a, b)
  if (beyond(common.right - common.left) === 0) return 0
  return beyond(common.bottom - common.top)
}

function beyond(px: number): number {
  return px > TOLERANCE_PX ? px : 0
}
