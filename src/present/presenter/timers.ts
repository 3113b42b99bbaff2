import type { DeckData } from '../deck-data.ts'
import type { Position } from '../position.ts'
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
export function createTimers(data: DeckData, position: Position, talk: Talk): Timers {
  const seconds = data.slides.flatMap((slide) => slide.seconds ?? [])
  // A file without notes has no plan either.
  const isPlanned = seconds.length === data.slides.length
  const time = figure(words.time)
  const elapsed = figure(words.elapsed)
  const left = figure('')
  const pace = figure(words.pace)
  const start = button(() => toggleTimer(talk))
  const reset = button(() => talk.change({ clock: clockAtZero }))
  reset.textContent = words.reset
  const header = element('header', { class: 'lectern-clocks' }, time.box, elapsed.box, start, reset)
  const slideTime = element('span', {})
  const line = element('div', {})
  const ofSlide = element('div', { class: 'lectern-slide-time' }, slideTime)
  if (isPlanned) {
    header.append(left.box, pace.box)
    ofSlide.append(element('div', { class: 'lectern-line', 'aria-hidden': 'true' }, line))
  }
  const draw = () => {
    const { clock } = talk.state()
    const now = Date.now()
    const passed = Math.floor(elapsedMs(clock, now) / 1000)
    write(time.value, new Date(now).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' }))
    write(elapsed.value, timeText(passed))
    write(start, clock.since !== null ? words.pause : hasBegun(clock) ? words.resume : words.start)
    const onSlide = Math.max(0, (elapsedMs(clock, now) - clock.slideMs) / 1000)
    const plan = paceOf(seconds, position.index(), passed)
    write(
      slideTime,
      `${words.thisSlide} ${timeText(onSlide)}${isPlanned ? ` ${words.of} ${timeText(plan.slideSeconds)}` : ''}`,
    )
    if (!isPlanned) return
    const rest = plan.totalSeconds - passed
    write(left.label, `${rest < 0 ? words.over : words.left} ${timeText(plan.totalSeconds)}`)
    write(left.value, `${rest < 0 ? '+' : ''}${timeText(Math.abs(rest))}`)
    write(pace.value, hasBegun(clock) ? paceText(plan.aheadSeconds) : '\u2013')
    pace.box.classList.toggle('behind', plan.aheadSeconds < 0)
    line.style.transform = `scaleX(${Math.min(1, onSlide / Math.max(1, plan.slideSeconds))})`
    ofSlide.classList.toggle('over', onSlide > plan.slideSeconds)
  }
  return { header, ofSlide, draw }
}

function paceText(aheadSeconds: number): string {
  if (aheadSeconds === 0) return words.onTime
  const by = timeText(Math.abs(aheadSeconds))
  return `${by} ${aheadSeconds > 0 ? words.ahead : words.behind}`
}

function figure(name: string): { readonly box: HTMLElement; readonly label: HTMLElement; readonly value: HTMLElement } {
  const label = element('span', {}, name)
  const value = element('strong', { role: 'timer', 'aria-live': 'off' })
  return { box: element('div', {}, label, value), label, value }
}

function button(press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' })
  made.addEventListener('click', press)
  return made
}

function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text
}
