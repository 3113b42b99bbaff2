/**
 * Cuts a list into as few runs as its limits allow and makes them as even as they can be: never 5 + 1 where 3 + 3 does.
 * `weights` are the sizes of the items; a run holds at most `mostItems` items and `mostWeight` in all, but always one.
 */
export function splitEvenly<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  limits: { readonly items: number; readonly weight: number },
): readonly (readonly T[])[] {
  const weights = items.map(weightOf)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const least = Math.max(1, Math.ceil(items.length / limits.items), Math.ceil(total / limits.weight))
  for (let count = least; count < items.length; count += 1) {
    const runs = intoRuns(items, weights, count)
    const fits = runs.every(
      (run) => run.length <= limits.items && (run.length === 1 || weight(run, weightOf) <= limits.weight),
    )
    if (fits) return runs
  }
  return items.length <= least ? intoRuns(items, weights, least) : items.map((item) => [item])
}

function weight<T>(run: readonly T[], weightOf: (item: T) => number): number {
  return run.reduce((sum, item) => sum + weightOf(item), 0)
}

/** Puts each item into the run in which its middle lies when all items stand in one row. */
function intoRuns<T>(items: readonly T[], weights: readonly number[], count: number): readonly (readonly T[])[] {
  // An item counts by itself as well as by its size, so that runs differ little in either.
  const mean = weights.reduce((sum, own) => sum + own, 0) / Math.max(1, items.length)
  const sizes = weights.map((own) => own + mean)
  const total = sizes.reduce((sum, own) => sum + own, 0)
  const runs: T[][] = Array.from({ length: count }, () => [])
  let before = 0
  for (const [index, item] of items.entries()) {
    const size = sizes[index] ?? 0
    const run = Math.min(count - 1, Math.floor(((before + size / 2) / (total || 1)) * count))
    runs[run]?.push(item)
    before += size
  }
  return runs.filter((run) => run.length > 0)
}
