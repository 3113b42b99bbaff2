/** What `--verbose` says about stages, as pairs of a name and ms. */
export function stagesIn(output: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [, name = '', durationMs] of output.matchAll(/(?<=^ *|, )([a-z][a-z. ]*?) (\d+) ms(?=,|$)/gmu)) {
    found.set(name, (found.get(name) ?? 0) + Number(durationMs))
  }
  return found
}

/** The median of each stage over several runs. */
export function medianStages(outputs: readonly string[]): ReadonlyMap<string, number> {
  const runs = outputs.map(stagesIn)
  const names = new Set(runs.flatMap((run) => [...run.keys()]))
  return new Map([...names].map((name) => [name, median(runs.map((run) => run.get(name) ?? 0))]))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
