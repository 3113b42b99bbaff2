import type { Binding } from '../input/commands.ts'
import { element } from './element.ts'
import { labelLang, labels } from './labels.ts'

/** A modal list of all keys. Returns what opens it, and closes it again. */
export function startHelp(bindings: readonly Binding[], direction: 'ltr' | 'rtl'): () => void {
  const backEdge = direction === 'ltr' ? 'left' : 'right'
  const rows = bindings.map((binding) => row(binding.shown, ' or ', binding.does))
  rows.splice(4, 0, row(['Number', 'Enter'], ', then ', 'Go to that slide'))
  const close = element('button', { type: 'button' }, labels.close)
  const title = element('h2', { id: 'lectern-help-title' }, labels.helpTitle)
  const dialog = element(
    'dialog',
    { class: 'lectern-help', 'data-opened-by': 'help', 'aria-labelledby': title.id, lang: labelLang, dir: 'ltr' },
    title,
    element('table', {}, element('tbody', {}, ...rows)),
    element('p', {}, `Click or tap for the next slide, near the ${backEdge} edge for the previous one. Or swipe.`),
    close,
  )
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    // The backdrop is part of the dialog's box as far as events go.
    if (event.target === dialog) dialog.close()
  })
  document.body.append(dialog)
  return () => {
    if (dialog.open) dialog.close()
    else dialog.showModal()
  }
}

function row(keys: readonly string[], between: string, does: string): HTMLElement {
  const cell = element('td', {})
  keys.forEach((key, index) => {
    cell.append(index > 0 ? between : '', element('kbd', {}, key))
  })
  return element('tr', {}, element('th', { scope: 'row' }, does), cell)
}
