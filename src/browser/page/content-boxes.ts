import type { Box } from '../../model/measurement.ts'

/** Something that a reader looks at: a line of text, an image, the frame of a table. */
export interface Content {
  readonly kind: 'text' | 'block' | 'image'
  readonly element: Element
  readonly box: Box
}

const IMAGES = 'img, svg, video, canvas, mjx-container > svg'
const BLOCKS = 'table, pre'
const SILENT = 'script, style, template, noscript, title'

/** All content below `root`, in the order of the document, without what lies below an element that `skip` is true of. */
export function contentBoxes(root: Element, skip: (element: Element) => boolean): readonly Content[] {
  const found: Content[] = []
  const visit = (element: Element): void => {
    if (element.matches(SILENT) || skip(element) || !isVisible(element)) return
    if (element.matches(IMAGES)) {
      add(found, 'image', element, [element.getBoundingClientRect()])
      return
    }
    if (element.matches(BLOCKS)) add(found, 'block', element, [element.getBoundingClientRect()])
    for (const child of element.childNodes) {
      if (child instanceof Element) visit(child)
      else if (child instanceof Text && child.data.trim() !== '') add(found, 'text', element, lineBoxes(child, element))
    }
  }
  visit(root)
  return found
}

function add(found: Content[], kind: Content['kind'], element: Element, boxes: readonly Box[]): void {
  for (const box of boxes) {
    if (box.right - box.left > 0 && box.bottom - box.top > 0) found.push({ kind, element, box })
  }
}

/**
 * The boxes of a text's lines. The browser reports the full height of the font, which in tightly set headlines is more
 * than the line takes up; the surplus is empty and may stand out. Text without a height of its own, such as a unit beside a
 * large figure, is still as wide as it is.
 */
function lineBoxes(text: Text, parent: Element): readonly Box[] {
  const range = document.createRange()
  range.selectNodeContents(text)
  const lineHeight = Math.max(1, Number.parseFloat(getComputedStyle(parent).lineHeight) * scaleOf(parent))
  return [...range.getClientRects()].map((rect) => {
    const surplus = lineHeight < rect.height ? (rect.height - lineHeight) / 2 : 0
    return { left: rect.left, right: rect.right, top: rect.top + surplus, bottom: rect.bottom - surplus }
  })
}

function scaleOf(element: Element): number {
  if (!(element instanceof HTMLElement) || element.offsetHeight === 0) return 1
  return element.getBoundingClientRect().height / element.offsetHeight
}

/** Hidden text, and text that is there for screen readers alone, takes no place. */
function isVisible(element: Element): boolean {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return false
  if (style.position === 'absolute' && style.clip !== 'auto') return false
  if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return false
  if (!(element instanceof HTMLElement) || style.overflow === 'visible' || style.display === 'inline') return true
  return element.offsetWidth > 1 && element.offsetHeight > 1
}
