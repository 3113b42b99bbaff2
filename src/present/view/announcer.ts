import { element } from '../page/element.ts'
import { data, slides, titleOf } from '../page/page.ts'
import * as position from '../position.ts'
import { labelLang, positionLabel } from './labels.ts'

let region: HTMLElement

/** Says "Slide 3 of 12: title" to assistive technology at each move, without interrupting it. */
export function startAnnouncer(): void {
  region = element('div._unseen', { role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true' })
  document.body.append(region)
  position.onMove((cause, previous) => {
    if (position.index === previous || cause === 'scroll') return
    say(`${positionLabel(position.index, slides.length)}: `)
    region.append(element('span', { lang: data.lang }, titleOf(position.index)))
  })
}

/** Says something in the words of the controls. */
export function say(words: string): void {
  region.replaceChildren(element('span', { lang: labelLang }, words))
}
