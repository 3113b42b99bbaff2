import { type DrawnBox, inkOf, meet } from './drawn-box.ts'

/** Pairs of texts and pictures of one slide whose ink meets, neither of them part of the other. */
export function overlaps<Box extends DrawnBox>(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  const inked = boxes.map((box) => inkOf(box))
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b, next) => {
      const [one, other] = [inked[at], inked[at + 1 + next]]
      return one && other && !isOne(a, b) && meet(one, other) ? [[a, b] as const] : []
    }),
  )
}

/** The words of one block share its lines, marked up or not; a picture belongs to what it is drawn in, and to its labels. */
function isOne(a: DrawnBox, b: DrawnBox): boolean {
  if (a.block === b.block) return true
  if (a.kind === 'text' && b.kind === 'text') return false
  return a.around.includes(b.element) || b.around.includes(a.element)
}
