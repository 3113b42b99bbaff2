import type { PDFDocument } from 'pdf-lib'
import type { Box } from '../content/matrix.ts'
import { boxAround, measureStretch } from '../content/measure-stretch.ts'
import type { Sheet } from '../content/read-sheets.ts'
import type { Stretch } from '../content/scan-content.ts'
import { type Element, elementsBelow, isContent, leavesOf } from './element.ts'
import { PICTURES } from './types.ts'

/** How much of a page, at its upper and at its lower edge, headers and footers take. */
const EDGE = 0.15

/** Pictures say where on their page they stand (ISO 32000-1, 14.8.5.4.3). */
export function placePictures(pdf: PDFDocument, root: Element): void {
  for (const element of elementsBelow(root)) {
    if (!PICTURES.has(element.type)) continue
    const contents = leavesOf(element).filter(isContent)
    const [page] = new Set(contents.map(({ sheet }) => sheet.page))
    if (page === undefined || contents.some(({ sheet }) => sheet.page !== page)) continue
    const boxes = contents.map(({ sheet, stretch }) => measureStretch(sheet, stretch))
    const box = boxes.reduce(boxAround, undefined)
    if (box) element.box = onPage(box, pdf.getPage(page).getSize())
  }
}

/** What a text that is no content is: it may repeat from page to page, at an edge, or be of no kind (14.8.2.2.2). */
export function edgeOf(pdf: PDFDocument, sheet: Sheet, stretch: Stretch): 'Header' | 'Footer' | undefined {
  const box = stretch.paints.text ? measureStretch(sheet, stretch) : undefined
  if (!box) return undefined
  const height = pdf.getPage(sheet.page).getHeight()
  if (box.bottom < height * EDGE) return 'Footer'
  return box.top > height * (1 - EDGE) ? 'Header' : undefined
}

/** What of a box can be seen. */
function onPage(
  { left, bottom, right, top }: Box,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  const within = (value: number, most: number) => Math.round(Math.max(0, Math.min(most, value)) * 100) / 100
  return {
    left: within(left, width),
    bottom: within(bottom, height),
    right: within(right, width),
    top: within(top, height),
  }
}
