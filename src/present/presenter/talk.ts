import type { Position } from '../position.ts'
import type { Blank } from '../view/blank.ts'
import { clockAtZero, movedOn, type TalkClock, toggled } from './clock.ts'
import { noteSizeRange, type TalkState, withinRange } from './talk-state.ts'

/** The state of the talk as this window knows it. */
export interface Talk {
  readonly state: () => TalkState
  /** What only the presenter view changes. The rest follows the deck by itself. */
  readonly change: (part: Partial<TalkClock & Pick<TalkState, 'split' | 'noteSize'>>) => void
  /** Takes over a later state, and shows it. Of two changes at the same time both windows keep the same one. */
  readonly receive: (state: TalkState) => void
  /** `from` says in which window the change was made. */
  readonly onChange: (listener: (from: 'here' | 'elsewhere') => void) => void
}

export interface TalkOptions {
  readonly position: Position
  readonly blank: Blank
  /** This window was opened by the other one: its change counts where both change something at once. */
  readonly isOpened: boolean
  readonly split: number
}

/** Follows the deck and keeps what both windows must know of it. */
export function createTalk({ position, blank, isOpened, split }: TalkOptions): Talk {
  const listeners: ((from: 'here' | 'elsewhere') => void)[] = []
  // In the order in which a state is read, so that equal states are equal as text.
  let state: TalkState = { version: 0, slide: 0, step: 0, blank: null, split, noteSize: 100, ...clockAtZero }
  let isReceiving = false
  const set = (next: TalkState, from: 'here' | 'elsewhere') => {
    state = next
    for (const listener of listeners) listener(from)
  }
  const change = (part: Partial<TalkState>) => {
    if (!isReceiving) set({ ...state, ...part, version: state.version + 1 }, 'here')
  }
  position.subscribe(({ index, step, previous, cause }) => {
    // To open a deck is no change: whoever opens it takes what the other window has.
    if (cause === 'start') state = { ...state, slide: index, step }
    else if (index === previous) change({ step })
    else change({ ...movedOn(state, previous === 0, Date.now()), slide: index, step })
  })
  blank.onChange((color) => change({ blank: color ?? null }))
  return {
    state: () => state,
    change,
    receive(theirs) {
      if (theirs.version < state.version || (theirs.version === state.version && isOpened)) return
      if (JSON.stringify(theirs) === JSON.stringify(state)) return
      isReceiving = true
      position.moveTo(theirs.slide, 'partner', theirs.step)
      blank.set(theirs.blank ?? undefined)
      isReceiving = false
      // A deck built anew may be shorter.
      set({ ...theirs, slide: position.index(), step: position.step() }, 'elsewhere')
    },
    onChange: (listener) => listeners.push(listener),
  }
}

/** Starts the time of the talk, pauses it, or lets it go on. */
export function toggleTimer(talk: Talk): void {
  talk.change(toggled(talk.state(), Date.now()))
}

/** Sets the notes larger, or smaller. */
export function sizeNotes(talk: Talk, byPercent: number): void {
  talk.change({ noteSize: withinRange(talk.state().noteSize + byPercent, noteSizeRange) })
}
