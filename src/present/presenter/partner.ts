import type { Laser, Point } from '../view/laser.ts'
import type { Talk } from './talk.ts'
import { type Message, readMessage } from './talk-state.ts'

const heartbeatMs = 1000
/** A window unheard for so long shows something else, or hangs. */
const silenceMs = 5000
/** Files have no origin to send to; what is sent holds nothing but places and times. */
const target = origin.startsWith('http') ? origin : '*'

/** The other window of the same talk. */
export interface Partner {
  /** Opens it at an address. False where the browser refuses. */
  readonly open: (address: string) => boolean
  /** Brings it to the front. False where there is none. */
  readonly focus: () => boolean
  /** Looks for it, again and again if it was this window that was opened, and tells whether it has come or gone. */
  readonly greet: (onChange: (isThere: boolean) => void) => void
}

/**
 * Keeps two windows at the same place. They know each other as opener and opened, which needs no storage and works between
 * files. The opened one says hello each second, so that either may reload: whoever has the older state takes the later one.
 */
export function createPartner(talk: Talk, laser: Laser, isOpened: boolean): Partner {
  let partner: Window | null = isOpened ? opener : null
  let heardAt = Number.NEGATIVE_INFINITY
  const deck = location.pathname
  const send = (message: Message) => {
    if (partner && !partner.closed) partner.postMessage(message, target)
  }
  addEventListener('message', ({ data, source, origin: from }) => {
    const message = readMessage(data)
    if (!message || message.deck !== deck || from !== origin || !isKin(source, isOpened)) return
    partner = source
    heardAt = Date.now()
    checkPresence()
    if ('point' in message) laser.show(message.point ?? undefined)
    else {
      talk.receive(message.state)
      if (message.ask) send({ deck, state: talk.state(), ask: false })
    }
  })
  talk.onChange((from) => {
    if (from === 'here') send({ deck, state: talk.state(), ask: false })
  })
  const point = (at: Point | undefined) => send({ deck, point: at ?? null })
  laser.onPoint(point)
  addEventListener('pagehide', () => point(undefined))
  let wasThere = false
  let tellPresence = (_: boolean): void => {}
  const checkPresence = () => {
    if (isThere() === wasThere) return
    wasThere = !wasThere
    tellPresence(wasThere)
  }
  const isThere = () => partner !== null && !partner.closed && (!isOpened || Date.now() - heardAt < silenceMs)
  return {
    open(address) {
      partner = openWindow(address)
      return partner !== null && !partner.closed
    },
    focus() {
      if (isThere()) partner?.focus()
      return isThere()
    },
    greet(onChange) {
      if (!isOpened) return
      tellPresence = onChange
      const hello = () => {
        send({ deck, state: talk.state(), ask: true })
        checkPresence()
      }
      hello()
      setInterval(hello, heartbeatMs)
    },
  }
}

/** The window that opened this one, or one that this one has opened. No other window can pretend to be that. */
function isKin(source: MessageEventSource | null, isOpened: boolean): source is Window {
  return source !== null && 'closed' in source && ((isOpened && source === opener) || source.opener === window)
}

function openWindow(address: string): Window | null {
  const width = Math.min(1280, screen.availWidth)
  const height = Math.min(800, screen.availHeight)
  try {
    return open(address, '_blank', `popup,width=${width},height=${height}`)
  } catch {
    return null
  }
}
