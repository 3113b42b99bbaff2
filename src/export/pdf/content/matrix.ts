import { numbersAt } from './operands.ts'
import type { Operator } from './read-operators.ts'

/** `[a b c d e f]` of ISO 32000-1, 8.3.4: a point `(x, y)` becomes `(ax + cy + e, bx + dy + f)`. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** What `first` does, then what `second` does. */
export function multiply([a, b, c, d, e, f]: Matrix, second: Matrix): Matrix {
  const [p, q, r, s] = second
  const [x, y] = apply(second, e, f)
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, x, y]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The operands of `cm` or `Tm`, or a list in an object; the identity for what is no matrix. */
export function matrixOf(numbers: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = numbers
  const isMatrix = numbers.length === 6 && numbers.every(Number.isFinite)
  return isMatrix ? ([a, b, c, d, e, f] as unknown as Matrix) : IDENTITY
}

/** In points from the lower left corner of the page. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** Coordinates with what clips them, where that is asked for, and those that `Q` goes back to. */
export interface Place {
  readonly matrix: Matrix
  readonly clip?: Box | undefined
  readonly outer?: Place
}

export const ORIGIN: Place = { matrix: IDENTITY }

/** Where an operator leads that saves, restores or moves the coordinates; all others stay where they are. */
export function placeAfter(place: Place, { name, start, nameStart }: Operator, bytes: Buffer): Place {
  if (name === 'q') return { ...place, outer: place }
  if (name === 'Q') return place.outer ?? place
  if (name !== 'cm') return place
  return { ...place, matrix: multiply(matrixOf(numbersAt(bytes, start, nameStart)), place.matrix) }
}
