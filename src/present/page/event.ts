/** Something that happens again and again: what listens to it, in the order in which it began to, and what tells them all. */
export function createEvent<Told extends readonly unknown[]>() {
  const listeners: ((...told: Told) => void)[] = []
  return [
    (listener: (...told: Told) => void): void => {
      listeners.push(listener)
    },
    (...told: Told): void => {
      for (const listener of listeners) listener(...told)
    },
  ] as const
}
