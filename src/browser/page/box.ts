import type { Box, Side } from '../../model/measurement.ts'

/** How far content reaches beyond its place on each side, in px of the window. */
export type Excess = Readonly<Record<Side, number>>

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

/** How far `content` reaches beyond `place`. */
export function excess(content: Box, place: Box): Excess {
  return {
    top: beyond(place.top - content.top),
    right: beyond(content.right - place.right),
    bottom: beyond(content.bottom - place.bottom),
    left: beyond(place.left - content.left),
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
