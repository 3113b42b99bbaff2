/**
 * Why the position changed: `start` = the page opened, `command` = the speaker moved (a key, a click, a swipe),
 * `history` = the address changed under us (back, forward, a link, an address typed by hand), `partner` = the other window
 * of the same talk moved, `clock` = the deck moves on by itself, `scroll` = the reader has got there.
 */
export type MoveCause = 'start' | 'command' | 'history' | 'partner' | 'clock' | 'scroll'

export interface Move {
  /** 0-based. */
  readonly index: number
  /** How many parts of the slide that come one by one are shown. */
  readonly step: number
  /** Where we were, the same slide where only the step changed; absent on the first move. */
  readonly previous: number | undefined
  readonly cause: MoveCause
}

/** Which slide is shown, and how much of it: the one state that every view of the deck follows. */
export interface Position {
  readonly count: number
  readonly index: () => number
  readonly step: () => number
  /** Shows a slide, from its first step or another; beyond either end means the last or first. Nothing happens if it is shown already. */
  readonly moveTo: (index: number, cause: MoveCause, step?: number) => void
  /** One step further, or the next slide. */
  readonly forward: (cause: MoveCause) => void
  /** One step back, or the slide before with all its steps. */
  readonly back: (cause: MoveCause) => void
  /** Whether nothing comes any more. */
  readonly isLast: () => boolean
  /** Listeners are called in the order in which they subscribed. */
  readonly subscribe: (listener: (move: Move) => void) => void
}

/** `steps` of each slide beside its start. No slide is shown until the first `moveTo`. */
export function createPosition(steps: readonly number[]): Position {
  const listeners: ((move: Move) => void)[] = []
  let current: number | undefined
  let shown = 0
  const moveTo: Position['moveTo'] = (index, cause, step = 0) => {
    const target = within(index, steps.length - 1)
    const part = within(step, steps[target] ?? 0)
    if (target === current && part === shown) return
    const previous = current
    current = target
    shown = part
    for (const listener of listeners) listener({ index: target, step: part, previous, cause })
  }
  const at = () => current ?? 0
  const stepsAt = (index: number) => steps[index] ?? 0
  return {
    count: steps.length,
    index: at,
    step: () => shown,
    moveTo,
    forward: (cause) => {
      if (shown < stepsAt(at())) moveTo(at(), cause, shown + 1)
      else if (at() < steps.length - 1) moveTo(at() + 1, cause)
    },
    back: (cause) => {
      if (shown > 0) moveTo(at(), cause, shown - 1)
      else if (at() > 0) moveTo(at() - 1, cause, stepsAt(at() - 1))
    },
    isLast: () => at() === steps.length - 1 && shown === stepsAt(at()),
    subscribe: (listener) => {
      listeners.push(listener)
    },
  }
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}
