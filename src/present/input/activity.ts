import { createEvent } from '../page/event.ts'
import { on } from '../page/on.ts'
import { mark } from '../page/style-state.ts'

const idleMs = 2500

let timer: ReturnType<typeof setTimeout> | undefined

/** Called when nothing has happened for a while. */
export const [onIdle, tellIdle] = createEvent<[]>()

/** At rest nothing but the slide is to be seen. The classes `awake` and `glancing` on the root drive the style sheet. */
export function startActivity(): void {
  let last = ''
  on('pointermove', ({ pointerType, screenX, screenY }) => {
    if (pointerType === 'touch') return
    // Browsers also send the event when the page appears, or changes, below a pointer at rest.
    const place = `${screenX} ${screenY}`
    if (last && last !== place) wake()
    last = place
  })
  // Not at `pointerdown`: the bar must not come up under a finger and take the tap.
  on('click', wake)
}

/** Shows the controls and the cursor until nothing has happened for a while. */
export function wake(): void {
  show('awake')
}

/** Shows the progress line alone, for the same while. */
export function glance(): void {
  show('glancing')
}

function show(state: string): void {
  mark(state, true)
  clearTimeout(timer)
  timer = setTimeout(() => {
    mark('awake', false)
    mark('glancing', false)
    tellIdle()
  }, idleMs)
}
