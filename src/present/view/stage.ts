import { setAttributes } from '../page/element.ts'
import { find, findAll } from '../page/find.ts'
import { on } from '../page/on.ts'
import { data, focusOn, main, nameOf, slides } from '../page/page.ts'
import { isMarked, setVariable } from '../page/style-state.ts'
import * as position from '../position.ts'
import { slide as slideWord } from './labels.ts'
import { withTransition } from './transition.ts'

/** Which slides people can get at, with a pointer, keys or a screen reader. */
export type Exposed = 'shown' | 'all' | 'none'

let exposed: Exposed = 'shown'

/** Shows one slide at a time, as large as the window allows. */
export function startStage(): void {
  slides.forEach(nameSlide)
  openLinksElsewhere(main)
  position.onMove((cause, previous) => {
    if (position.index === previous) return
    const show = () => {
      const focusWasInside = slides[previous ?? -1]?.contains(document.activeElement)
      draw()
      if (focusWasInside) focusOn(slides[position.index])
    }
    // Beside notes a transition would take them along.
    if (cause === 'start' || cause === 'history' || exposed !== 'shown' || isMarked('.presenter')) show()
    else withTransition(show)
  })
  const marpit = find('.marpit') ?? main
  const fit = () => fitSlides(marpit)
  new ResizeObserver(fit).observe(marpit)
  fit()
  // On paper all slides are alike; an inert one would be missing from the tags of a PDF printed by the browser.
  on('beforeprint', () => {
    for (const slide of slides) setExposed(slide, true)
  })
  on('afterprint', draw)
}

export function expose(which: Exposed): void {
  exposed = which
  draw()
}

/** Tells assistive technology that this is a slide, and which; a script may give it the focus. */
export function nameSlide(slide: HTMLElement, index: number): void {
  setAttributes(slide, {
    role: 'group',
    'aria-roledescription': slideWord,
    'aria-label': nameOf(index),
    tabindex: '-1',
  })
}

/** What does not change is left alone, so that a deck of hundreds moves as fast as a short one. */
function draw(): void {
  slides.forEach((slide, index) => {
    const isShown = index === position.index
    // Neighbours are laid out but not painted: the next slide is there at once, fonts and images decoded.
    slide.classList.toggle('near', Math.abs(index - position.index) < 2)
    slide.classList.toggle('shown', isShown)
    setExposed(slide, exposed === 'all' || (exposed === 'shown' && isShown))
  })
}

function setExposed(slide: HTMLElement, isExposed: boolean): void {
  if (slide.inert === !isExposed) return
  slide.inert = !isExposed
  if (isExposed) slide.removeAttribute('aria-hidden')
  else slide.setAttribute('aria-hidden', 'true')
}

/** Sets the scale and the offset that centre a slide; the style sheet applies them to every slide. */
function fitSlides(marpit: HTMLElement): void {
  const { clientWidth, clientHeight } = marpit
  const scale = Math.min(clientWidth / data.widthPx, clientHeight / data.heightPx)
  // An offset between two device pixels would blur hairlines.
  const half = (px: number) => `${Math.round((px / 2) * devicePixelRatio) / devicePixelRatio}px`
  setVariable(marpit, 'scale', scale)
  setVariable(marpit, 'left', half(clientWidth - data.widthPx * scale))
  setVariable(marpit, 'top', half(clientHeight - data.heightPx * scale))
}

/** A link followed in the middle of a talk must not take the deck away. */
export function openLinksElsewhere(within: HTMLElement): void {
  for (const link of findAll<HTMLAnchorElement>('a[href]:not([href^="#"]):not([target])', within)) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
}
