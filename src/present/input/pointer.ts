import { find, isWithin } from '../page/find.ts'
import { on } from '../page/on.ts'
import { isRtl } from '../page/page.ts'
import type { Run } from './commands.ts'
import { isShortcut } from './keys.ts'

/** What a click means something to already; in the overview and in the reading view that is the whole page. */
const interactive =
  'a[href], button, input, select, textarea, label, summary, audio, video, dialog, [contenteditable], [role="button"], ._bar, .overview, .reading, ._presenter'

/** The part of the width, at the edge the deck comes from, where a click goes back. */
const backZone = 0.2
/** A pointer that travelled farther than this was dragging, not clicking. */
const clickSlopPx = 8
const swipePx = 40

/** Click zones: the edge where reading starts goes back, all the rest goes on. */
export function startClicks(run: Run): void {
  let pressed: MouseEvent | undefined
  let hadSelection = false
  on('pointerdown', (event) => {
    pressed = event
    hadSelection = hasSelection()
  })
  on('click', (event) => {
    const start = pressed
    pressed = undefined
    if (isShortcut(event) || event.button !== 0 || event.shiftKey || isWithin(event, interactive)) return
    // Also a click that only takes an old selection away is no wish to move.
    if (hasSelection() || (start && hadSelection)) return
    if (start && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > clickSlopPx) return
    const fromStart = event.clientX / innerWidth
    run((isRtl ? 1 - fromStart : fromStart) < backZone ? 'previous' : 'next')
  })
}

function hasSelection(): boolean {
  return getSelection()?.type === 'Range'
}

/** One finger sideways turns the slide; two fingers, and any finger on a page zoomed in, belong to the browser. */
export function startSwipes(run: Run): void {
  let start: Touch | undefined
  on('touchstart', (event) => {
    const zoomedIn = (visualViewport?.scale ?? 1) > 1.01
    // Elsewhere a finger scrolls, and moves what can be moved.
    const isElsewhere = find('dialog[open], .overview, .reading') || isWithin(event, '._presenter')
    start = event.touches.length === 1 && !zoomedIn && !isElsewhere ? event.touches[0] : undefined
  })
  on('touchend', ({ changedTouches, touches }) => {
    const end = changedTouches[0]
    if (!start || !end || touches.length > 0) return
    const x = end.clientX - start.clientX
    const y = end.clientY - start.clientY
    start = undefined
    if (Math.abs(x) < swipePx || Math.abs(x) < 1.5 * Math.abs(y)) return
    run(x < 0 === isRtl ? 'previous' : 'next')
  })
}
