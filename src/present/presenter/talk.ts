import { createEvent } from '../page/event.ts'
import { asked } from '../page/page.ts'
import { within } from '../page/within.ts'
import * as position from '../position.ts'
import * as blank from '../view/blank.ts'
import { fileHasNotes } from '../views/notes-of.ts'
import { clockAtZero, movedOn, toggled } from './clock.ts'
import { noteSizeRange, type TalkState } from './talk-state.ts'

/** The state of the talk as this window knows it, in the order in which a state is read: equal states are equal as text. */
export let talk: TalkState = { version: 0, slide: 0, step: 0, blank: null, split: 58, noteSize: 100, ...clockAtZero }

/** Listeners hear in which window the change was made. */
export const [onTalk, tellTalk] = createEvent<[from: 'here' | 'elsewhere']>()

/** This window is to show the presenter view. */
export const isPresenter = asked('view') === 'presenter'
/** This window was opened by the other one: its change counts where both change something at once. */
export const isOpened = isPresenter && opener !== null

let isReceiving = false

/** Follows the deck and keeps what both windows must know of it. */
export function startTalk(): void {
  if (!fileHasNotes()) talk = { ...talk, split: 61 }
  position.onMove((cause, previous) => {
    const part = { slide: position.index, step: position.step }
    // To open a deck is no change: whoever opens it takes what the other window has.
    if (cause === 'start') talk = { ...talk, ...part }
    else if (part.slide === previous) changeTalk(part)
    else changeTalk({ ...movedOn(talk, previous === 0, Date.now()), ...part })
  })
  blank.onBlank(() => changeTalk({ blank: blank.color ?? null }))
}

/** What only the presenter view changes. The rest follows the deck by itself. */
export function changeTalk(part: Partial<TalkState>): void {
  if (!isReceiving) set({ ...talk, ...part, version: talk.version + 1 }, 'here')
}

/** Takes over a later state, and shows it. Of two changes at the same time both windows keep the opened one's. */
export function receiveTalk(theirs: TalkState): void {
  if (theirs.version < talk.version || (theirs.version === talk.version && isOpened)) return
  if (JSON.stringify(theirs) === JSON.stringify(talk)) return
  isReceiving = true
  position.moveTo(theirs.slide, 'partner', theirs.step)
  blank.setBlank(theirs.blank ?? undefined)
  isReceiving = false
  // A deck built anew may be shorter.
  set({ ...theirs, slide: position.index, step: position.step }, 'elsewhere')
}

function set(next: TalkState, from: 'here' | 'elsewhere'): void {
  talk = next
  tellTalk(from)
}

/** Starts the time of the talk, pauses it, or lets it go on. */
export function toggleTimer(): void {
  changeTalk(toggled(talk, Date.now()))
}

/** Sets the notes larger, or smaller. */
export function sizeNotes(byPercent: number): void {
  changeTalk({ noteSize: within(talk.noteSize + byPercent, noteSizeRange) })
}
