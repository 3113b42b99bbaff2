import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { monoFont } from '../../../files/fonts/mono-font.ts'
import { COVER_NAME, handoutName } from '../../../files/listed-outputs.ts'
import { HANDOUT_KINDS, type HandoutKind } from '../../../model/handout.ts'
import type { DeckRoom } from '../decks/deck-room.ts'
import { isFromHere } from './allowed-request.ts'
import { deckState, EVENTS_ADDRESS, liveDeck, liveIndex } from './deck-pages.ts'
import type { LiveEvents } from './live-events.ts'

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
} as const

/** The live script asks for it where it shows lines of source. */
const MONO_ADDRESS = '/.lectern/mono.woff2'

const HTML = 'text/html; charset=utf-8'
const MADE_ON_DEMAND: Readonly<Record<string, string>> = {
  'deck.pdf': 'application/pdf',
  ...Object.fromEntries(HANDOUT_KINDS.map((kind) => [handoutName(kind), 'application/pdf'])),
  [COVER_NAME]: 'image/png',
}

export interface ServedDecks {
  readonly room: DeckRoom
  readonly events: LiveEvents
  /** Those that the list of decks leads to; all can be had. */
  readonly handouts: readonly HandoutKind[]
  readonly onFault: (error: unknown) => void
}

/** Answers for the list of decks, the decks and their printed forms. Nothing is read from the disk by its address. */
export function serveDecks({ room, events, handouts, onFault }: ServedDecks) {
  return (port: number): RequestListener =>
    (request, response) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
      if (!isFromHere(request.headers, port)) {
        end(response, 403, 'text/plain', 'Only pages of this server may ask here.\n')
      } else if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('Allow', 'GET, HEAD')
        end(response, 405, 'text/plain', 'There is nothing to change here.\n')
      } else {
        answer(request, response).catch((error: unknown) => {
          onFault(error)
          if (response.headersSent) response.destroy()
          else end(response, 500, 'text/plain', 'Something went wrong; the terminal says what.\n')
        })
      }
    }

  async function answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = url.split('?')
    const parts = decoded(path.slice(1))
    if (path === '/') return end(response, 200, HTML, await liveIndex(room.decks(), handouts))
    if (path === `/${EVENTS_ADDRESS}`) return events.subscribe(new URLSearchParams(query).get('page') ?? '', response)
    if (path === MONO_ADDRESS) return end(response, 200, 'font/woff2', await monoFont())
    const name = parts.at(-1) ?? ''
    const id = parts.slice(0, -1).join('/')
    const type = Object.hasOwn(MADE_ON_DEMAND, name) ? MADE_ON_DEMAND[name] : undefined
    if (type !== undefined) {
      const bytes = await room.output(id, name)
      if (bytes) return end(response, 200, type, bytes)
    }
    const deck = name === 'deck.html' || type !== undefined ? await room.settled(id) : undefined
    const isThere = deck?.good !== undefined && name === 'deck.html'
    const status = isThere ? 200 : deckState(deck).version === 'none' ? 404 : 503
    return end(response, status, HTML, await liveDeck(id === '' ? name : id, deck))
  }
}

/** The parts of a path; none where it is no path. */
function decoded(path: string): readonly string[] {
  try {
    return path.split('/').map(decodeURIComponent)
  } catch {
    return []
  }
}

function end(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
  // Node itself sends no body to those who ask for the head alone.
  response.end(body)
}
