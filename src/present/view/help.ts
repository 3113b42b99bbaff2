import type { Binding } from '../input/commands.ts'
import { makeDialog } from './dialog.ts'
import { element } from './element.ts'
import { labels } from './labels.ts'

/** A modal list of all keys. Returns what opens it, and closes it again. */
export function startHelp(bindings: readonly Binding[], direction: 'ltr' | 'rtl'): () => void {
  const backEdge = direction === 'ltr' ? 'left' : 'right'
  const rows = bindings.map((binding) => row(binding.shown, ' or ', binding.does))
  rows.splice(4, 0, row(['Number', 'Enter'], ', then ', 'Go to that slide'))
  const title = element('h2', { id: 'lectern-help-title' }, labels.helpTitle)
  const { dialog, close } = makeDialog(
    'help',
    title,
    element('table', {}, element('tbody', {}, ...rows)),
    element('p', {}, `Click or tap for the next slide, near the ${backEdge} edge for the previous one. Or swipe.`),
    element('p', {}, 'In the overview, arrow keys choose a slide and Enter shows it. Esc closes what is open.'),
  )
  dialog.setAttribute('aria-labelledby', title.id)
  // First, so that the list is not scrolled to its end when it opens.
  dialog.prepend(close)
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
