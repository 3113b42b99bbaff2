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

/** Coordinates, and those that `Q` goes back to. */
export interface Place {
  readonly matrix: Matrix
  readonly outer?: Place
}

export const ORIGIN: Place = { matrix: IDENTITY }

/** After `q`. */
export const saved = (place: Place): Place => ({ matrix: place.matrix, outer: place })

/** After `cm`. */
export const moved = (place: Place, by: Matrix): Place => ({ ...place, matrix: multiply(by, place.matrix) })
