import type { Paper } from '../../../../model/handout.ts'

export interface PaperSize {
  readonly widthMm: number
  readonly heightMm: number
}

const SIZES: Readonly<Record<Paper, PaperSize>> = {
  a4: { widthMm: 210, heightMm: 297 },
  letter: { widthMm: 215.9, heightMm: 279.4 },
}

export const MARGIN_MM = 20
/** At the foot of the page, where its number stands. */
export const FOOT_MM = 22
/** The lines of a report are long enough to be read well, so less of the page is free. */
export const REPORT_MARGIN_MM = 15
export const REPORT_FOOT_MM = 20
export const GUTTER_MM = 6
/** A slide that is taller than wide must leave room for text. */
const TALLEST_MM = 120

export function paperSize(paper: Paper): PaperSize {
  return SIZES[paper]
}

/** A box on paper in which a slide is drawn. */
export interface SlideBox {
  readonly widthMm: number
  readonly heightMm: number
}

export interface SlideSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** Two fifths of the text block for a slide beside text, half of it in two columns, all of it for one in large. */
export function slideBoxes(paper: Paper, size: SlideSize): Readonly<Record<'beside' | 'half' | 'large', SlideBox>> {
  const measureMm = SIZES[paper].widthMm - 2 * MARGIN_MM
  const box = (mostMm: number) => largestBox(size, { widthMm: mostMm, heightMm: TALLEST_MM })
  return { beside: box(measureMm * 0.4), half: box((measureMm - GUTTER_MM) / 2), large: box(measureMm) }
}

/** The columns of a report: two of three for the text, so that two small slides fill them, and one beside it. */
export function reportColumns(paper: Paper): { readonly textMm: number; readonly besideMm: number } {
  const besideMm = (SIZES[paper].widthMm - 2 * REPORT_MARGIN_MM - 2 * GUTTER_MM) / 3
  return { textMm: 2 * besideMm + GUTTER_MM, besideMm }
}

/** A slide beside the text of a report, and one in its column. */
export type ReportBoxes = Readonly<Record<'beside' | 'column', SlideBox>>

export function reportBoxes(paper: Paper, size: SlideSize): ReportBoxes {
  const { textMm, besideMm } = reportColumns(paper)
  const box = (mostMm: number) => largestBox(size, { widthMm: mostMm, heightMm: TALLEST_MM })
  return { beside: box(besideMm), column: box(textMm) }
}

/** The number of a slide and the hair above it. */
const NUMBER_MM = 4.6

const MM_PER_PX = 25.4 / 96

/**
 * How high a page of a report is between its margins, and a slide beside the text. Browsers lay out pages of whole pixels:
 * what is left of one adds up, page by page.
 */
export function reportPage(paper: Paper, size: SlideSize): { readonly pageMm: number; readonly slideMm: number } {
  const roomMm = SIZES[paper].heightMm - REPORT_MARGIN_MM - REPORT_FOOT_MM
  return {
    pageMm: Math.ceil(roomMm / MM_PER_PX) * MM_PER_PX,
    slideMm: reportBoxes(paper, size).beside.heightMm + NUMBER_MM,
  }
}

/** The largest box of the shape of a slide inside another. */
export function largestBox({ widthPx, heightPx }: SlideSize, room: SlideBox): SlideBox {
  const widthMm = Math.min(room.widthMm, (room.heightMm * widthPx) / heightPx)
  return { widthMm, heightMm: (widthMm * heightPx) / widthPx }
}
