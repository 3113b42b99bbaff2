import { numbersAt } from './operands.ts'
import type { Operator } from './read-operators.ts'

/** `[a b c d e f]` of ISO 32000-1, 8.3.4: a point `(x, y)` becomes `(ax + cy + e, bx + dy + f)`. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

// By index: code that has just begun to run destructures a list by an iterator, an object a step, and these run often.

/** What `first` does, then what `second` does. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  return [
    first[0] * second[0] + first[1] * second[2],
    first[0] * second[1] + first[1] * second[3],
    first[2] * second[0] + first[3] * second[2],
    first[2] * second[1] + first[3] * second[3],
    first[4] * second[0] + first[5] * second[2] + second[4],
    first[4] * second[1] + first[5] * second[3] + second[5],
  ]
}

export function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

/** The operands of `cm` or `Tm`, or a list in an object; the identity for what is no matrix. */
export function matrixOf(numbers: readonly number[]): Matrix {
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : IDENTITY
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
