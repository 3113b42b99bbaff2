import { changeHistory } from '../page/history.ts'
import { onTalk, receiveTalk, talk } from './talk.ts'
import { fieldsOf, readTalkState } from './talk-state.ts'

/** A change may be one of many in a second, and browsers count how often the history is written. */
const restMs = 200
/** A clock that has run so long is that of a talk of another day, in a window that the browser has brought back. */
const longestTalkMs = 12 * 3_600_000

/** Takes up what the history entry of this window holds, and keeps the state there: it outlasts a reload without any storage. */
export function keepTalk(): void {
  const kept = readTalkState(fieldsOf(history.state).talk)
  if (kept && Date.now() - (kept.since ?? Date.now()) < longestTalkMs)
    // The address decides which slide is shown.
    receiveTalk(kept.slide === talk.slide ? kept : { ...kept, slide: talk.slide, step: talk.step })
  let isWaiting = false
  onTalk(() => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      changeHistory({ talk })
    }, restMs)
  })
}
