import type { DeckData } from '../deck-data.ts'
import type { Position } from '../position.ts'
import { element, icon } from '../view/element.ts'
import { stepsOf } from '../view/fragments.ts'
import { labelLang, labels, stepLabel } from '../view/labels.ts'
import { createNotesPanel } from './notes-panel.ts'
import { startPanes } from './panes.ts'
import { createSplitter } from './splitter.ts'
import { sizeNotes, type Talk } from './talk.ts'
import { createTimers } from './timers.ts'

/** Often enough that no second is skipped. */
const drawEachMs = 250
const letterA = 'M2 19l5-14 5 14M4 14h6'
const words = labels.presenter

export interface PresenterView {
  readonly isShown: () => boolean
  readonly show: (isShown: boolean) => void
  /** A line above all, until it is taken away. */
  readonly notice: (text: string | undefined) => void
  /** By so many heights of the panel. */
  readonly scrollNotes: (heights: number) => void
}

/** Current and next slide, notes and clocks. The slides are those of the page, laid out in another place. */
export function createPresenterView(
  data: DeckData,
  slides: readonly HTMLElement[],
  position: Position,
  talk: Talk,
): PresenterView {
  const timers = createTimers(data, position, talk)
  const notes = createNotesPanel(data, slides, position, [
    sizeButton(words.smaller, `${letterA}M16 12h6`, () => sizeNotes(talk, -10)),
    sizeButton(words.larger, `${letterA}M16 12h6m-3-3v6`, () => sizeNotes(talk, 10)),
  ])
  const splitter = createSplitter((split) => talk.change({ split }))
  const current = element('div', { class: 'lectern-current' })
  const { next, then } = createNext(data, position)
  timers.ofSlide.append(createSeen(slides, talk))
  const below = element('div', { class: 'lectern-below' }, next, then)
  const area = element('section', { class: 'lectern-slides', 'aria-label': words.slides })
  area.append(current, timers.ofSlide, below, splitter.bar)
  const notice = element('p', { class: 'lectern-notice', hidden: '' })
  const view = element('div', { class: 'lectern-presenter', lang: labelLang, dir: 'ltr', hidden: '' })
  view.append(timers.header, notice, area, notes.panel)
  document.body.append(view)
  keepFocusFromMouse(view)
  const place = startPanes(data, slides, position, current, next)
  const follow = () => {
    const { split, noteSize } = talk.state()
    splitter.show(split)
    view.style.setProperty('--lectern-note-size', String(noteSize / 100))
    timers.draw()
  }
  talk.onChange(follow)
  follow()
  let ticking: ReturnType<typeof setInterval> | undefined
  return {
    isShown: () => !view.hidden,
    show(isShown) {
      view.hidden = !isShown
      document.documentElement.classList.toggle('presenter', isShown)
      moveControls(isShown ? timers.ofSlide : document.body)
      clearInterval(ticking)
      if (isShown) ticking = setInterval(timers.draw, drawEachMs)
      timers.draw()
      place()
    },
    notice(text) {
      notice.hidden = text === undefined
      notice.textContent = text ?? ''
      place()
    },
    scrollNotes: notes.scroll,
  }
}

/** The place of the next slide, and its title. */
function createNext(data: DeckData, position: Position): { readonly next: HTMLElement; readonly then: HTMLElement } {
  const next = element('div', { class: 'lectern-next' })
  const title = element('p', { lang: data.lang, dir: document.documentElement.dir })
  const then = element('div', { class: 'lectern-then' }, element('h2', {}, words.next), title)
  const draw = (index: number) => {
    const coming = data.slides[index + 1]
    next.textContent = coming ? '' : words.end
    title.textContent = coming?.title ?? ''
  }
  position.subscribe(({ index }) => draw(index))
  draw(position.index())
  return { next, then }
}

/** What of the slide the audience sees: how many of the parts that come one by one, or nothing. */
function createSeen(slides: readonly HTMLElement[], talk: Talk): HTMLElement {
  const steps = stepsOf(slides)
  const text = element('span', {})
  const draw = () => {
    const { slide, step, blank } = talk.state()
    const count = steps[slide] ?? 0
    text.textContent = blank ? labels.blank[blank] : count > 0 ? stepLabel(step, count) : ''
  }
  talk.onChange(draw)
  draw()
  return text
}

function sizeButton(label: string, path: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-label': label, title: label }, icon(path))
  made.addEventListener('click', press)
  return made
}

/** What was pressed with the mouse must not keep the focus: the next key is meant for the deck. */
function keepFocusFromMouse(view: HTMLElement): void {
  view.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button, [role=separator]')) event.preventDefault()
  })
}

function moveControls(to: HTMLElement): void {
  const bar = document.querySelector('.lectern-bar')
  if (bar) to.append(bar)
}
