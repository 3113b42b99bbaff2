import type { DeckData } from '../../deck-data.ts'
import { element } from '../../view/element.ts'
import { labelLang, labels, positionLabel } from '../../view/labels.ts'
import { nameSlide } from '../../view/stage.ts'
import { notesOfPage } from '../notes-of-page.ts'
import { plainCopy, withoutIds } from './plain-copy.ts'

/** Puts the text of each slide behind it, and its notes. */
export function writeTexts(data: DeckData, slides: readonly HTMLElement[], notes: 'open' | 'folded'): void {
  const notesOf = notesOfPage()
  slides.forEach((slide, index) => {
    const plain = plainCopy(slide)
    nameSlide(plain, `${positionLabel(index, slides.length)}: ${data.slides[index]?.title ?? ''}`)
    plain.tabIndex = -1
    const text = element('section', { class: 'lv-text' }, plain)
    const own = notesOf.get(index)
    if (own) {
      const summary = element('summary', { lang: labelLang }, labels.notes)
      const words = withoutIds(document.importNode(own, true))
      text.append(element('details', notes === 'open' ? { open: '' } : {}, summary, words))
    }
    slide.after(text)
  })
}

/** What is wider than the column can be scrolled, and then it can have the focus, so that keys scroll it, too. */
export function nameScrolled(): void {
  for (const box of document.querySelectorAll<HTMLElement>('.lv-wide')) {
    const isScrolled = box.scrollWidth > box.clientWidth
    const attributes = { tabindex: '0', role: 'group', 'aria-label': labels.scrolled, lang: labelLang }
    for (const [name, value] of Object.entries(attributes)) {
      if (isScrolled) box.setAttribute(name, value)
      else box.removeAttribute(name)
    }
  }
}
