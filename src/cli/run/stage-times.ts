export interface StageTimes {
  /** Safe to pass on alone: it needs no `this`. */
  readonly add: (name: string, durationMs: number) => void
  /** `plan 12 ms, render 40 ms`, in the order in which stages first ended. */
  readonly text: () => string
}

/** Sums up how long each stage of one deck took. */
export function createStageTimes(): StageTimes {
  const sums = new Map<string, number>()
  return {
    add: (name, durationMs) => void sums.set(name, (sums.get(name) ?? 0) + durationMs),
    text: () => [...sums].map(([name, durationMs]) => `${name} ${Math.round(durationMs)} ms`).join(', '),
  }
}
