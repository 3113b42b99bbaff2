import type { Activity } from '../input/activity.ts'
import type { CommandName, Commands } from '../input/commands.ts'
import type { NumberEntry } from '../input/keyboard.ts'
import type { Position } from '../position.ts'
import type { Views } from '../views/start-views.ts'
import { element, icon } from './element.ts'
import { canFullscreen, isFullscreen, onFullscreenChange } from './fullscreen.ts'
import { goToLabel, labelLang, labels } from './labels.ts'

const icons = {
  toLeft: 'M15 5l-7 7 7 7',
  toRight: 'M9 5l7 7-7 7',
  enlarge: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  shrink: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  grid: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  glass: 'M15.5 15.5L21 21M17 10a7 7 0 1 1-14 0a7 7 0 0 1 14 0',
  lines: 'M4 5h16M4 10h16M4 15h16M4 20h10',
  play: 'M3 5h18v14H3zM10 9l5 3-5 3z',
  speaker: 'M3 4h18v10H3zM12 14v6M8 20h8',
  question: 'M7.5 8.5a4.5 4.5 0 1 1 6.6 4c-1.4.7-2.1 1.4-2.1 3M12 20v.1',
} as const

/** The buttons, the slide number and the progress line. Returns the number being typed, which the bar shows. */
export function startControlBar(
  position: Position,
  commands: Commands,
  views: Views,
  activity: Activity,
  direction: 'ltr' | 'rtl',
): NumberEntry {
  const [back, on] = direction === 'ltr' ? [icons.toLeft, icons.toRight] : [icons.toRight, icons.toLeft]
  const previous = button('previous', labels.previous, back, commands)
  const next = button('next', labels.next, on, commands)
  const number = element('span', { class: 'lectern-number' })
  const bar = element('div', {
    class: 'lectern-bar',
    role: 'region',
    'aria-label': labels.controls,
    lang: labelLang,
    dir: direction,
  })
  const overview = button('overview', labels.overview, icons.grid, commands)
  const search = button('search', labels.search, icons.glass, commands)
  const reading = button('reading', labels.reading, icons.lines, commands)
  views.onReading((isOn) =>
    describe(reading, isOn ? labels.presenting : labels.reading, isOn ? icons.play : icons.lines),
  )
  bar.append(previous, number, next, overview, search, reading)
  if (canFullscreen()) bar.append(fullscreenButton(commands))
  bar.append(button('presenter', labels.presenter.view, icons.speaker, commands))
  bar.append(button('help', labels.help, icons.question, commands))
  // A button pressed with the mouse must not keep the focus: the next Space is meant for the deck.
  bar.addEventListener('mousedown', (event) => event.preventDefault())
  const done = element('div', {})
  const line = element('div', { class: 'lectern-progress', 'aria-hidden': 'true', dir: direction }, done)
  document.body.append(line, bar)

  position.subscribe(({ index, step, cause }) => {
    number.textContent = `${index + 1} / ${position.count}`
    // On the line itself: a property of the root would make the browser look at the style of every slide again.
    done.style.transform = `scaleX(${(index + 1) / position.count})`
    // Said, not `disabled`: a button that vanishes from the focus order drops the focus of whoever pressed it.
    previous.setAttribute('aria-disabled', String(index === 0 && step === 0))
    next.setAttribute('aria-disabled', String(position.isLast()))
    if (cause !== 'start' && cause !== 'scroll') activity.glance()
  })
  return numberEntry(position, views, activity, number)
}

function button(command: CommandName, label: string, path: string, commands: Commands): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', 'aria-label': label, title: label, 'data-command': command },
    icon(path),
  )
  made.addEventListener('click', () => commands[command]())
  return made
}

function fullscreenButton(commands: Commands): HTMLButtonElement {
  const made = button('fullscreen', labels.enterFullscreen, icons.enlarge, commands)
  onFullscreenChange(() => {
    if (isFullscreen()) describe(made, labels.exitFullscreen, icons.shrink)
    else describe(made, labels.enterFullscreen, icons.enlarge)
  })
  return made
}

function describe(button: HTMLButtonElement, label: string, path: string): void {
  button.setAttribute('aria-label', label)
  button.title = label
  // Redrawn, not replaced: whoever asks where a click was must still find it in the bar.
  button.querySelector('path')?.setAttribute('d', path)
}

function numberEntry(position: Position, views: Views, activity: Activity, number: HTMLElement): NumberEntry {
  let digits = ''
  const set = (typed: string) => {
    digits = typed
    number.textContent = digits ? goToLabel(digits) : `${position.index() + 1} / ${position.count}`
  }
  // A digit typed by accident must not lie in wait for an Enter minutes later.
  activity.onIdle(() => {
    if (digits) set('')
  })
  return {
    digits: () => digits,
    type(digit) {
      set((digits + digit).slice(-String(position.count).length))
      activity.wake()
    },
    clear: () => set(''),
    submit() {
      const target = Number(digits) - 1
      set('')
      views.goTo(target)
    },
  }
}
