import type { Commands } from '../input/commands.ts'
import { element } from './element.ts'

export type BlankColor = 'black' | 'white'

export interface Blank {
  readonly color: () => BlankColor | undefined
  /** Covers the slide, or shows it again where it is covered in this colour. */
  readonly toggle: (color: BlankColor) => void
  readonly set: (color: BlankColor | undefined) => void
  readonly onChange: (listener: (color: BlankColor | undefined) => void) => void
}

/** A window of one colour, so that the audience looks at the speaker. */
export function createBlank(): Blank {
  const cover = element('div', { class: 'lectern-blank', hidden: '' })
  document.body.append(cover)
  const listeners: ((color: BlankColor | undefined) => void)[] = []
  let color: BlankColor | undefined
  const set = (wanted: BlankColor | undefined) => {
    if (wanted === color) return
    color = wanted
    cover.hidden = wanted === undefined
    cover.style.background = wanted ?? ''
    for (const listener of listeners) listener(wanted)
  }
  return {
    color: () => color,
    toggle: (wanted) => set(wanted === color ? undefined : wanted),
    set,
    onChange: (listener) => listeners.push(listener),
  }
}

/** While the slide is covered, whatever would move the deck only shows it again: nobody has seen where it would move. */
export function uncoverFirst(commands: Commands, blank: Blank): Commands {
  const first =
    (move: () => void): (() => void) =>
    () => {
      if (blank.color() === undefined) move()
      else blank.set(undefined)
    }
  const { previous, next, first: toFirst, last, overview, reading } = commands
  return {
    ...commands,
    previous: first(previous),
    next: first(next),
    first: first(toFirst),
    last: first(last),
    overview: first(overview),
    reading: first(reading),
  }
}
