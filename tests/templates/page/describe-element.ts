const MAX_CHARS = 60

/** An element as a person can find it: `li.point "The first words of its text"`. */
export function describeElement(element: Element): string {
  const classes = [...element.classList].map((name) => `.${name}`).join('')
  const text = (element.textContent || element.getAttribute('alt') || '').replace(/\s+/g, ' ').trim()
  const words = [...text].slice(0, MAX_CHARS).join('').trimEnd()
  return `${element.localName}${classes}${words === '' ? '' : ` "${words}"`}`
}
