/** What stands together: how much room it takes, and how little one likes to part it from what stands before. */
export interface Weighed {
  readonly weight: number
  /** 0 at a good place to part, 1 inside a block. */
  readonly holds: number
}

/** How far from even parts a good place may lie: as a share of the square of one part. */
const RELUCTANCE = 0.1

/** Divides a row into `count` runs that are as even as can be, rather at places where little holds. */
export function balancedRuns<T extends Weighed>(row: readonly T[], count: number): readonly (readonly T[])[] {
  const parts = Math.max(1, Math.min(count, row.length))
  const sums = [0]
  for (const { weight } of row) sums.push((sums.at(-1) ?? 0) + weight)
  const weightOf = (from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0)
  const price = RELUCTANCE * (weightOf(0, row.length) / parts) ** 2
  let best = row.map((_, at) => ({ cost: weightOf(0, at + 1) ** 2, ends: [at + 1] }))
  for (let part = 2; part <= parts; part += 1) {
    const before = best
    best = row.map((_, at) => {
      let cheapest: { cost: number; ends: number[] } = { cost: Number.POSITIVE_INFINITY, ends: [] }
      for (let cut = part - 1; cut <= at; cut += 1) {
        const earlier = before[cut - 1]
        if (!earlier) continue
        const cost = earlier.cost + price * (row[cut]?.holds ?? 0) + weightOf(cut, at + 1) ** 2
        if (cost < cheapest.cost) cheapest = { cost, ends: [...earlier.ends, at + 1] }
      }
      return cheapest
    })
  }
  const ends = best.at(-1)?.ends ?? []
  return ends.map((end, index) => row.slice(ends[index - 1] ?? 0, end))
}
