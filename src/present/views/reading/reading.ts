import { createEvent } from '../../page/event.ts'
import { focusOn, main, slides } from '../../page/page.ts'
import { isMarked, mark } from '../../page/style-state.ts'
import * as position from '../../position.ts'
import { say } from '../../view/announcer.ts'
import { reading, slides as slidesLabel } from '../../view/labels.ts'
import { expose } from '../../view/stage.ts'
import { writeTexts } from './reading-page.ts'
import { showPlace, startPlace, switchPlace } from './reading-place.ts'
import { chosenView, keepView } from './view-choice.ts'

/** Up to here a slide is too small to be read, and its text stands below it. The style sheet says the same. */
const narrow = matchMedia('(max-width: 640px)')

/** Whether the deck is read, as a page to scroll: each slide, then its text. */
export let isReading = false

export const [onReading, tellReading] = createEvent<[]>()

let isWritten = false
/** The reader, or the address, has said which view it is to be. */
let isChosen = false

/** Narrow windows open in the reading view where nobody chose. */
export function startReading(): void {
  startPlace()
  const chosen = chosenView()
  isChosen = chosen !== null
  followZoom()
  if (chosen === 'reading' || (!isChosen && narrow.matches)) set(true)
}

export function toggleReading(): void {
  isChosen = true
  change(!isReading)
  keepView(isReading ? 'reading' : 'slides')
}

/** Shows where the deck is, as after a jump. Nothing happens where slides are presented. */
export function arrive(): void {
  if (!isReading) return
  showPlace()
  focusHere()
}

function set(wanted: boolean): void {
  isReading = wanted
  if (wanted && !isWritten) {
    writeTexts(!narrow.matches)
    isWritten = true
  }
  mark('reading', wanted)
  exposeSlides()
  switchPlace(wanted)
  tellReading()
}

/** A picture and its text say the same: one of them is for people who listen. */
function exposeSlides(): void {
  expose(!isReading ? 'shown' : narrow.matches ? 'none' : 'all')
}

function change(wanted: boolean): void {
  const held = document.activeElement
  set(wanted)
  say(wanted ? reading : slidesLabel)
  // On a control the focus stays; elsewhere it would be lost with what it was on, or not be where reading begins.
  if (held?.closest('._bar')) return
  if (wanted) focusHere()
  else if (main.contains(held)) focusOn(slides[position.index])
}

/** On what people who listen have of the slide. */
function focusHere(): void {
  const slide = slides[position.index]
  focusOn(narrow.matches ? slide?.nextElementSibling?.querySelector<HTMLElement>('._plain') : slide)
}

/** Whoever enlarges the page to 400 % wants to read; a window made small in the middle of a talk stays a talk. */
function followZoom(): void {
  const ratio = devicePixelRatio
  let byZoom = false
  narrow.onchange = () => {
    const isZoomed = narrow.matches && devicePixelRatio > ratio
    const isOther = isZoomed ? !isReading : byZoom && !narrow.matches
    if (isOther && !isChosen && !isMarked('.overview')) {
      byZoom = isZoomed
      change(isZoomed)
    }
    if (isReading) exposeSlides()
  }
}
