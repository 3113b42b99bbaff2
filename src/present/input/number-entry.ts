import { createEvent } from '../page/event.ts'
import { slides } from '../page/page.ts'
import { goTo } from '../views/go-to.ts'
import { onIdle, wake } from './activity.ts'

/** A slide number being typed; it becomes a move with Enter and is dropped by any other key. */
export let typed = ''

export const [onTyped, tellTyped] = createEvent<[]>()

export function startNumberEntry(): void {
  // A digit typed by accident must not lie in wait for an Enter minutes later.
  onIdle(() => set(''))
}

/** Says whether the key was part of a slide number. */
export function takes(key: string): boolean {
  if (/^\d$/.test(key)) {
    set((typed + key).slice(-String(slides.length).length))
    wake()
    return true
  }
  if (!typed) return false
  const number = Number(typed)
  set('')
  if (key === 'Enter') goTo(number - 1)
  return key === 'Enter' || key === 'Escape'
}

function set(digits: string): void {
  typed = digits
  tellTyped()
}
