import { framed, pictureDocument } from './picture-style.ts'

const COLUMNS = 4
const GAP = 8
const EDGE = 12
export const SAMPLE_SLIDE = { widthPx: 208, heightPx: 117 }

/** How large the picture of `count` slides is, in CSS px. */
export function sampleSize(count: number): { readonly widthPx: number; readonly heightPx: number } {
  const rows = Math.ceil(count / COLUMNS)
  return {
    widthPx: 2 * EDGE + COLUMNS * SAMPLE_SLIDE.widthPx + (COLUMNS - 1) * GAP,
    heightPx: 2 * EDGE + rows * SAMPLE_SLIDE.heightPx + (rows - 1) * GAP,
  }
}

/** The page of the second picture: all slides of a small deck, in rows of four. */
export function samplePicture(slides: readonly Uint8Array[]): string {
  const style = `body{display:grid;grid-template-columns:repeat(${COLUMNS},${SAMPLE_SLIDE.widthPx}px);
grid-auto-rows:${SAMPLE_SLIDE.heightPx}px;gap:${GAP}px;padding:${EDGE}px}`
  return pictureDocument(sampleSize(slides.length), style, slides.map((png) => framed(png)).join(''))
}
