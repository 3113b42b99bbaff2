import { button, element } from '../page/element.ts'
import { data } from '../page/page.ts'
import * as labels from '../view/labels.ts'
import { clockAtZero, elapsedMs, hasBegun, paceOf, timeText } from './clock.ts'
import { changeTalk, talk, toggleTimer } from './talk.ts'

export interface Timers {
  readonly header: HTMLElement
  /** The time of the slide that is shown: text and a line that fills. */
  readonly ofSlide: HTMLElement
  /** Writes what has changed. */
  readonly draw: () => void
}

/** The clocks. None of them speaks by itself: a screen reader would never come to an end. */
export function createTimers(): Timers {
  const seconds = data.slides.flatMap((slide) => slide.seconds ?? [])
  // A file without notes has no plan either.
  const isPlanned = seconds.length === data.slides.length
  const start = button(toggleTimer)
  const time = figure(labels.time)
  const elapsed = figure(labels.elapsed)
  const left = figure('')
  const pace = figure(labels.pace)
  const reset = button(() => changeTalk(clockAtZero), {}, labels.reset)
  const header = element('header._clocks', {}, time.box, elapsed.box, start, reset)
  const slideTime = element('span')
  const line = element('div')
  const ofSlide = element('div._slide', {}, slideTime)
  if (isPlanned) {
    header.append(left.box, pace.box)
    ofSlide.prepend(element('div._line', { 'aria-hidden': 'true' }, line))
  }
  const draw = () => {
    const now = Date.now()
    const passed = Math.floor(elapsedMs(talk, now) / 1000)
    const onSlide = Math.max(0, (elapsedMs(talk, now) - talk.slideMs) / 1000)
    const { totalSeconds, slideSeconds, aheadSeconds } = paceOf(seconds, talk.slide, passed)
    const leftSeconds = totalSeconds - passed
    const isOver = leftSeconds < 0
    write(time.value, new Date(now).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' }))
    write(elapsed.value, timeText(passed))
    write(start, talk.since !== null ? labels.pause : hasBegun(talk) ? labels.resume : labels.start)
    write(slideTime, `This slide ${timeText(onSlide)}${isPlanned ? ` of ${timeText(slideSeconds)}` : ''}`)
    write(left.name, `${isOver ? 'Over' : 'Left of'} ${timeText(totalSeconds)}`)
    write(left.value, `${isOver ? '+' : ''}${timeText(Math.abs(leftSeconds))}`)
    write(pace.value, hasBegun(talk) ? paceText(aheadSeconds) : '\u2013')
    pace.value.classList.toggle('behind', aheadSeconds < 0)
    line.style.width = `${Math.min(1, onSlide / (slideSeconds || 1)) * 100}%`
  }
  return { header, ofSlide, draw }
}

function paceText(aheadSeconds: number): string {
  return aheadSeconds === 0 ? 'on time' : `${timeText(Math.abs(aheadSeconds))} ${aheadSeconds > 0 ? 'ahead' : 'behind'}`
}

function figure(label: string): { readonly box: HTMLElement; readonly name: HTMLElement; readonly value: HTMLElement } {
  const name = element('span._faint', {}, label)
  const value = element('strong', { role: 'timer', 'aria-live': 'off' })
  return { box: element('div', {}, name, value), name, value }
}

function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text
}
