import { intersect } from '../../../src/browser/page/box.ts'
import type { Content } from '../../../src/browser/page/content-boxes.ts'
import type { Box } from '../../../src/model/measurement.ts'
import { describeElement } from './describe-element.ts'

/** Boxes may touch, and letters stand out of their lines a little. */
const TOLERANCE_PX = 3

/** Texts and images that cover one another, neither of them part of the other. */
export function overlaps(content: readonly Content[]): readonly string[] {
  const shown = content.filter(({ kind }) => kind !== 'block')
  return shown.flatMap((one, index) =>
    shown
      .slice(index + 1)
      .filter((other) => !isOneText(one.element, other.element) && covers(one.box, other.box))
      .map((other) => `${describeElement(one.element)} and ${describeElement(other.element)}`),
  )
}

function covers(a: Box, b: Box): boolean {
  const common = intersect(a, b)
  return common.right - common.left > TOLERANCE_PX && common.bottom - common.top > TOLERANCE_PX
}

/** Words of one paragraph share its lines, marked up or not; parts of one formula overlap as they should. */
function isOneText(a: Element, b: Element): boolean {
  return blockOf(a) === blockOf(b)
}

function blockOf(element: Element): Element {
  let at = element
  while (at.parentElement !== null && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement
  return at
}
