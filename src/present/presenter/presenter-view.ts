import { element } from '../page/element.ts'
import { find, isWithin } from '../page/find.ts'
import { data, root, slides, titleOf } from '../page/page.ts'
import { isMarked, mark, setVariable } from '../page/style-state.ts'
import { partsOf } from '../position.ts'
import * as labels from '../view/labels.ts'
import { createNotesPanel } from './notes-panel.ts'
import { startPanes } from './panes.ts'
import { createSplitter, showSplit } from './splitter.ts'
import { onTalk, talk } from './talk.ts'
import { createTimers } from './timers.ts'

/** Often enough that no second is skipped. */
const drawEachMs = 250

export interface PresenterView {
  /** Shows the view, or takes it away, with a line above all where there is something to say. */
  readonly show: (isShown: boolean, notice: string) => void
  /** By so many heights of the panel. */
  readonly scrollNotes: (heights: number) => void
}

/** Current and next slide, notes and clocks. The slides are those of the page, laid out in another place. */
export function createPresenterView(): PresenterView {
  const timers = createTimers()
  const notes = createNotesPanel()
  const current = element('div._current')
  const next = element('div._next')
  const nextTitle = element('p', { lang: data.lang, dir: root.dir })
  const below = element('div._below', {}, next, element('div', {}, element('h2._faint', {}, labels.upNext), nextTitle))
  const seen = element('span._seen')
  timers.ofSlide.append(seen)
  const area = element(
    'section._slides',
    { 'aria-label': labels.slides },
    current,
    timers.ofSlide,
    below,
    createSplitter(),
  )
  const notice = element('p._notice')
  const view = element(
    'div._presenter',
    { lang: labels.labelLang, dir: 'ltr', hidden: '' },
    timers.header,
    notice,
    area,
    notes.panel,
  )
  // What was pressed with the mouse must not keep the focus: the next key is meant for the deck.
  view.onmousedown = (event) => {
    if (isWithin(event, 'button, [role=separator]')) event.preventDefault()
  }
  document.body.append(view)
  const measure = startPanes(current, next)
  let drawn: number | undefined
  const draw = () => {
    const { slide, step, blank, split, noteSize } = talk
    const count = partsOf(slide).length
    seen.textContent = blank ? labels.covered[blank] : count > 0 ? labels.stepLabel(step, count) : ''
    showSplit(split)
    setVariable(notes.panel, 'size', noteSize / 100)
    timers.draw()
    if (slide === drawn) return
    drawn = slide
    find('.marpit > .coming')?.classList.remove('coming')
    slides[slide + 1]?.classList.add('coming')
    next.textContent = slides[slide + 1] ? '' : labels.end
    nextTitle.textContent = titleOf(slide + 1)
    notes.draw()
  }
  onTalk(draw)
  draw()
  setInterval(() => {
    if (!view.hidden) timers.draw()
  }, drawEachMs)
  const showView = createSwitch(view, timers.ofSlide, draw)
  return {
    show(isShown, text) {
      notice.textContent = text
      showView(isShown)
      measure()
    },
    scrollNotes: (heights) => notes.panel.scrollBy(0, notes.panel.clientHeight * heights),
  }
}

/**
 * Returns what shows the view, with the deck's own controls in it, or takes it away. Where the whole deck is looked at, it steps
 * aside until that is over.
 */
function createSwitch(view: HTMLElement, controls: HTMLElement, onChange: () => void): (isShown: boolean) => void {
  let isWanted = false
  const update = () => {
    const isShown = isWanted && !isMarked('.overview, .reading')
    if (isShown !== view.hidden) return
    view.hidden = !isShown
    mark('presenter', isShown)
    const home = isShown ? controls : document.body
    home.append(find('._bar') ?? '')
    onChange()
  }
  new MutationObserver(update).observe(root, { attributeFilter: ['class'] })
  return (isShown) => {
    isWanted = isShown
    update()
  }
}
