/** What was made for a key, or what `make` makes of it now. */
export type Memory<T> = (key: string, make: () => T) => T

/**
 * Keeps the results of pure work that is asked for again and again, at most so many: those that were asked for last. What
 * throws is not kept.
 */
export function createMemory<T>(most: number): Memory<T> {
  const kept = new Map<string, { readonly value: T }>()
  return (key, make) => {
    const found = kept.get(key) ?? { value: make() }
    kept.delete(key)
    kept.set(key, found)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return found.value
  }
}
