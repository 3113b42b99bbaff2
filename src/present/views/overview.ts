import { isShortcut } from '../input/keys.ts'
import { button, element } from '../page/element.ts'
import { find } from '../page/find.ts'
import { on } from '../page/on.ts'
import { data, focusOn, isRtl, main, slides, titleOf } from '../page/page.ts'
import { mark, setVariable } from '../page/style-state.ts'
import { within } from '../page/within.ts'
import * as position from '../position.ts'
import { say } from '../view/announcer.ts'
import * as labels from '../view/labels.ts'
import { expose } from '../view/stage.ts'

/** About as wide as a slide in the grid may be. */
const cellPx = 240
const gapPx = 24

/** While the overview is open: a button over each slide. */
let list: HTMLElement | undefined
let buttons: readonly HTMLElement[]
let columns = 1
/** The button that is in the order of the Tab key; the arrow keys say which. */
let cursor = 0
let focusBefore: Element | null

/**
 * All slides as a grid: the page's own slides, made small by the style sheet, and over them a list of buttons. For assistive
 * technology and for keys there are only the buttons.
 */
export function startOverview(): void {
  // Whoever moves the deck wants to see where it went.
  position.onMove(closeOverview)
  on('keydown', obey)
  new ResizeObserver(fit).observe(main)
}

export function toggleOverview(): void {
  if (list) dismiss()
  else open()
}

function open(): void {
  focusBefore = document.activeElement
  show(true)
  buttons = slides.map((_, index) => cellButton(index))
  list = element('ul._overview', { 'aria-label': labels.overview }, ...buttons.map((cell) => element('li', {}, cell)))
  main.append(list)
  buttons[position.index]?.setAttribute('aria-current', 'true')
  fit()
  moveCursor(position.index)
}

export function closeOverview(): void {
  if (!list) return
  list.remove()
  list = undefined
  show(false)
  // The focus was on a slide that is no longer shown: it moves along.
  const shown = slides[position.index]
  if (focusBefore !== document.body)
    focusOn(
      focusBefore?.closest('.slide') && !shown?.contains(focusBefore) ? shown : (focusBefore as HTMLElement | null),
    )
}

function show(isOpen: boolean): void {
  mark('overview', isOpen)
  expose(isOpen ? 'none' : 'shown')
}

function dismiss(): void {
  closeOverview()
  say(labels.overviewClosed)
}

function cellButton(index: number): HTMLElement {
  const words = (text: string) => element('span._unseen', { lang: labels.labelLang }, text)
  const number = element('b', {}, String(index + 1))
  const caption = element('span', {}, words(`${labels.slideNumber} `), number, words(': '), titleOf(index))
  const choose = () => {
    position.moveTo(index, 'command')
    closeOverview()
  }
  return button(choose, { tabindex: '-1' }, caption)
}

function fit(): void {
  if (!list) return
  const roomPx = main.clientWidth - gapPx
  columns = Math.max(1, Math.round(roomPx / cellPx))
  setVariable(main, 'columns', columns)
  setVariable(main, 'small', (roomPx / columns - gapPx) / data.widthPx)
  buttons[cursor]?.scrollIntoView({ block: 'nearest' })
}

function moveCursor(index: number): void {
  const [from, to] = [buttons[cursor], buttons[index]]
  from?.setAttribute('tabindex', '-1')
  to?.setAttribute('tabindex', '0')
  cursor = index
  focusOn(to)
  to?.scrollIntoView({ block: 'nearest' })
}

function obey(event: KeyboardEvent): void {
  if (!list || isShortcut(event) || event.shiftKey || find('dialog[open]')) return
  if (event.key === 'Escape') dismiss()
  else {
    const target = nextCell(event.key)
    if (target === undefined) return
    moveCursor(target)
  }
  event.preventDefault()
}

function nextCell(key: string): number | undefined {
  const forward = isRtl ? -1 : 1
  const all = slides.length
  const steps = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -all,
    End: all,
  }
  const step = steps[key as keyof typeof steps] as number | undefined
  if (step === undefined) return undefined
  const target = within(cursor + step, [0, all - 1])
  // Up and down lead to another row or nowhere.
  const isInRow = Math.floor(target / columns) === Math.floor(cursor / columns)
  return /Up|Down/.test(key) && (isInRow || cursor + step < 0) ? cursor : target
}
