import type { DeckData } from '../deck-data.ts'
import { element } from '../view/element.ts'
import { stepsOf } from '../view/fragments.ts'
import { labelLang, labels, stepLabel } from '../view/labels.ts'
import { createNotesPanel } from './notes-panel.ts'
import { startPanes } from './panes.ts'
import { createSplitter } from './splitter.ts'
import { sizeNotes, type Talk } from './talk.ts'
import { createTimers } from './timers.ts'

/** Often enough that no second is skipped. */
const drawEachMs = 250
const words = labels.presenter

export interface PresenterView {
  readonly isShown: () => boolean
  readonly show: (isShown: boolean) => void
  /** A line above all, until it is taken away. */
  readonly notice: (text: string) => void
  /** By so many heights of the panel. */
  readonly scrollNotes: (heights: number) => void
}

/** Current and next slide, notes and clocks. The slides are those of the page, laid out in another place. */
export function createPresenterView(data: DeckData, slides: readonly HTMLElement[], talk: Talk): PresenterView {
  const timers = createTimers(data, talk)
  const { panel, draw: drawNotes } = createNotesPanel(data, slides, [
    sizeButton(words.smaller, () => sizeNotes(talk, -10)),
    sizeButton(words.larger, () => sizeNotes(talk, 10)),
  ])
  const splitter = createSplitter((split) => talk.change({ split }))
  const current = element('div', { class: 'lp-current' })
  const next = element('div', { class: 'lp-next' })
  const nextTitle = element('p', { lang: data.lang, dir: document.documentElement.dir })
  const then = element('div', {}, element('h2', { class: 'lp-faint' }, words.next), nextTitle)
  const seen = element('span', { class: 'lp-seen' })
  timers.ofSlide.append(seen)
  const area = element('section', { class: 'lp-slides', 'aria-label': words.slides })
  area.append(current, timers.ofSlide, element('div', { class: 'lp-below' }, next, then), splitter.bar)
  const notice = element('p', { class: 'lp-notice' })
  const view = element('div', { class: 'lectern-presenter', lang: labelLang, dir: 'ltr', hidden: '' })
  view.append(timers.header, notice, area, panel)
  document.body.append(view)
  keepFocusFromMouse(view)
  const measure = startPanes(data, current, next)
  const steps = stepsOf(slides)
  let drawn: number | undefined
  const draw = () => {
    const { slide, step, blank, split, noteSize } = talk.state()
    const count = steps[slide] ?? 0
    seen.textContent = blank ? labels.blank[blank] : count > 0 ? stepLabel(step, count) : ''
    splitter.show(split)
    panel.style.setProperty('--size', String(noteSize / 100))
    timers.draw()
    if (slide === drawn) return
    slides[(drawn ?? 0) + 1]?.classList.remove('coming')
    slides[slide + 1]?.classList.add('coming')
    next.textContent = slides[slide + 1] ? '' : words.end
    nextTitle.textContent = data.slides[slide + 1]?.title ?? ''
    drawNotes(slide)
    drawn = slide
  }
  talk.onChange(draw)
  draw()
  let ticking: ReturnType<typeof setInterval> | undefined
  return {
    ...createSwitch(view, timers.ofSlide, (isShown) => {
      clearInterval(ticking)
      if (isShown) ticking = setInterval(timers.draw, drawEachMs)
      draw()
    }),
    notice(text) {
      notice.textContent = text
      measure()
    },
    scrollNotes: (heights) => panel.scrollBy(0, panel.clientHeight * heights),
  }
}

/** Shows the view, with the deck's own controls in it. Where the whole deck is looked at, it steps aside until that is over. */
function createSwitch(
  view: HTMLElement,
  controls: HTMLElement,
  onChange: (isShown: boolean) => void,
): Pick<PresenterView, 'isShown' | 'show'> {
  const root = document.documentElement
  let isWanted = false
  const update = () => {
    const isShown = isWanted && !root.matches('.overview, .reading')
    if (isShown !== view.hidden) return
    view.hidden = !isShown
    root.classList.toggle('presenter', isShown)
    const bar = document.querySelector('.lectern-bar')
    if (bar) (isShown ? controls : document.body).append(bar)
    onChange(isShown)
  }
  new MutationObserver(update).observe(root, { attributeFilter: ['class'] })
  return {
    isShown: () => isWanted,
    show(wanted) {
      isWanted = wanted
      update()
    },
  }
}

function sizeButton(name: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-label': name }, name.slice(0, 2))
  made.addEventListener('click', press)
  return made
}

/** What was pressed with the mouse must not keep the focus: the next key is meant for the deck. */
function keepFocusFromMouse(view: HTMLElement): void {
  view.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button, [role=separator]')) event.preventDefault()
  })
}
