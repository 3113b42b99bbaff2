import type { DeckData } from '../deck-data.ts'
import { element } from '../view/element.ts'
import { labels } from '../view/labels.ts'
import { clockAtZero, elapsedMs, hasBegun, paceOf, timeText } from './clock.ts'
import { type Talk, toggleTimer } from './talk.ts'

const words = labels.presenter

export interface Timers {
  readonly header: HTMLElement
  /** The time of the slide that is shown: text and a line that fills. */
  readonly ofSlide: HTMLElement
  /** Writes what has changed. */
  readonly draw: () => void
}

/** The clocks. None of them speaks by itself: a screen reader would never come to an end. */
export function createTimers(data: DeckData, talk: Talk): Timers {
  const seconds = data.slides.flatMap((slide) => slide.seconds ?? [])
  const start = button(() => toggleTimer(talk))
  const reset = button(() => talk.change(clockAtZero))
  const header = element('header', { class: 'lp-clocks' })
  const time = figure(header, words.time)
  const elapsed = figure(header, words.elapsed)
  header.append(start, reset)
  const left = figure(header)
  const pace = figure(header, words.pace)
  const slideTime = element('span', {})
  const line = element('div', {})
  const ofSlide = element('div', { class: 'lp-slide' }, slideTime)
  // A file without notes has no plan either.
  const isPlanned = seconds.length === data.slides.length
  if (isPlanned) ofSlide.prepend(element('div', { class: 'lp-line', 'aria-hidden': 'true' }, line))
  else for (const { value } of [left, pace]) value.parentElement?.remove()
  const draw = () => {
    const clock = talk.state()
    const now = Date.now()
    const passed = Math.floor(elapsedMs(clock, now) / 1000)
    const onSlide = Math.max(0, (elapsedMs(clock, now) - clock.slideMs) / 1000)
    const { totalSeconds, slideSeconds, aheadSeconds } = paceOf(seconds, clock.slide, passed)
    const over = passed - totalSeconds
    write(time.value, new Date(now).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' }))
    write(elapsed.value, timeText(passed))
    write(start, clock.since !== null ? words.pause : hasBegun(clock) ? words.resume : words.start)
    write(reset, words.reset)
    write(
      slideTime,
      `${words.thisSlide} ${timeText(onSlide)}${isPlanned ? ` ${words.of} ${timeText(slideSeconds)}` : ''}`,
    )
    write(left.name, `${over > 0 ? words.over : words.left} ${timeText(totalSeconds)}`)
    write(left.value, over > 0 ? `+${timeText(over)}` : timeText(-over))
    write(pace.value, hasBegun(clock) ? paceText(aheadSeconds) : '\u2013')
    pace.value.classList.toggle('behind', aheadSeconds < 0)
    line.style.transform = `scaleX(${Math.min(1, onSlide / (slideSeconds || 1))})`
  }
  return { header, ofSlide, draw }
}

function paceText(aheadSeconds: number): string {
  const by = timeText(Math.abs(aheadSeconds))
  return aheadSeconds === 0 ? words.onTime : `${by} ${aheadSeconds > 0 ? words.ahead : words.behind}`
}

function figure(header: HTMLElement, label = ''): { readonly name: HTMLElement; readonly value: HTMLElement } {
  const name = element('span', { class: 'lp-faint' }, label)
  const value = element('strong', { role: 'timer', 'aria-live': 'off' })
  header.append(element('div', {}, name, value))
  return { name, value }
}

function button(press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' })
  made.addEventListener('click', press)
  return made
}

function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text
}
