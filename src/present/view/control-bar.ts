import { glance } from '../input/activity.ts'
import type { CommandName, Run } from '../input/commands.ts'
import { onTyped, typed } from '../input/number-entry.ts'
import { button, element, icon, setAttributes } from '../page/element.ts'
import { isRtl, root, slides } from '../page/page.ts'
import * as position from '../position.ts'
import { isReading, onReading } from '../views/reading/reading.ts'
import { canFullscreen, isFullscreen, onFullscreen } from './fullscreen.ts'
import * as icons from './icons.ts'
import * as labels from './labels.ts'

/** The buttons, the slide number and the progress line. */
export function startControlBar(run: Run): void {
  const control = (command: CommandName, label: string, path: string) => {
    const made = button(() => run(command), { name: command }, icon())
    describe(made, label, path)
    return made
  }
  const [toStart, toEnd] = isRtl ? [icons.toRight, icons.toLeft] : [icons.toLeft, icons.toRight]
  const previous = control('previous', labels.previous, toStart)
  const place = element('span._number')
  const next = control('next', labels.next, toEnd)
  const reading = control('reading', labels.reading, icons.lines)
  const fullscreen = control('fullscreen', labels.enterFullscreen, icons.enlarge)
  fullscreen.hidden = !canFullscreen()
  const bar = element(
    'div._bar',
    { role: 'region', 'aria-label': labels.controls, lang: labels.labelLang, dir: root.dir },
    previous,
    place,
    next,
    control('overview', labels.overview, icons.grid),
    control('search', labels.search, icons.glass),
    reading,
    fullscreen,
    control('presenter', labels.presenter, icons.speaker),
    control('help', labels.help, icons.question),
  )
  // A button pressed with the mouse must not keep the focus: the next Space is meant for the deck.
  bar.onmousedown = (event) => event.preventDefault()
  const done = element('div')
  const line = element('div._progress', { 'aria-hidden': 'true', dir: root.dir }, done)
  document.body.append(line, bar)
  onReading(() => {
    if (isReading) describe(reading, labels.presenting, icons.play)
    else describe(reading, labels.reading, icons.lines)
  })
  onFullscreen(() => {
    if (isFullscreen()) describe(fullscreen, labels.exitFullscreen, icons.shrink)
    else describe(fullscreen, labels.enterFullscreen, icons.enlarge)
  })
  const draw = () => {
    const number = position.index + 1
    place.textContent = typed ? labels.goToLabel(typed) : `${number} / ${slides.length}`
    // On the line itself: a property of the root would make the browser look at the style of every slide again.
    done.style.width = `${(number / slides.length) * 100}%`
    // Said, not `disabled`: a button that vanishes from the focus order drops the focus of whoever pressed it.
    previous.setAttribute('aria-disabled', String(position.index + position.step === 0))
    next.setAttribute('aria-disabled', String(position.isLast()))
  }
  onTyped(draw)
  position.onMove((cause) => {
    draw()
    if (cause !== 'start' && cause !== 'scroll') glance()
  })
}

/** Redrawn, not replaced: whoever asks where a click was must still find it in the bar. */
function describe(button: HTMLElement, label: string, path: string): void {
  setAttributes(button, { 'aria-label': label, title: label })
  button.querySelector('path')?.setAttribute('d', path)
}
