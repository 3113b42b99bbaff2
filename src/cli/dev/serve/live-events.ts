import type { ServerResponse } from 'node:http'
import type { LiveState } from '../../../model/pages/live-state.ts'

/** Tells pages what has become of what they show. */
export interface LiveEvents {
  /** Keeps a response open for a page, which hears its state at once and with every change. */
  readonly subscribe: (page: string, response: ServerResponse) => void
  /** Something has changed: every page whose state is another one hears of it. */
  readonly publish: () => void
  readonly close: () => void
}

/** Between two signs of life; proxies and browsers close what is silent for long. */
const ALIVE_MS = 20_000

/** `stateOf` says what a page should show just now. */
export function createLiveEvents(stateOf: (page: string) => LiveState): LiveEvents {
  const open = new Map<ServerResponse, { readonly page: string; said: string }>()
  const say = (response: ServerResponse, listener: { readonly page: string; said: string }) => {
    const state = JSON.stringify(stateOf(listener.page))
    if (state === listener.said) return
    listener.said = state
    response.write(`data: ${state}\n\n`)
  }
  const alive = setInterval(() => {
    for (const response of open.keys()) response.write(':\n\n')
  }, ALIVE_MS)
  alive.unref()
  return {
    subscribe(page, response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
      response.write('retry: 500\n\n')
      const listener = { page, said: '' }
      open.set(response, listener)
      response.once('close', () => open.delete(response))
      say(response, listener)
    },
    publish() {
      for (const [response, listener] of open) say(response, listener)
    },
    close() {
      clearInterval(alive)
      for (const response of open.keys()) response.end()
      open.clear()
    },
  }
}
