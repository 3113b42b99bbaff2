import { element } from '../page/element.ts'
import { createEvent } from '../page/event.ts'

export type BlankColor = 'black' | 'white'

/** What covers the slide. */
export let color: BlankColor | undefined

export const [onBlank, tellBlank] = createEvent<[]>()

let cover: HTMLElement

/** A window of one colour, so that the audience looks at the speaker. */
export function startBlank(): void {
  cover = element('div._blank', { hidden: '' })
  document.body.append(cover)
}

/** Covers the slide, or shows it again. */
export function setBlank(wanted: BlankColor | undefined): void {
  if (wanted === color) return
  color = wanted
  cover.hidden = !wanted
  cover.style.background = wanted ?? ''
  tellBlank()
}

/** Covers the slide, or shows it again where it is covered in this colour. */
export function toggleBlank(wanted: BlankColor): void {
  setBlank(wanted === color ? undefined : wanted)
}
