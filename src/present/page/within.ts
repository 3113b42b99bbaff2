export type Range = readonly [least: number, most: number]

/** The value of a range that is next to this one. */
export function within(value: number, [least, most]: Range): number {
  return Math.max(least, Math.min(most, value))
}
