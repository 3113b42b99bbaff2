import type { Paper } from '../../../../model/handout.ts'
import { largestBox, type PaperSize, paperSize, type SlideBox, type SlideSize } from './paper.ts'

/** Where the slides of one page stand when there is nothing else on it. All lengths are millimetres. */
export interface UpGrid {
  readonly page: PaperSize
  readonly slide: SlideBox
  /** Margin left and right. */
  readonly side: number
  /** From one row to the next. */
  readonly row: number
  /** Width and number of the ruled lines beside each slide. */
  readonly lines: { readonly width: number; readonly count: number }
}

export const UP_MARGINS = { side: 17, top: 27, bottom: 17 } as const
/** What stands above the slides of a page with a heading, inside of the top margin. */
export const HEAD_MM = 15
export const COLUMN_GAP_MM = 8
export const LINE_MM = 8
/** Between a row and the next, the number of the slide included. */
const BELOW_MM = 9
/** Of the width beside which lines are ruled. */
const MOST_OF_WIDTH = 0.58

/** Three slides below each other with lines to write on beside them. */
export function threeUp(paper: Paper, size: SlideSize): UpGrid {
  const page = paperSize(paper)
  const { width, height } = roomOn(page)
  const row = height / 3
  const slide = largestBox(size, { widthMm: width * MOST_OF_WIDTH, heightMm: row - BELOW_MM })
  const lines = { width: width - slide.widthMm - COLUMN_GAP_MM, count: Math.floor((row - BELOW_MM) / LINE_MM) }
  return { page, slide, side: UP_MARGINS.side, row, lines }
}

/** Two rows of two slides, on a page that lies or stands, as the slides get larger; its margins end where they do. */
export function fourUp(paper: Paper, size: SlideSize): UpGrid {
  const { widthMm, heightMm } = paperSize(paper)
  const [lying, standing] = [
    { widthMm: heightMm, heightMm: widthMm },
    { widthMm, heightMm },
  ].map((page) => {
    const { width, height } = roomOn(page)
    const room = { widthMm: (width - COLUMN_GAP_MM) / 2, heightMm: height / 2 - BELOW_MM }
    return { page, slide: largestBox(size, room), row: height / 2 }
  })
  if (!lying || !standing) throw new Error('A page lies or stands.')
  const best = standing.slide.widthMm > lying.slide.widthMm ? standing : lying
  const side = (best.page.widthMm - 2 * best.slide.widthMm - COLUMN_GAP_MM) / 2
  return { ...best, side, row: Math.min(best.row, best.slide.heightMm + 2 * BELOW_MM), lines: { width: 0, count: 0 } }
}

function roomOn({ widthMm, heightMm }: PaperSize): { readonly width: number; readonly height: number } {
  return { width: widthMm - 2 * UP_MARGINS.side, height: heightMm - UP_MARGINS.top - UP_MARGINS.bottom }
}
