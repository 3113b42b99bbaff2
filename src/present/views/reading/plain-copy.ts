import { element } from '../../page/element.ts'
import { find, findAll } from '../../page/find.ts'
import { SILENT } from '../slide-text.ts'

/** What a slide says, to be read in a column of any width: without ids, and outside the elements that its theme speaks of. */
export function plainCopy(slide: HTMLElement): HTMLElement {
  const copy = element('div._plain')
  for (const section of findAll('.layer:not([data-marpit-advanced-background=pseudo]) > *', slide)) {
    copy.append(...withoutIds(section.cloneNode(true) as HTMLElement).childNodes)
    if (section.lang) copy.lang = section.lang
  }
  // Controls do nothing in a copy.
  for (const silent of findAll(`${SILENT}, button, input, select, textarea`, copy)) silent.remove()
  // Emoji that Marp draws become letters again.
  for (const emoji of findAll<HTMLImageElement>('.emoji', copy)) emoji.replaceWith(emoji.alt)
  for (const styled of findAll(':is([class], [style]):not(:is(svg, math), :is(svg, math) *)', copy)) {
    const { textAlign } = styled.style
    styled.removeAttribute('class')
    styled.removeAttribute('style')
    // Of a table's columns it is what the author wrote.
    if (styled.matches('th, td')) styled.style.textAlign = textAlign
  }
  for (const wide of findAll('table, mjx-container[display], math[display]', copy)) {
    const box = element('div._wide')
    wide.replaceWith(box)
    box.append(wide)
  }
  return copy
}

/** Whether its copy says all that a slide does. What CSS draws, such as a picture in the background, cannot be copied. */
export function isToldByCopy(slide: HTMLElement): boolean {
  return !find('[style*="url"]', slide)
}

/** Takes all ids away: the original has them. */
export function withoutIds<Tree extends Element | DocumentFragment>(tree: Tree): Tree {
  for (const named of findAll('[id]', tree)) named.removeAttribute('id')
  return tree
}
