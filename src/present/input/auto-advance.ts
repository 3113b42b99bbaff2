import { asked } from '../page/page.ts'
import * as position from '../position.ts'
import { say } from '../view/announcer.ts'
import { autoOff, autoOn } from '../view/labels.ts'

const leastSeconds = 1
const mostSeconds = 3600

/** `?auto=20`: seconds that each step of the deck is shown by itself; 0 where the speaker turns the slides. */
const seconds = secondsOf(Number(asked('auto')))
export const isAuto = seconds > 0

let timer: ReturnType<typeof setInterval> | undefined

function secondsOf(value: number): number {
  return value >= leastSeconds && value < Number.POSITIVE_INFINITY ? Math.min(mostSeconds, value) : 0
}

/**
 * Moves on by itself and begins anew at the end, for a screen at a stand. Whoever turns a slide takes over: it then waits to
 * be turned on again.
 */
export function startAutoAdvance(): void {
  position.onMove((cause) => {
    if (timer && cause !== 'clock') toggleAuto()
  })
  if (isAuto) toggleAuto()
}

export function toggleAuto(): void {
  clearInterval(timer)
  timer = timer ? undefined : setInterval(advance, seconds * 1000)
  say(timer ? autoOn : autoOff)
}

function advance(): void {
  if (position.isLast()) position.moveTo(0, 'clock')
  else position.forward('clock')
}
