import type { Box } from '../../model/measurement.ts'

/** Something that a reader looks at: a line of text, an image, the frame of a table. */
export interface Content {
  readonly kind: 'text' | 'block' | 'image'
  readonly element: Element
  readonly box: Box
  /** The part of the box that a reader sees taken: of a line of text, its letters with a little room about them. */
  readonly ink: () => Box
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
    const marker = markerBox(element)
    if (marker) add(found, 'text', element, [marker])
    if (element.matches(BLOCKS)) add(found, 'block', element, [element.getBoundingClientRect()])
    for (const child of element.childNodes) {
      if (child instanceof Element) visit(child)
      else if (child instanceof Text && child.data.trim() !== '') {
        add(found, 'text', element, lineBoxes(child, element), (box) => inkOf(child.data, element, box))
      }
    }
  }
  visit(root)
  return found
}

function add(
  found: Content[],
  kind: Content['kind'],
  element: Element,
  boxes: readonly Box[],
  ink: (box: Box) => Box = (box) => box,
): void {
  for (const box of boxes) {
    if (box.right - box.left > 0 && box.bottom - box.top > 0) found.push({ kind, element, box, ink: () => ink(box) })
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

const pen = new OffscreenCanvas(1, 1).getContext('2d')

/** Room that letters need above and below so as not to touch what is next to them. */
const ROOM_PX = 3

/**
 * From the box of a line, the part that its letters take: fonts keep room for accents and descenders, a third of the size and
 * more in large headlines, and where a text has none, the box reaches into what it does not touch.
 */
function inkOf(text: string, element: Element, box: Box): Box {
  if (pen === null) return box
  const style = getComputedStyle(element)
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const shown = style.textTransform === 'uppercase' ? text.toUpperCase() : text
  const letters = pen.measureText(shown)
  const scale = scaleOf(element)
  const above = (letters.fontBoundingBoxAscent - letters.actualBoundingBoxAscent - ROOM_PX) * scale
  const below = (letters.fontBoundingBoxDescent - letters.actualBoundingBoxDescent - ROOM_PX) * scale
  const fullHeight = (letters.fontBoundingBoxAscent + letters.fontBoundingBoxDescent) * scale
  const surplus = (fullHeight - (box.bottom - box.top)) / 2
  const top = box.top + Math.max(0, above - surplus)
  const bottom = box.bottom - Math.max(0, below - surplus)
  return { ...box, top, bottom }
}

/**
 * Where the bullet or the number of a list item stands that hangs out beside it: of a marker a page only learns its style, so
 * a number is as wide as its digits and what stands behind them, and a bullet about as wide as a letter is high.
 */
function markerBox(element: Element): Box | undefined {
  if (!(element instanceof HTMLLIElement) || pen === null) return undefined
  const { display, listStyleType, listStyleImage, listStylePosition, direction } = getComputedStyle(element)
  const hasMarker = display === 'list-item' && (listStyleType !== 'none' || listStyleImage !== 'none')
  const style = getComputedStyle(element, '::marker')
  if (!hasMarker || listStylePosition === 'inside' || ['none', '""'].includes(style.content)) return undefined
  const outer = element.getBoundingClientRect()
  const size = Number.parseFloat(style.fontSize)
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const number = /decimal/u.test(listStyleType) && element.parentElement instanceof HTMLOListElement
  const widthPx = (number ? pen.measureText(`${ordinalOf(element)}. `).width : size) * scaleOf(element)
  const edges =
    direction === 'rtl'
      ? { left: outer.right, right: outer.right + widthPx }
      : { left: outer.left - widthPx, right: outer.left }
  return { top: outer.top, bottom: Math.min(outer.bottom, outer.top + size * scaleOf(element)), ...edges }
}

/** The number that an item of a numbered list has. */
function ordinalOf(item: HTMLLIElement): number {
  if (item.hasAttribute('value')) return item.value
  const before = item.previousElementSibling
  if (before instanceof HTMLLIElement) return ordinalOf(before) + 1
  return item.parentElement instanceof HTMLOListElement ? item.parentElement.start : 1
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
