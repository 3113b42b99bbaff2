import { contrastOf } from '../color.ts'
import { type DrawnBox, type Edges, inkOf } from '../drawn-box.ts'
import { inkColor, plainBackground } from './colors.ts'
import { drawnScale } from './drawn-size.ts'
import { type Frame, onSlide } from './frame.ts'
import { type PaintedArea, paintedAreas, standsOnDrawing } from './painted-areas.ts'
import { pseudoRect } from './pseudo-rect.ts'

/** A box, with what it is drawn of. */
export interface Seen {
  readonly element: Element
  readonly rect: DOMRect
  readonly box: DrawnBox
}

/** The lines of all texts on a slide, and its pictures. */
export function drawnBoxes(frame: Frame): readonly Seen[] {
  return [...textLines(frame), ...pictures(frame)]
}

function textLines(frame: Frame): readonly Seen[] {
  const { slide, section } = frame
  const areas = paintedAreas(slide)
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
  const found: Seen[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    const text = (node.nodeValue ?? '').trim()
    if (!element || text === '' || element.closest('style, script, title, desc') || !isSeen(element, slide)) continue
    const fontPx = Number.parseFloat(getComputedStyle(element).fontSize) * drawnScale(element, slide)
    for (const rect of inkedRects(node, element)) {
      const place = onSlide(rect, slide)
      const look = lookOf(element, inkOf({ ...place, kind: 'text' as const, fontPx }), { slide, areas })
      const box = { kind: 'text' as const, ...relations(element, frame), text: text.slice(0, 60), fontPx, ...look }
      found.push({ element, rect, box: { ...box, ...place } })
    }
  }
  return found
}

/** The lines of a text as far as it has letters in them: blanks that indent a line of code show nothing. */
function inkedRects(node: Node, element: Element): readonly DOMRect[] {
  const keepsLines = /pre|break-spaces/u.test(getComputedStyle(element).whiteSpace)
  const pattern = keepsLines ? /\S(?:[^\n]*\S)?/gu : /\S(?:[\s\S]*\S)?/gu
  return [...(node.nodeValue ?? '').matchAll(pattern)].flatMap((match) => {
    const range = document.createRange()
    range.setStart(node, match.index)
    range.setEnd(node, match.index + match[0].length)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  })
}

function pictures(frame: Frame): readonly Seen[] {
  return [...frame.section.querySelectorAll('img, svg')]
    .filter((one) => !/emoji/.test(one.outerHTML.slice(0, 200)) && isSeen(one, frame.slide))
    .filter((one) => !one.parentElement?.closest('svg'))
    .map((element) => {
      const rect = element.getBoundingClientRect()
      const place = onSlide(rect, frame.slide)
      const text = element.getAttribute('alt') ?? ''
      return {
        element,
        rect,
        box: { kind: 'picture' as const, ...relations(element, frame), text, fontPx: 0, ...place },
      }
    })
}

/** Marp sets the number of the page as a pseudo-element, out of the lines. */
export function pageNumber(frame: Frame): Seen | undefined {
  const { slide, section } = frame
  const rect = pseudoRect(section, '::after')
  if (rect === undefined) return undefined
  const style = getComputedStyle(section, '::after')
  const place = onSlide(rect, slide)
  const fontPx = Number.parseFloat(style.fontSize) * drawnScale(section, slide)
  const look = lookOf(section, place, { slide, areas: paintedAreas(slide) }, '::after')
  const number = { kind: 'text' as const, element: -1, around: [], block: -1, text: 'page number' }
  return { element: section, rect, box: { ...number, fontPx, ...look, ...place } }
}

interface Ground {
  readonly slide: HTMLElement
  readonly areas: readonly PaintedArea[]
}

/** The contrast of a text that stands on plain colour, else its own colour; neither where its letters are cut out of a picture. */
function lookOf(
  element: Element,
  place: Edges,
  { slide, areas }: Ground,
  pseudo?: string,
): Pick<DrawnBox, 'contrast' | 'ink'> {
  if (getComputedStyle(element).backgroundClip.includes('text')) return {}
  const ink = inkColor(element, slide, pseudo)
  if (standsOnDrawing(element, place, areas)) return { ink }
  return { contrast: contrastOf(ink, plainBackground(element)) }
}

function relations(element: Element, { numbers, section }: Frame): Pick<DrawnBox, 'element' | 'around' | 'block'> {
  const around: number[] = []
  for (let at = element.parentElement; at && at !== section.parentElement; at = at.parentElement) {
    around.push(numbers.get(at) ?? -1)
  }
  return { element: numbers.get(element) ?? -1, around, block: numbers.get(blockOf(element)) ?? -1 }
}

/** The parts of a formula, and the labels of a drawing, lie on one another as they should. */
const ONE_PIECE = '.katex, mjx-container, math'
const IN_LINE = /^(?:inline|ruby|contents)/u

function blockOf(element: Element): Element {
  const formula = element.closest(ONE_PIECE)
  if (!formula && element instanceof SVGElement) return element.closest('svg') ?? element
  let at = formula ?? element
  while (at.parentElement && IN_LINE.test(getComputedStyle(at).display)) at = at.parentElement
  return at
}

/** Words for screen readers alone are clipped away or stand in a box of one pixel. */
function isSeen(element: Element, slide: HTMLElement): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const style = getComputedStyle(at)
    if (style.position === 'absolute' && style.clip !== 'auto') return false
    if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return false
    if (!(at instanceof HTMLElement) || style.overflow === 'visible' || style.display === 'inline') continue
    if (at.offsetWidth <= 1 || at.offsetHeight <= 1) return false
  }
  return true
}
