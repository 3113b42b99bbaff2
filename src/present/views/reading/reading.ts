import { labels } from '../../view/labels.ts'
import type { ViewParts } from '../view-parts.ts'
import { writeTexts } from './reading-page.ts'
import { createPlace } from './reading-place.ts'
import { chosenView, keepView } from './view-choice.ts'

/** Up to here a slide is too small to be read, and its text stands below it. The style sheet says the same. */
const narrow = matchMedia('(max-width: 640px)')

export interface Reading {
  readonly isOn: () => boolean
  readonly toggle: () => void
  /** Shows where the deck is, as after a jump. Nothing happens where slides are presented. */
  readonly arrive: () => void
  readonly onChange: (listener: (isOn: boolean) => void) => void
}

/** The deck as a page to scroll: each slide, then its text. Narrow windows open in it where nobody chose. */
export function createReading(parts: ViewParts): Reading {
  const { data, slides, position, stage, say } = parts
  const root = document.documentElement
  const listeners: ((isOn: boolean) => void)[] = []
  let isOn = false
  let isWritten = false
  const place = createPlace(data, slides, position, () => isOn)
  // A picture and its text say the same: one of them is for people who listen.
  const expose = () => stage.expose(isOn ? (narrow.matches ? 'none' : 'all') : 'shown')
  const set = (wanted: boolean) => {
    isOn = wanted
    if (wanted && !isWritten) writeTexts(data, slides, narrow.matches ? 'folded' : 'open')
    isWritten ||= wanted
    root.classList.toggle('reading', wanted)
    expose()
    if (wanted) place.start()
    for (const listener of listeners) listener(wanted)
  }
  const focusHere = () => textFor(slides[position.index()])?.focus({ preventScroll: true })
  const change = (wanted: boolean) => {
    const held = document.activeElement
    set(wanted)
    say(wanted ? labels.reading : labels.slides)
    // On a control the focus stays; elsewhere it would be lost with what it was on, or not be where reading begins.
    if (held?.closest('.lectern-bar')) return
    if (wanted) focusHere()
    else if (held?.closest('main')) slides[position.index()]?.focus({ preventScroll: true })
  }

  const chosen = chosenView()
  let isChosen = chosen !== undefined
  followZoom(
    () => !isChosen && !document.querySelector('.overview'),
    () => isOn,
    change,
    () => isOn && expose(),
  )
  if (chosen === 'reading' || (chosen === undefined && narrow.matches)) set(true)
  return {
    isOn: () => isOn,
    toggle() {
      isChosen = true
      change(!isOn)
      keepView(isOn ? 'reading' : 'slides')
    },
    arrive() {
      if (!isOn) return
      place.show(position.index())
      focusHere()
    },
    onChange(listener) {
      listeners.push(listener)
      listener(isOn)
    },
  }
}

/** What people who listen have of a slide. */
function textFor(slide: HTMLElement | undefined): HTMLElement | null | undefined {
  return narrow.matches ? slide?.nextElementSibling?.querySelector('.lv-plain') : slide
}

/** Whoever enlarges the page to 400 % wants to read; a window made small in the middle of a talk stays a talk. */
function followZoom(mayChange: () => boolean, isOn: () => boolean, change: (on: boolean) => void, turn: () => void) {
  const ratio = devicePixelRatio
  let byZoom = false
  narrow.addEventListener('change', () => {
    const isZoomed = narrow.matches && devicePixelRatio > ratio
    if (mayChange() && isZoomed && !isOn()) {
      byZoom = true
      change(true)
    } else if (mayChange() && byZoom && !narrow.matches) {
      byZoom = false
      change(false)
    }
    turn()
  })
}
