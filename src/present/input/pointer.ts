import type { Commands } from './commands.ts'

/** What a click means something to already; in the overview and in the reading view that is the whole page. */
const interactive =
  'a[href], button, input, select, textarea, label, summary, audio, video, dialog, [contenteditable], [role="button"], .lectern-bar, .overview, .reading, .lectern-presenter'

/** The part of the width, at the edge the deck comes from, where a click goes back. */
const backZone = 0.2
/** A pointer that travelled farther than this was dragging, not clicking. */
const clickSlopPx = 8
const swipePx = 40

/** Click zones: the edge where reading starts goes back, all the rest goes on. */
export function startClicks(commands: Commands, direction: 'ltr' | 'rtl'): void {
  let pressed: { readonly x: number; readonly y: number; readonly hadSelection: boolean } | undefined
  document.addEventListener('pointerdown', (event) => {
    pressed = { x: event.clientX, y: event.clientY, hadSelection: hasSelection() }
  })
  document.addEventListener('click', (event) => {
    const start = pressed
    pressed = undefined
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      event.shiftKey
    )
      return
    if (event.target instanceof Element && event.target.closest(interactive)) return
    // Also a click that only takes an old selection away is no wish to move.
    if (hasSelection() || start?.hadSelection) return
    if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > clickSlopPx) return
    const fromStart = event.clientX / innerWidth
    const back = direction === 'ltr' ? fromStart < backZone : fromStart > 1 - backZone
    if (back) commands.previous()
    else commands.next()
  })
}

function hasSelection(): boolean {
  return getSelection()?.type === 'Range'
}

/** One finger sideways turns the slide; two fingers, and any finger on a page zoomed in, belong to the browser. */
export function startSwipes(commands: Commands, direction: 'ltr' | 'rtl'): void {
  let start: Touch | undefined
  const passive = { passive: true } as const
  document.addEventListener(
    'touchstart',
    (event) => {
      const zoomedIn = (visualViewport?.scale ?? 1) > 1.01
      const isElsewhere = document.querySelector('dialog[open], .overview, .reading') || isBesideSlides(event.target)
      start = event.touches.length === 1 && !zoomedIn && !isElsewhere ? event.touches[0] : undefined
    },
    passive,
  )
  document.addEventListener('touchcancel', () => {
    start = undefined
  })
  document.addEventListener(
    'touchend',
    (event) => {
      const end = event.changedTouches[0]
      if (!start || !end || event.touches.length > 0) return
      const x = end.clientX - start.clientX
      const y = end.clientY - start.clientY
      start = undefined
      if (Math.abs(x) < swipePx || Math.abs(x) < 1.5 * Math.abs(y)) return
      if (x < 0 === (direction === 'ltr')) commands.next()
      else commands.previous()
    },
    passive,
  )
}

/** There a finger scrolls, and moves what can be moved. */
function isBesideSlides(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.lectern-presenter') !== null
}
