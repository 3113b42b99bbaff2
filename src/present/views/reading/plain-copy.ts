import { element } from '../../view/element.ts'
import { SILENT } from '../slide-text.ts'

/** What a slide says, to be read in a column of any width: without ids, and outside the elements that its theme speaks of. */
export function plainCopy(slide: HTMLElement): HTMLElement {
  const sections = slide.querySelectorAll<HTMLElement>('.layer:not([data-marpit-advanced-background=pseudo]) > *')
  const copy = element('div', { class: 'lv-plain' })
  for (const section of sections) {
    copy.append(...withoutIds(section.cloneNode(true) as HTMLElement).childNodes)
    if (section.lang) copy.lang = section.lang
  }
  // Controls do nothing in a copy.
  for (const silent of copy.querySelectorAll(`${SILENT}, button, input, select, textarea`)) silent.remove()
  // Emoji that Marp draws become letters again.
  for (const emoji of copy.querySelectorAll<HTMLImageElement>('.emoji')) emoji.replaceWith(emoji.alt)
  for (const styled of copy.querySelectorAll<HTMLElement>('[class], [style]')) {
    if (styled.closest('svg, math')) continue
    const { textAlign } = styled.style
    styled.removeAttribute('class')
    styled.removeAttribute('style')
    // Of a table's columns it is what the author wrote.
    if (textAlign !== '' && styled.matches('th, td')) styled.style.textAlign = textAlign
  }
  for (const wide of copy.querySelectorAll('table, mjx-container[display], math[display]')) {
    const box = element('div', { class: 'lv-wide' })
    wide.replaceWith(box)
    box.append(wide)
  }
  return copy
}

/** Takes all ids away: the original has them. */
export function withoutIds<Tree extends Element | DocumentFragment>(tree: Tree): Tree {
  for (const named of tree.querySelectorAll('[id]')) named.removeAttribute('id')
  return tree
}
