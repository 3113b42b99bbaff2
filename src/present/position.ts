/**
 * Why the position changed: `start` = the page opened, `command` = the speaker moved (a key, a click, a swipe),
 * `history` = the address changed under us (back, forward, a link, an address typed by hand).
 */
export type MoveCause = 'start' | 'command' | 'history'

export interface Move {
  /** 0-based. */
  readonly index: number
  /** Where we were; absent on the first move. */
  readonly previous: number | undefined
  readonly cause: MoveCause
}

/** Which slide is shown: the one state that every view of the deck follows. */
export interface Position {
  readonly count: number
  readonly index: () => number
  /** Shows a slide; beyond either end means the last or first one. Nothing happens if it is shown already. */
  readonly moveTo: (index: number, cause: MoveCause) => void
  /** Listeners are called in the order in which they subscribed. */
  readonly subscribe: (listener: (move: Move) => void) => void
}

/** No slide is shown until the first `moveTo`. */
export function createPosition(count: number): Position {
  const listeners: ((move: Move) => void)[] = []
  let current: number | undefined
  return {
    count,
    index: () => current ?? 0,
    moveTo(index, cause) {
      const target = Math.max(0, Math.min(count - 1, index))
      if (target === current) return
      const previous = current
      current = target
      for (const listener of listeners) listener({ index: target, previous, cause })
    },
    subscribe: (listener) => {
      listeners.push(listener)
    },
  }
}
