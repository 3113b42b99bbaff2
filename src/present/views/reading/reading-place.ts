import type { DeckData } from '../../deck-data.ts'
import type { Position } from '../../position.ts'
import { nameScrolled } from './reading-page.ts'

/** A slide is being read once it has come up this far. */
const readingLine = 0.25
/** What stays free above a slide that is scrolled to. */
const airPx = 12

export interface Place {
  /** To be called when the view begins: fits the slides into the column and scrolls to where the deck is. */
  readonly start: () => void
  /** Scrolls to a slide. */
  readonly show: (index: number) => void
}

/** Where on the page the reader is. Scrolling moves the deck, and a move of the deck scrolls. */
export function createPlace(
  data: DeckData,
  slides: readonly HTMLElement[],
  position: Position,
  isOn: () => boolean,
): Place {
  const main = document.querySelector('main') ?? document.body
  let index = 0
  /** How much of the slide and its text has gone by. */
  let part = 0
  let shownAt = Number.NaN
  let widthPx = 0
  const topOf = (at: number) => (slides[at]?.getBoundingClientRect().top ?? 0) + scrollY
  const lengthOf = (at: number) => {
    const end = at + 1 < slides.length ? topOf(at + 1) : document.documentElement.scrollHeight
    return Math.max(1, end - topOf(at))
  }
  const scrollToPlace = () => {
    const top = index === 0 && part === 0 ? 0 : topOf(index) + part * lengthOf(index) - airPx
    scrollTo({ top, behavior: 'instant' })
    // At the end of the page a short slide never comes up to the line: what was asked for counts.
    shownAt = scrollY
  }
  const fit = () => {
    widthPx = main.clientWidth
    main.style.setProperty('--lv-small', String(widthPx / data.widthPx))
    nameScrolled()
  }
  const refit = () => {
    if (!isOn() || main.clientWidth === widthPx) return
    fit()
    scrollToPlace()
  }
  const look = () => {
    // A window of another width has scrolled by itself.
    refit()
    if (!isOn() || Math.abs(scrollY - shownAt) < 2) return
    shownAt = Number.NaN
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2
    index = isAtEnd ? slides.length - 1 : lastAbove(slides, innerHeight * readingLine)
    part = (scrollY + airPx - topOf(index)) / lengthOf(index)
    if (index !== position.index()) position.moveTo(index, 'scroll')
  }
  const show = (wanted: number) => {
    index = wanted
    part = 0
    scrollToPlace()
  }
  addEventListener('scroll', look, { passive: true })
  new ResizeObserver(refit).observe(main)
  position.subscribe((move) => {
    if (isOn() && move.cause !== 'scroll' && move.index !== move.previous) show(move.index)
  })
  return {
    start() {
      fit()
      show(position.index())
    },
    show,
  }
}

/** The last slide that begins above a line of the window. They stand in order, so few have to be looked at. */
function lastAbove(slides: readonly HTMLElement[], line: number): number {
  let low = 0
  let high = slides.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((slides[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return low
}
