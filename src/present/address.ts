import type { DeckData } from './deck-data.ts'
import type { Position } from './position.ts'

/** Keeps the address (`#3`) and the slide in step, with one history entry a slide shown on command. */
export function startAddress(data: DeckData, position: Position): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = (cause: 'start' | 'history') => position.moveTo(slideOfHash(location.hash, data) ?? 0, cause)
  position.subscribe(({ index, previous, cause }) => {
    clearTimeout(timer)
    if (index === previous || cause === 'start' || cause === 'history') return
    // What nobody here has asked for makes no history.
    const change = () => changeAddress(`#${index + 1}`, cause === 'command' ? 'pushState' : 'replaceState')
    // Browsers take it ill when the address changes many times a second.
    if (cause === 'scroll') timer = setTimeout(change, 200)
    else change()
  })
  addEventListener('hashchange', () => follow('history'))
  follow('start')
}

/** `#3` is the third slide; `#name` the slide of that id or the one that holds an element of that id. */
function slideOfHash(hash: string, data: DeckData): number | undefined {
  const name = decodeHash(hash.slice(1))
  if (/^\d+$/.test(name)) return Number(name) - 1
  if (name === '') return undefined
  const byId = data.slides.findIndex((slide) => slide.id === name)
  if (byId >= 0) return byId
  const holder = document.getElementById(name)?.closest('.marpit > .slide')
  const holders = Array.from(document.querySelectorAll('.marpit > .slide'))
  return holder ? holders.indexOf(holder) : undefined
}

function decodeHash(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

function changeAddress(hash: string, how: 'pushState' | 'replaceState'): void {
  try {
    history[how](history.state, '', hash)
  } catch {
    // Some browsers allow only so many entries in a short time: a held key must not stop the talk.
  }
}
