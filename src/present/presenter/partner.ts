import { on } from '../page/on.ts'
import { onPoint, type Point, showLaser } from '../view/laser.ts'
import { isOpened, onTalk, receiveTalk, talk } from './talk.ts'
import { type Message, readMessage } from './talk-state.ts'

const heartbeatMs = 1000
/** A window unheard for so long shows something else, or hangs. */
const silenceMs = 5000
/** Files have no origin to send to; what is sent holds nothing but places and times. */
const target = origin.startsWith('http') ? origin : '*'
const deck = location.pathname

/** The other window of the same talk. */
let partner: Window | null = null
let heardAt = 0
let wasThere = false
let tellPresence = (_: boolean): void => {}

/**
 * Keeps two windows at the same place. They know each other as opener and opened, which needs no storage and works between
 * files. The opened one says hello each second, so that either may reload: whoever has the older state takes the later one.
 */
export function startPartner(): void {
  if (isOpened) partner = opener
  on('message', ({ data, source, origin: from }) => {
    const message = readMessage(data)
    if (message?.deck !== deck || from !== origin || !isKin(source)) return
    partner = source
    heardAt = Date.now()
    checkPresence()
    if ('point' in message) showLaser(message.point ?? undefined)
    else {
      receiveTalk(message.state)
      if (message.ask) sendTalk(false)
    }
  })
  onTalk((from) => {
    if (from === 'here') sendTalk(false)
  })
  onPoint(sendPoint)
  on('pagehide', () => sendPoint(undefined))
}

/** Looks for the other window again and again, if it was this one that was opened, and tells whether it has come or gone. */
export function greetPartner(onChange: (isThere: boolean) => void): void {
  if (!isOpened) return
  tellPresence = onChange
  const hello = () => {
    sendTalk(true)
    checkPresence()
  }
  hello()
  setInterval(hello, heartbeatMs)
}

/** Opens the other window at an address. False where the browser refuses. */
export function openPartner(address: string): boolean {
  const width = Math.min(1280, screen.availWidth)
  const height = Math.min(800, screen.availHeight)
  try {
    partner = open(address, '_blank', `popup,width=${width},height=${height}`)
  } catch {
    partner = null
  }
  return isOpen()
}

/** Brings the other window to the front. False where there is none. */
export function focusPartner(): boolean {
  if (isThere()) partner?.focus()
  return isThere()
}

function isOpen(): boolean {
  return partner?.closed === false
}

function isThere(): boolean {
  return isOpen() && (!isOpened || Date.now() - heardAt < silenceMs)
}

function checkPresence(): void {
  if (isThere() === wasThere) return
  wasThere = !wasThere
  tellPresence(wasThere)
}

function send(message: Message): void {
  if (isOpen()) partner?.postMessage(message, target)
}

function sendTalk(ask: boolean): void {
  send({ deck, state: talk, ask })
}

function sendPoint(point: Point | undefined): void {
  send({ deck, point: point ?? null })
}

/** The window that opened this one, or one that this one has opened. No other window can pretend to be that. */
function isKin(source: MessageEventSource | null): source is Window {
  return source !== null && 'closed' in source && ((isOpened && source === opener) || source.opener === window)
}
