import type { DeckData } from '../deck-data.ts'
import { positionLabel } from '../view/labels.ts'
import { find, findAll } from './find.ts'

/*
 * There is one page, and all of the script works on it: what is known of it stands here, and every module keeps its own state.
 * So nothing has to be handed around, and a bundler can give every name one letter.
 */

export const root = document.documentElement
/** A deck whose texts run from the right goes on to the left. */
export const isRtl = root.dir === 'rtl'

export let data: DeckData
export let main: HTMLElement
/** In their order. */
export let slides: readonly HTMLElement[]

/** Reads what the page holds, once it is all there. Throws when the page is not one of ours. */
export function readPage(): void {
  data = JSON.parse(find('#lectern-data')?.textContent ?? '')
  main = find('main') ?? document.body
  slides = findAll('.marpit > .slide')
  if (slides.length !== data.slides.length) throw new Error('The slides and their data do not match.')
}

export function titleOf(index: number): string {
  return data.slides[index]?.title ?? ''
}

/** `Slide 3 of 12: title` */
export function nameOf(index: number): string {
  return `${positionLabel(index, slides.length)}: ${titleOf(index)}`
}

/** What the address asks for: `?view=reading`. */
export function asked(name: string): string | null {
  return new URLSearchParams(location.search).get(name)
}

/** Gives something the focus. It is not scrolled to: a slide has its place. */
export function focusOn(target: HTMLElement | null | undefined): void {
  target?.focus({ preventScroll: true })
}
