import type { Position } from '../position.ts'

const LEAST_SECONDS = 1
const MOST_SECONDS = 3600

/** `?auto=20`: seconds that each step of the deck is shown by itself; undefined where the speaker turns the slides. */
export function secondsOfAuto(search: string): number | undefined {
  const value = new URLSearchParams(search).get('auto')
  const seconds = Number(value)
  if (value === null || !Number.isFinite(seconds) || seconds < LEAST_SECONDS) return undefined
  return Math.min(MOST_SECONDS, seconds)
}

export interface AutoAdvance {
  readonly isOn: () => boolean
  readonly toggle: () => void
}

/**
 * Moves on by itself and begins anew at the end, for a screen at a stand. Whoever turns a slide takes over: it then waits to
 * be turned on again.
 */
export function startAutoAdvance(seconds: number, position: Position, onChange: (isOn: boolean) => void): AutoAdvance {
  let timer: ReturnType<typeof setInterval> | undefined
  const set = (isOn: boolean) => {
    clearInterval(timer)
    timer = isOn ? setInterval(advance, seconds * 1000) : undefined
    onChange(isOn)
  }
  const advance = () => {
    if (position.isLast()) position.moveTo(0, 'clock')
    else position.forward('clock')
  }
  position.subscribe(({ cause }) => {
    if (timer !== undefined && cause !== 'clock') set(false)
  })
  set(true)
  return { isOn: () => timer !== undefined, toggle: () => set(timer === undefined) }
}
