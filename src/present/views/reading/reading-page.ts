import { element, setAttributes } from '../../page/element.ts'
import { findAll } from '../../page/find.ts'
import { slides } from '../../page/page.ts'
import { labelLang, notes, scrolled } from '../../view/labels.ts'
import { nameSlide } from '../../view/stage.ts'
import { notesOf } from '../notes-of.ts'
import { isToldByCopy, plainCopy, withoutIds } from './plain-copy.ts'

/** Puts the text of each slide behind it, and its notes. */
export function writeTexts(isOpen: boolean): void {
  slides.forEach((slide, index) => {
    const plain = plainCopy(slide)
    slide.classList.toggle('_told', isToldByCopy(slide))
    nameSlide(plain, index)
    const text = element('section._text', {}, plain)
    const own = notesOf(index)
    if (own.firstChild) {
      const folded = element('details', {}, element('summary', { lang: labelLang }, notes), withoutIds(own))
      folded.open = isOpen
      text.append(folded)
    }
    slide.after(text)
  })
}

/** What is wider than the column can be scrolled, and then it can have the focus, so that keys scroll it, too. */
export function nameScrolled(): void {
  const attributes = { tabindex: '0', role: 'group', 'aria-label': scrolled, lang: labelLang }
  for (const box of findAll('._wide')) {
    if (box.scrollWidth > box.clientWidth) setAttributes(box, attributes)
    else for (const name of Object.keys(attributes)) box.removeAttribute(name)
  }
}
