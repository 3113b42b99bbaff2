import type { Binding } from '../input/commands.ts'
import { keyLabel } from '../input/keys.ts'
import { element } from '../page/element.ts'
import { isRtl } from '../page/page.ts'
import { makeDialog, toggleDialog } from './dialog.ts'
import { keys as title } from './labels.ts'

/** A list of all keys. Returns what shows it, and closes it again. */
export function startHelp(bindings: readonly Binding[]): () => void {
  const rows = bindings.map(([, keys, does]) => row(keys.split(' ').map(keyLabel), ' or ', does))
  rows.splice(4, 0, row(['Number', 'Enter'], ', then ', 'Go to that slide'))
  const dialog = makeDialog(
    'help',
    title,
    element('h2', {}, title),
    element('table', {}, ...rows),
    element(
      'p',
      {},
      `Click or tap for the next slide, near the ${isRtl ? 'right' : 'left'} edge for the previous one. Or swipe.`,
    ),
    element('p', {}, 'In the overview, arrow keys choose a slide and Enter shows it. Esc closes what is open.'),
  )
  return () => toggleDialog(dialog)
}

function row(keys: readonly string[], between: string, does: string): HTMLElement {
  const shown = keys.flatMap((key) => [between, element('kbd', {}, key)]).slice(1)
  return element('tr', {}, element('th', { scope: 'row' }, does), element('td', {}, ...shown))
}
