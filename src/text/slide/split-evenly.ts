export interface Limits {
  /** Most items in a run. */
  readonly items: number
  /** Most that the items of a run may weigh together; an item that weighs more is a run by itself. */
  readonly weight: number
  /** The same for the first run, where something else takes up room there. */
  readonly firstWeight?: number
}

/**
 * Cuts a list into as few runs as its limits allow and makes them as even as they can be: never 5 + 1 where 3 + 3 does.
 * `weightOf` gives the size of an item, in the unit of the limits.
 */
export function splitEvenly<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  limits: Limits,
): readonly (readonly T[])[] {
  if (items.length === 0) return []
  const weights = items.map(weightOf)
  const best = cheapestSplits(weights, limits)
  const runs: T[][] = []
  for (let from = 0; from < items.length; ) {
    const to = best[from]?.to ?? items.length
    runs.push(items.slice(from, to))
    from = to
  }
  return runs
}

interface Split {
  /** How many runs the items from here on take, and the sum of the squares of their sizes: the less, the more even. */
  readonly runs: number
  readonly squares: number
  /** Where the first of them ends. */
  readonly to: number
}

/** For each item, the best way to cut all from it on; found from the end. */
function cheapestSplits(weights: readonly number[], limits: Limits): readonly Split[] {
  const count = weights.length
  // An item counts by itself as well as by its size, so that runs differ little in either.
  const mean = weights.reduce((sum, own) => sum + own, 0) / count
  const best: Split[] = []
  for (let from = count - 1; from >= 0; from -= 1) {
    const most = from === 0 ? (limits.firstWeight ?? limits.weight) : limits.weight
    let weight = 0
    for (let to = from + 1; to <= count && to - from <= Math.max(1, limits.items); to += 1) {
      weight += weights[to - 1] ?? 0
      if (to - from > 1 && weight > most) break
      const rest = best[to] ?? { runs: 0, squares: 0 }
      const size = weight + mean * (to - from)
      const split = { runs: rest.runs + 1, squares: rest.squares + size * size, to }
      const known = best[from]
      const better = !known || split.runs < known.runs || (split.runs === known.runs && split.squares < known.squares)
      if (better) best[from] = split
    }
  }
  return best
}
