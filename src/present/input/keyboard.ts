import { find, isWithin } from '../page/find.ts'
import { on } from '../page/on.ts'
import { isMarked } from '../page/style-state.ts'
import type { Binding, Run } from './commands.ts'
import { isShortcut, keyName } from './keys.ts'
import * as entry from './number-entry.ts'

/** Obeys the keys of the table, and leaves every other key to the browser. */
export function startKeyboard(bindings: readonly Binding[], run: Run): void {
  const byKey = new Map(bindings.flatMap((binding) => binding[1].split(' ').map((key) => [key, binding] as const)))
  on('keydown', (event) => {
    // An input method at work, and text being typed, are none of ours either.
    if (isShortcut(event) || event.isComposing || isWithin(event, typing)) return
    const key = keyName(event)
    const dialog = find('dialog[open]')
    if (!dialog && entry.takes(key)) {
      event.preventDefault()
      return
    }
    const [command, , , trait] = byKey.get(key) ?? []
    // Space presses a focused button; it must not move the deck as well.
    if (!command || (key === 'Space' && isWithin(event, pressed))) return
    if (trait !== 'everywhere' && isMarked('.overview, .reading')) return
    // While a dialog is open, only the key that closes it still works.
    if (dialog && dialog.className !== `_${command}`) return
    event.preventDefault()
    if (!event.repeat || trait === 'repeats') run(command)
  })
}

const typing = 'input, textarea, select, audio, video, [contenteditable]'
const pressed = 'button, summary, [role="button"]'
