/** `Space`, `Shift+Space`, `Shift+Home`, `f`, `?`: letters in lower case, Shift only where it is not in the character. */
export function keyName({ key, shiftKey }: KeyboardEvent): string {
  if (key.length === 1 && key !== ' ') return key.toLowerCase()
  return `${shiftKey ? 'Shift+' : ''}${key === ' ' ? 'Space' : key}`
}

/** A key as people call it: `Shift + Up arrow`. */
export function keyLabel(name: string): string {
  if (name === '-') return '\u2212'
  if (name.length === 1) return name.toUpperCase()
  return name
    .replace('+', ' + ')
    .replace('Page', 'Page ')
    .replace(/Arrow(\w+)/, '$1 arrow')
}

/** Shortcuts of the browser or the system are none of ours. */
export function isShortcut({ defaultPrevented, ctrlKey, altKey, metaKey }: KeyboardEvent | MouseEvent): boolean {
  return defaultPrevented || ctrlKey || altKey || metaKey
}
