import { createEvent } from './page/event.ts'
import { slides } from './page/page.ts'
import { within } from './page/within.ts'

/**
 * Why the position changed: `start` = the page opened, `command` = the speaker moved (a key, a click, a swipe),
 * `history` = the address changed under us (back, forward, a link, an address typed by hand), `partner` = the other window
 * of the same talk moved, `clock` = the deck moves on by itself, `scroll` = the reader has got there.
 */
export type MoveCause = 'start' | 'command' | 'history' | 'partner' | 'clock' | 'scroll'

/** Which slide is shown, from 0: with the step the one state that every view follows. */
export let index = 0
/** How many of its parts that come one by one are shown. */
export let step = 0

/** Listeners hear why it moved, and from which slide: the same where only the step changed, none on the first move. */
export const [onMove, tellMove] = createEvent<[cause: MoveCause, previous: number | undefined]>()

/** What comes one by one on a slide. Marp marks it, such as the items of a list written with `*`. */
export function partsOf(at: number): readonly Element[] {
  return Array.from(slides[at]?.querySelectorAll('[data-marpit-fragment]') ?? [])
}

/** Shows a slide from its first step or another. Beyond either end means the last or first. */
export function moveTo(wanted: number, cause: MoveCause, wantedStep = 0): void {
  const target = within(wanted, [0, slides.length - 1])
  const part = within(wantedStep, [0, partsOf(target).length])
  if (target === index && part === step && cause !== 'start') return
  const previous = cause === 'start' ? undefined : index
  index = target
  step = part
  tellMove(cause, previous)
}

/** One step further, or the next slide. */
export function forward(cause: MoveCause): void {
  if (step < partsOf(index).length) moveTo(index, cause, step + 1)
  else if (!isLast()) moveTo(index + 1, cause)
}

/** One step back, or the slide before with all its steps. */
export function back(cause: MoveCause): void {
  if (step > 0) moveTo(index, cause, step - 1)
  else if (index > 0) moveTo(index - 1, cause, Number.POSITIVE_INFINITY)
}

/** Whether nothing comes any more. */
export function isLast(): boolean {
  return index === slides.length - 1 && step === partsOf(index).length
}
