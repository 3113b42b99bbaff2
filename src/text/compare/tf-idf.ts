/** Weights by stem, in the order in which the stems first occur. */
export type TermVector = ReadonlyMap<string, number>

/**
 * How rare each stem is among documents given as lists of stems: ln((1 + n) / (1 + df)) + 1, always above 0. Depends on the documents
 * alone, not on their order, but for the order of the map's keys, which is that of first occurrence.
 */
export function inverseFrequencies(documents: readonly (readonly string[])[]): TermVector {
  const counts = new Map<string, number>()
  for (const document of documents) for (const stem of new Set(document)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const frequencies = new Map<string, number>()
  for (const [stem, count] of counts) frequencies.set(stem, Math.log((1 + documents.length) / (1 + count)) + 1)
  return frequencies
}

/** Term frequency times inverse frequency; a stem that no document of `frequencies` holds weighs as much as the rarest. */
export function tfIdfVector(stems: readonly string[], frequencies: TermVector): TermVector {
  const vector = new Map<string, number>()
  for (const stem of stems) vector.set(stem, (vector.get(stem) ?? 0) + (frequencies.get(stem) ?? rarest(frequencies)))
  return vector
}

function rarest(frequencies: TermVector): number {
  let most = 1
  for (const weight of frequencies.values()) most = Math.max(most, weight)
  return most
}

/** One vector a document, weighed against all of them. */
export function tfIdfVectors(documents: readonly (readonly string[])[]): readonly TermVector[] {
  const frequencies = inverseFrequencies(documents)
  return documents.map((document) => tfIdfVector(document, frequencies))
}

/** Cosine of two vectors, 0 (nothing in common, or empty) to 1, rounded to 1e-9 so that the order of sums cannot show. */
export function cosine(a: TermVector, b: TermVector): number {
  let dot = 0
  for (const [stem, weight] of a) dot += weight * (b.get(stem) ?? 0)
  if (dot === 0) return 0
  return Math.round((dot / Math.sqrt(squareSum(a) * squareSum(b))) * 1e9) / 1e9
}

function squareSum(vector: TermVector): number {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  return sum
}
