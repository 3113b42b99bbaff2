/** Numbers that look like chance and are the same in every run. */
export interface Seeded {
  /** A whole number from 0 up to and without `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** True once in `times`. */
  readonly once: (times: number) => boolean
  /** `least` to `most` of what `make` gives. */
  readonly some: <T>(least: number, most: number, make: () => T) => readonly T[]
}

/** A small generator (mulberry32) that starts from `seed`. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    once: (times) => below(times) === 0,
    some: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  }
}
