/** What of the View Transitions API is used; older browsers have none of it. */
interface Transition {
  readonly finished: Promise<void>
  readonly skipTransition: () => void
}
type StartViewTransition = (update: () => void) => Transition

const isStill = matchMedia('(prefers-reduced-motion: reduce)')

let running: Transition | undefined
let waiting: (() => void) | undefined

/**
 * Changes the page with the transition that the style sheet describes; at once where people want no motion, where the browser
 * has none, or where the last change is not over, so that a key held down never lags.
 */
export function withTransition(update: () => void): void {
  const start = (document as { startViewTransition?: StartViewTransition }).startViewTransition
  // The browser calls an update in its own time: one that still waits comes before the next.
  finish()
  if (!start || running || isStill.matches || document.hidden) {
    running?.skipTransition()
    update()
    return
  }
  waiting = update
  running = start.call(document, finish)
  const end = () => {
    running = undefined
  }
  running.finished.then(end, end)
}

function finish(): void {
  waiting?.()
  waiting = undefined
}
