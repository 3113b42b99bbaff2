import { element } from '../view/element.ts'
import { labelLang, labels } from '../view/labels.ts'
import type { ViewParts } from './view-parts.ts'

/** About as wide as a slide in the grid may be. */
const cellPx = 240
const gapPx = 24

export interface Overview {
  readonly toggle: () => void
  readonly close: () => void
}

/**
 * All slides as a grid: the page's own slides, made small by the style sheet, and over them a list of buttons. For assistive
 * technology and for keys there are only the buttons.
 */
export function createOverview(parts: ViewParts): Overview {
  const { slides, position, stage, say } = parts
  let grid: Grid | undefined
  let focusBefore: Element | null = null
  const show = (isOpen: boolean) => {
    document.documentElement.classList.toggle('overview', isOpen)
    stage.expose(isOpen ? 'none' : 'shown')
  }
  const open = () => {
    focusBefore = document.activeElement
    show(true)
    grid = openGrid(parts, dismiss, (index) => {
      if (index !== position.index()) position.moveTo(index, 'command')
      close()
    })
  }
  const close = () => {
    if (!grid) return
    grid.close()
    grid = undefined
    show(false)
    giveBackFocus(focusBefore, slides[position.index()])
  }
  const dismiss = () => {
    close()
    say(labels.overviewClosed)
  }
  // Whoever moves the deck wants to see where it went.
  position.subscribe(close)
  return { toggle: () => (grid ? dismiss() : open()), close }
}

interface Grid {
  readonly close: () => void
}

/** Puts the buttons over the slides. One of them is in the order of the Tab key; the arrow keys say which. */
function openGrid(
  { data, position, direction }: ViewParts,
  dismiss: () => void,
  choose: (index: number) => void,
): Grid {
  const main = document.querySelector('main') ?? document.body
  const buttons = data.slides.map(({ title }, index) => cellButton(index, title, choose))
  const list = element('ul', { class: 'lv-overview', 'aria-label': labels.overview })
  list.append(...buttons.map((button) => element('li', {}, button)))
  let columns = 1
  let cursor = position.index()
  buttons[cursor]?.setAttribute('aria-current', 'true')
  const fit = () => {
    const roomPx = main.clientWidth - gapPx
    columns = Math.max(1, Math.round(roomPx / cellPx))
    main.style.setProperty('--lv-columns', String(columns))
    main.style.setProperty('--lv-small', String((roomPx / columns - gapPx) / data.widthPx))
    buttons[cursor]?.scrollIntoView({ block: 'nearest' })
  }
  const moveCursor = (index: number) => {
    const [from, to] = [buttons[cursor], buttons[index]]
    if (from) from.tabIndex = -1
    cursor = index
    if (to) to.tabIndex = 0
    to?.focus({ preventScroll: true })
    to?.scrollIntoView({ block: 'nearest' })
  }
  const obey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (document.querySelector('dialog[open]')) return
    const target = nextCell(event.key, cursor, buttons.length, columns, direction)
    if (target !== undefined) moveCursor(target)
    else if (event.key === 'Escape') dismiss()
    else return
    event.preventDefault()
  }
  main.append(list)
  const observer = new ResizeObserver(fit)
  observer.observe(main)
  fit()
  moveCursor(cursor)
  document.addEventListener('keydown', obey)
  return {
    close() {
      document.removeEventListener('keydown', obey)
      observer.disconnect()
      list.remove()
    },
  }
}

function cellButton(index: number, title: string, choose: (index: number) => void): HTMLElement {
  const words = (text: string) => element('span', { class: 'lv-unseen', lang: labelLang }, text)
  const caption = element('span', {}, words(`${labels.slideNumber} `), element('b', {}, String(index + 1)), words(': '))
  caption.append(title)
  const button = element('button', { type: 'button', tabindex: '-1' }, caption)
  button.addEventListener('click', () => choose(index))
  return button
}

function nextCell(
  key: string,
  at: number,
  count: number,
  columns: number,
  direction: 'ltr' | 'rtl',
): number | undefined {
  const forward = direction === 'ltr' ? 1 : -1
  const step = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -count,
    End: count,
  }[key]
  if (step === undefined) return undefined
  const target = Math.max(0, Math.min(count - 1, at + step))
  // Up and down lead to another row or nowhere.
  const isInRow = Math.floor(target / columns) === Math.floor(at / columns)
  const isUpDown = key === 'ArrowUp' || key === 'ArrowDown'
  return isUpDown && (isInRow || at + step < 0) ? at : target
}

/** The focus was on a slide that is no longer shown: it moves along. */
function giveBackFocus(before: Element | null, shown: HTMLElement | undefined): void {
  if (!(before instanceof HTMLElement) || before === document.body) return
  const target = before.closest('.slide') && !shown?.contains(before) ? shown : before
  target?.focus({ preventScroll: true })
}
