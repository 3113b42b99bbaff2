/** Weights by stem, with the vector's length. */
export interface Vector {
  readonly weights: ReadonlyMap<string, number>
  readonly length: number
}

/** One vector for each list of stems; a stem counts the less, the more lists hold it. */
export function tfIdfVectors(documents: readonly (readonly string[])[]): readonly Vector[] {
  const frequency = new Map<string, number>()
  for (const stems of documents) for (const stem of new Set(stems)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  return documents.map((stems) => {
    const weights = new Map<string, number>()
    for (const stem of stems) {
      const idf = Math.log(1 + documents.length / (frequency.get(stem) ?? 1))
      weights.set(stem, (weights.get(stem) ?? 0) + idf)
    }
    let sum = 0
    for (const weight of weights.values()) sum += weight * weight
    return { weights, length: Math.sqrt(sum) }
  })
}

/** How alike two vectors are: 0 for nothing in common, 1 for the same direction. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0
  let product = 0
  for (const [stem, weight] of a.weights) product += weight * (b.weights.get(stem) ?? 0)
  return product / (a.length * b.length)
}
