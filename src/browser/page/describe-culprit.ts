import type { CulpritKind, Finding } from '../../model/measurement.ts'

const MAX_CHARS = 400

const BLOCKS = 'ul, ol, dl, table, pre, blockquote, figure, h1, h2, h3, h4, h5, h6, p'

/** The first that an element is or stands in says what it is. */
const KINDS: readonly (readonly [string, CulpritKind])[] = [
  ['mjx-container, .katex', 'math'],
  ['img, svg, video, canvas', 'image'],
  ['pre', 'code'],
  ['table', 'table'],
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['ul, ol, dl', 'list'],
  ['blockquote', 'quote'],
]

/** The outermost block of `section` that an element stands in: a whole list, a table, a paragraph; else the element. */
export function blockOf(element: Element, section: Element): Element {
  let block = element
  for (let at: Element | null = element; at !== null && at !== section; at = at.parentElement) {
    if (at.matches(BLOCKS)) block = at
  }
  return block
}

/** What an element is, what it says and where it was written. */
export function describeCulprit(
  element: Element,
  section: Element,
): Pick<Finding, 'kind' | 'words' | 'line' | 'inHtml' | 'margin'> {
  const kind = KINDS.find(([selector]) => {
    const around = element.closest(selector)
    return around !== null && section.contains(around)
  })?.[1]
  // Colours part code into pieces that say nothing alone.
  const words = wordsOf(element.closest('pre') ?? element) || wordsOf(blockOf(element, section))
  const line = lineOf(element, section)
  const base = { kind: kind ?? 'text', words, ...(line === undefined ? {} : { line }) }
  const outermost = [...section.children].find((child) => child.contains(element))
  if (outermost?.matches('header, footer'))
    return { ...base, margin: outermost.matches('header') ? 'header' : 'footer' }
  // What Markdown makes has its line; code has it inside.
  return outermost?.matches('[data-line], pre') === false ? { ...base, inHtml: true } : base
}

function wordsOf(element: Element): string {
  const cells = element.matches('table') ? [...element.querySelectorAll('th, td')] : [element]
  const formula = element.closest('.katex')?.querySelector('annotation')
  const text = formula?.textContent || cells.map((cell) => cell.textContent).join(' ')
  const words = (text.trim() || element.getAttribute('alt') || '').replace(/\s+/g, ' ').trim()
  return [...words].slice(0, MAX_CHARS).join('').trimEnd()
}

/**
 * The line of Markdown that the element, a block in it or around it, or else the block before it was written on. What
 * stands in the margins was written for many slides.
 */
export function lineOf(element: Element, section: Element): number | undefined {
  if (element.closest('header, footer')) return undefined
  const near = [element, element.querySelector('[data-line]'), element.closest('[data-line]')]
  const block = near.find((one) => one?.hasAttribute('data-line'))
  const before = [...section.querySelectorAll('[data-line]')].findLast((one) => {
    return (one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  })
  const line = Number((block ?? before)?.getAttribute('data-line') ?? Number.NaN)
  return Number.isNaN(line) ? undefined : line
}
