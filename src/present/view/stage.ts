import type { DeckData } from '../deck-data.ts'
import type { Move, Position } from '../position.ts'
import { labels, positionLabel } from './labels.ts'
import { withTransition } from './transition.ts'

/** The slides of the page, in their order. */
export function slidesOfPage(): readonly HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.marpit > .slide'))
}

/** Which slides people can get at, with a pointer, keys or a screen reader. */
export type Exposed = 'shown' | 'all' | 'none'

export interface Stage {
  readonly expose: (which: Exposed) => void
}

/** Shows one slide at a time, as large as the window allows. */
export function startStage(data: DeckData, slides: readonly HTMLElement[], position: Position): Stage {
  const marpit = document.querySelector<HTMLElement>('.marpit')
  if (!marpit || slides.length !== data.slides.length) throw new Error('The slides and their data do not match.')
  slides.forEach((slide, index) => {
    nameSlide(slide, `${positionLabel(index, slides.length)}: ${data.slides[index]?.title ?? ''}`)
    slide.tabIndex = -1
    setExposed(slide, false)
  })
  openLinksElsewhere(marpit)
  let exposed: Exposed = 'shown'
  const isExposed = (index: number) => exposed === 'all' || (exposed === 'shown' && index === position.index())
  const exposeAll = () => {
    slides.forEach((slide, index) => {
      setExposed(slide, isExposed(index))
    })
  }
  position.subscribe((move) => {
    if (move.index === move.previous) return
    const show = () => showSlide(slides, move, isExposed)
    if (move.cause === 'start' || move.cause === 'history' || exposed !== 'shown' || isBesideNotes()) show()
    else withTransition(show)
  })
  new ResizeObserver(() => fitSlides(marpit, data)).observe(marpit)
  fitSlides(marpit, data)
  releaseForPrint(slides, exposeAll)
  return {
    expose(which) {
      exposed = which
      exposeAll()
    },
  }
}

/** Tells assistive technology that this is a slide, and which. */
export function nameSlide(slide: HTMLElement, name: string): void {
  slide.setAttribute('role', 'group')
  slide.setAttribute('aria-roledescription', labels.slide)
  slide.setAttribute('aria-label', name)
}

/** There a transition would take the notes along. */
function isBesideNotes(): boolean {
  return document.documentElement.classList.contains('presenter')
}

/** Touches only the slides that change, so that a deck of hundreds moves as fast as a short one. */
function showSlide(
  slides: readonly HTMLElement[],
  { index, previous }: Move,
  isExposed: (index: number) => boolean,
): void {
  const focusWasInside = previous !== undefined && slides[previous]?.contains(document.activeElement) === true
  const keep = new Set([index - 1, index, index + 1])
  if (previous !== undefined) {
    for (const old of [previous - 1, previous, previous + 1]) {
      if (!keep.has(old)) slides[old]?.classList.remove('near')
    }
    const left = slides[previous]
    left?.classList.remove('shown')
    if (left) setExposed(left, isExposed(previous))
  }
  // Neighbours are laid out but not painted: the next slide is there at once, fonts and images decoded.
  for (const near of keep) slides[near]?.classList.add('near')
  const shown = slides[index]
  if (!shown) return
  shown.classList.add('shown')
  setExposed(shown, isExposed(index))
  if (focusWasInside) shown.focus({ preventScroll: true })
}

function setExposed(slide: HTMLElement, isExposed: boolean): void {
  slide.inert = !isExposed
  if (isExposed) slide.removeAttribute('aria-hidden')
  else slide.setAttribute('aria-hidden', 'true')
}

/** Sets the scale and the offset that centre a slide; the style sheet applies them to every slide. */
function fitSlides(marpit: HTMLElement, data: DeckData): void {
  const { clientWidth, clientHeight } = marpit
  if (clientWidth === 0 || clientHeight === 0) return
  const scale = Math.min(clientWidth / data.widthPx, clientHeight / data.heightPx)
  const { style } = marpit
  style.setProperty('--lectern-scale', String(scale))
  style.setProperty('--lectern-left', `${toDevicePixels((clientWidth - data.widthPx * scale) / 2)}px`)
  style.setProperty('--lectern-top', `${toDevicePixels((clientHeight - data.heightPx * scale) / 2)}px`)
}

/** An offset between two device pixels would blur hairlines. */
function toDevicePixels(px: number): number {
  return Math.round(px * devicePixelRatio) / devicePixelRatio
}

/** A link followed in the middle of a talk must not take the deck away. */
export function openLinksElsewhere(marpit: HTMLElement): void {
  for (const link of marpit.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"]):not([target])')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
}

/** On paper all slides are alike; an inert one would be missing from the tags of a PDF printed by the browser. */
function releaseForPrint(slides: readonly HTMLElement[], restore: () => void): void {
  addEventListener('beforeprint', () => {
    for (const slide of slides) setExposed(slide, true)
  })
  addEventListener('afterprint', restore)
}
