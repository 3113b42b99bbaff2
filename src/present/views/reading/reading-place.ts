import { on } from '../../page/on.ts'
import { data, main, root, slides } from '../../page/page.ts'
import { setVariable } from '../../page/style-state.ts'
import * as position from '../../position.ts'
import { nameScrolled } from './reading-page.ts'

/** A slide is being read once it has come up this far. */
const readingLine = 0.25
/** What stays free above a slide that is scrolled to. */
const airPx = 12

let isOn = false
let index = 0
/** How much of the slide and its text has gone by. */
let part = 0
let shownAt = Number.NaN
let widthPx = 0

/** Where on the page the reader is. Scrolling moves the deck, and a move of the deck scrolls. */
export function startPlace(): void {
  on('scroll', look)
  new ResizeObserver(refit).observe(main)
  position.onMove((cause, previous) => {
    if (isOn && cause !== 'scroll' && position.index !== previous) showPlace()
  })
}

/** To be called when the view begins or ends: fits the slides into the column and scrolls to where the deck is. */
export function switchPlace(isReading: boolean): void {
  isOn = isReading
  if (!isOn) return
  fit()
  showPlace()
}

/** Scrolls to where the deck is. */
export function showPlace(): void {
  index = position.index
  part = 0
  scrollToPlace()
}

function scrollToPlace(): void {
  const top = index === 0 && part === 0 ? 0 : topOf(index) + part * lengthOf(index) - airPx
  scrollTo({ top, behavior: 'instant' })
  // At the end of the page a short slide never comes up to the line: what was asked for counts.
  shownAt = scrollY
}

function fit(): void {
  widthPx = main.clientWidth
  setVariable(main, 'small', widthPx / data.widthPx)
  nameScrolled()
}

function refit(): void {
  if (!isOn || main.clientWidth === widthPx) return
  fit()
  scrollToPlace()
}

function look(): void {
  // A window of another width has scrolled by itself.
  refit()
  if (!isOn || Math.abs(scrollY - shownAt) < 2) return
  shownAt = Number.NaN
  const isAtEnd = scrollY + innerHeight >= root.scrollHeight - 2
  index = isAtEnd ? slides.length - 1 : lastAbove(scrollY + innerHeight * readingLine)
  part = (scrollY + airPx - topOf(index)) / lengthOf(index)
  if (index !== position.index) position.moveTo(index, 'scroll')
}

function topOf(at: number): number {
  return (slides[at]?.getBoundingClientRect().top ?? root.scrollHeight - scrollY) + scrollY
}

function lengthOf(at: number): number {
  return Math.max(1, topOf(at + 1) - topOf(at))
}

/** The last slide that begins above a line of the page. They stand in order, so few have to be looked at. */
function lastAbove(line: number): number {
  let low = 0
  let high = slides.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (topOf(middle) <= line) low = middle
    else high = middle - 1
  }
  return low
}
