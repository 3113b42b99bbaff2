import type { Paper } from '../../../model/handout.ts'

export interface PaperSize {
  readonly widthMm: number
  readonly heightMm: number
}

const SIZES: Readonly<Record<Paper, PaperSize>> = {
  a4: { widthMm: 210, heightMm: 297 },
  letter: { widthMm: 215.9, heightMm: 279.4 },
}

export const MARGIN_MM = 20
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

/** Two fifths of the text block for a slide beside text, half of it in two columns, all of it for one in large. */
export function slideBoxes(
  paper: Paper,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Readonly<Record<'beside' | 'half' | 'large', SlideBox>> {
  const measureMm = SIZES[paper].widthMm - 2 * MARGIN_MM
  const box = (mostMm: number): SlideBox => {
    const widthMm = Math.min(mostMm, (TALLEST_MM * widthPx) / heightPx)
    return { widthMm, heightMm: (widthMm * heightPx) / widthPx }
  }
  return { beside: box(measureMm * 0.4), half: box((measureMm - GUTTER_MM) / 2), large: box(measureMm) }
}
