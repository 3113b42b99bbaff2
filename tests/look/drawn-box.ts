import type { Color } from './color.ts'

/** Edges in CSS px of a slide as large as it was made. */
export interface Edges {
  readonly leftPx: number
  readonly topPx: number
  readonly rightPx: number
  readonly bottomPx: number
}

/** One line of a text, or a picture, as the browser draws it. */
export interface DrawnBox extends Edges {
  readonly kind: 'text' | 'picture'
  /** Number of the element that holds it, and of those around it, innermost first. */
  readonly element: number
  readonly around: readonly number[]
  /** Number of the block whose lines it is one of: a paragraph, an item, a cell, a formula's paragraph. */
  readonly block: number
  readonly text: string
  /** How large the letters are drawn, whatever scales them; 0 for pictures. */
  readonly fontPx: number
  /** WCAG ratio of the text and what is behind it. */
  readonly contrast?: number
  /** Colour of a text that stands over something drawn: only the pixels behind it tell its contrast. */
  readonly ink?: Color
}

/** Where the first heading of a slide begins, seen from where its lines begin, and its text line by line. */
export interface DrawnHeadline {
  readonly startPx: number
  readonly topPx: number
  readonly lines: readonly string[]
}

/** Of its font size, the height that the ink of a line takes up about its middle. */
const INK = 0.72
/** A line is never higher than this; what is stands upright. */
const HIGHEST_LINE = 2.5

/** The part of a box that shows something: the room above and below the letters is empty. */
export function inkOf<Box extends Edges & Pick<DrawnBox, 'kind' | 'fontPx'>>(box: Box, share = INK): Box {
  if (box.kind === 'picture' || box.bottomPx - box.topPx > box.fontPx * HIGHEST_LINE) return box
  const middle = (box.topPx + box.bottomPx) / 2
  const half = (box.fontPx * share) / 2
  return { ...box, topPx: middle - half, bottomPx: middle + half }
}

/** Whether two boxes have more in common than an edge. */
export function meet(a: Edges, b: Edges): boolean {
  const width = Math.min(a.rightPx, b.rightPx) - Math.max(a.leftPx, b.leftPx)
  const height = Math.min(a.bottomPx, b.bottomPx) - Math.max(a.topPx, b.topPx)
  return width > 1 && height > 1
}
