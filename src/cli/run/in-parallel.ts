/** An item whose work failed. */
export interface Failure<T> {
  readonly item: T
  readonly error: unknown
}

/**
 * Does `work` for every item, `width` at a time, started in their order. A failure does not keep the others from being
 * done; resolves with all failures, in the order of their items.
 */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<readonly Failure<T>[]> {
  const queue = [...items]
  const failures: Failure<T>[] = []
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      const done = item
      await work(done).catch((error: unknown) => failures.push({ item: done, error }))
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  return failures.sort((a, b) => items.indexOf(a.item) - items.indexOf(b.item))
}
