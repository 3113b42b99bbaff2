import { on } from '../page/on.ts'

/** Keeps the screen on while the deck is in front. A browser that cannot, or may not, just does not. */
export function startWakeLock(): void {
  const ask = () => {
    // A hidden page, a low battery, a policy: the talk goes on.
    navigator.wakeLock?.request('screen').catch(() => {})
  }
  // It is lost whenever the page is hidden.
  on('visibilitychange', ask, document)
  ask()
}
