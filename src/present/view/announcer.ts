import type { DeckData } from '../deck-data.ts'
import type { Position } from '../position.ts'
import { element } from './element.ts'
import { labelLang, positionLabel } from './labels.ts'

/**
 * Says "Slide 3 of 12: title" to assistive technology at each move, without interrupting it. Returns what says something else in
 * the words of the controls.
 */
export function startAnnouncer(data: DeckData, position: Position): (words: string) => void {
  const region = element('div', {
    class: 'lectern-announcer',
    role: 'status',
    'aria-live': 'polite',
    'aria-atomic': 'true',
  })
  document.body.append(region)
  position.subscribe(({ index, previous, cause }) => {
    if (index === previous || cause === 'scroll') return
    const where = element('span', { lang: labelLang }, `${positionLabel(index, data.slides.length)}: `)
    region.replaceChildren(where, element('span', { lang: data.lang }, data.slides[index]?.title ?? ''))
  })
  return (words) => region.replaceChildren(element('span', { lang: labelLang }, words))
}
