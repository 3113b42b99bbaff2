import type { LiveState } from '../model/pages/live-state.ts'
import { type Overlay, startOverlay } from './overlay.ts'

/** Follows what the server says about this page. While nobody sees the page, its connection is free for others. */
function follow(address: string, version: string): void {
  let overlay: Overlay | undefined
  let source: EventSource | undefined
  let isLeaving = false
  const show = ({ data }: MessageEvent<string>): void => {
    if (isLeaving) return
    const state = JSON.parse(data) as LiveState
    if (state.version !== version) {
      isLeaving = true
      // Keeps the address with its slide, and what the page keeps in its history.
      location.reload()
      return
    }
    overlay ??= startOverlay(document.querySelector('[data-problems]') ? 'page' : 'panel')
    overlay.show(state.problems)
  }
  const connect = (): void => {
    source?.close()
    source = undefined
    if (document.visibilityState === 'hidden') return
    source = new EventSource(address)
    source.addEventListener('message', show)
  }
  addEventListener('pagehide', () => source?.close())
  addEventListener('pageshow', connect)
  document.addEventListener('visibilitychange', connect)
}

const { address = '', version = '' } = document.currentScript?.dataset ?? {}
follow(address, version)
