import type { Talk } from './talk.ts'
import { fieldsOf, readTalkState } from './talk-state.ts'

/** A change may be one of many in a second, and browsers count how often the history is written. */
const restMs = 200
/** A clock that has run so long is that of a talk of another day, in a window that the browser has brought back. */
const longestTalkMs = 12 * 3_600_000

/** Takes up what the history entry of this window holds, and keeps the state there: it outlasts a reload without any storage. */
export function keepState(talk: Talk): void {
  const kept = readTalkState(fieldsOf(history.state).talk)
  const { slide, step } = talk.state()
  if (kept && !(kept.since !== null && Date.now() - kept.since > longestTalkMs))
    // The address decides which slide is shown.
    talk.receive(kept.slide === slide ? kept : { ...kept, slide, step })
  let isWaiting = false
  const keep = () => {
    isWaiting = false
    try {
      history.replaceState({ ...history.state, talk: talk.state() }, '')
    } catch {
      // Too many changes in a short time: the other window still knows.
    }
  }
  talk.onChange(() => {
    if (!isWaiting) setTimeout(keep, restMs)
    isWaiting = true
  })
}
