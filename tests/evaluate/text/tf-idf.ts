export type Vector = ReadonlyMap<string, number>

/** How much a stem says in an article: more, the fewer of its paragraphs use it. */
export function idfOf(paragraphs: readonly (readonly string[])[]): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const paragraph of paragraphs) {
    for (const stem of new Set(paragraph)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return (stem) => Math.log((paragraphs.length + 1) / ((counts.get(stem) ?? 0) + 1)) + 1
}

export function vectorOf(stems: readonly string[], idf: (stem: string) => number): Vector {
  const vector = new Map<string, number>()
  for (const stem of stems) vector.set(stem, (vector.get(stem) ?? 0) + idf(stem))
  return vector
}

export function cosine(a: Vector, b: Vector): number {
  let dot = 0
  for (const [stem, value] of a) dot += value * (b.get(stem) ?? 0)
  const length = (vector: Vector) => Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0))
  const lengths = length(a) * length(b)
  return lengths === 0 ? 0 : dot / lengths
}
