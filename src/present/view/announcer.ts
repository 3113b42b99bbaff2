import type { DeckData } from '../deck-data.ts'
import type { Position } from '../position.ts'
import { element } from './element.ts'
import { labelLang, positionLabel } from './labels.ts'

/** Says "Slide 3 of 12: title" to assistive technology at each move, without interrupting it. */
export function startAnnouncer(data: DeckData, position: Position): void {
  const region = element('div', {
    class: 'lectern-announcer',
    role: 'status',
    'aria-live': 'polite',
    'aria-atomic': 'true',
  })
  document.body.append(region)
  position.subscribe(({ index }) => {
    const where = element('span', { lang: labelLang }, `${positionLabel(index, data.slides.length)}: `)
    region.replaceChildren(where, element('span', { lang: data.lang }, data.slides[index]?.title ?? ''))
  })
}
