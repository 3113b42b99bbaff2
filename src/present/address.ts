import { changeHistory } from './page/history.ts'
import { on } from './page/on.ts'
import { data, slides } from './page/page.ts'
import * as position from './position.ts'

/** Keeps the address (`#3`) and the slide in step, with one history entry a slide shown on command. Makes the first move. */
export function startAddress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  position.onMove((cause, previous) => {
    clearTimeout(timer)
    if (position.index === previous || cause === 'start' || cause === 'history') return
    // What nobody here has asked for makes no history.
    const change = () => changeHistory({}, `#${position.index + 1}`, cause === 'command' ? 'pushState' : 'replaceState')
    // Browsers take it ill when the address changes many times a second.
    if (cause === 'scroll') timer = setTimeout(change, 200)
    else change()
  })
  on('hashchange', () => position.moveTo(slideOfAddress(), 'history'))
  position.moveTo(slideOfAddress(), 'start')
}

/** `#3` is the third slide; `#name` the slide of that id or the one that holds an element of that id. Else it is the first. */
function slideOfAddress(): number {
  const name = decoded(location.hash.slice(1))
  if (/^\d+$/.test(name)) return Number(name) - 1
  const byId = data.slides.findIndex((slide) => slide.id === name)
  return byId >= 0 ? byId : slides.findIndex((slide) => slide.contains(document.getElementById(name)))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
