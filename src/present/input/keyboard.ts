import type { Binding, Commands } from './commands.ts'

/** A slide number being typed; it becomes a move with Enter and is dropped by any other key. */
export interface NumberEntry {
  readonly digits: () => string
  readonly type: (digit: string) => void
  readonly clear: () => void
  readonly submit: () => void
}

/** Obeys the keys of the table, and leaves every other key to the browser. */
export function startKeyboard(bindings: readonly Binding[], commands: Commands, entry: NumberEntry): void {
  const byKey = new Map(bindings.flatMap((binding) => binding.keys.map((key) => [key, binding] as const)))
  document.addEventListener('keydown', (event) => {
    if (belongsToBrowser(event)) return
    const key = keyName(event)
    if (typesNumber(key, entry)) {
      event.preventDefault()
      return
    }
    const binding = byKey.get(key)
    if (!binding || belongsToControl(event, key)) return
    if (!binding.everywhere && document.querySelector('.overview, .reading')) return
    // While a dialog is open, only the key that closes it still works.
    const dialog = document.querySelector<HTMLElement>('dialog[open]')
    if (dialog && binding.command !== dialog.dataset.openedBy) return
    event.preventDefault()
    if (event.repeat && binding.held === 'once') return
    commands[binding.command]()
  })
}

/** `Space`, `Shift+Space`, `Shift+Home`, `f`, `?`: letters in lower case, Shift only where it is not in the character. */
function keyName(event: KeyboardEvent): string {
  if (event.key === ' ') return event.shiftKey ? 'Shift+Space' : 'Space'
  if (event.key.length === 1) return event.key.toLowerCase()
  return event.shiftKey ? `Shift+${event.key}` : event.key
}

/** Says whether the key was part of a slide number. */
function typesNumber(key: string, entry: NumberEntry): boolean {
  if (document.querySelector('dialog[open]')) return false
  if (/^[0-9]$/.test(key)) {
    entry.type(key)
    return true
  }
  if (entry.digits() === '') return false
  if (key === 'Enter') {
    entry.submit()
    return true
  }
  entry.clear()
  return key === 'Escape'
}

/** Shortcuts of the browser or the system, an input method at work, and text being typed are none of ours. */
function belongsToBrowser(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return true
  const target = event.target
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, audio, video') !== null)
  )
}

/** Space presses a focused button; it must not move the deck as well. */
function belongsToControl(event: KeyboardEvent, key: string): boolean {
  const pressing = key === 'Space' || key === 'Enter'
  return (
    pressing && event.target instanceof Element && event.target.closest('button, summary, [role="button"]') !== null
  )
}
