const idleMs = 2500

export interface Activity {
  /** Shows the controls and the cursor until nothing has happened for a while. */
  readonly wake: () => void
  /** Shows the progress line alone, for the same while. */
  readonly glance: () => void
  readonly onIdle: (listener: () => void) => void
}

/** At rest nothing but the slide is to be seen. The classes `awake` and `glancing` on the root drive the style sheet. */
export function startActivity(): Activity {
  const root = document.documentElement
  const listeners: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = (name: 'awake' | 'glancing') => {
    root.classList.add(name)
    clearTimeout(timer)
    timer = setTimeout(() => {
      root.classList.remove('awake', 'glancing')
      for (const listener of listeners) listener()
    }, idleMs)
  }
  let lastX: number | undefined
  let lastY: number | undefined
  document.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return
    // Browsers also send the event when the page appears, or changes, below a pointer at rest.
    const moved = lastX !== undefined && (event.screenX !== lastX || event.screenY !== lastY)
    lastX = event.screenX
    lastY = event.screenY
    if (moved) show('awake')
  })
  // Not at `pointerdown`: the bar must not come up under a finger and take the tap.
  document.addEventListener('click', () => show('awake'))
  return { wake: () => show('awake'), glance: () => show('glancing'), onIdle: (listener) => listeners.push(listener) }
}
