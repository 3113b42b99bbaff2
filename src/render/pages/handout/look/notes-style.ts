import { type PageLook, type PageStyle, textPage } from './page-box.ts'
import { FOOT_MM, GUTTER_MM, MARGIN_MM, slideBoxes } from './paper.ts'

/** Rows of slides and the text beside them. */
export function notesStyle(look: PageLook): PageStyle {
  const boxes = slideBoxes(look.paper, look)
  const columns = `.row{grid-template-columns:${boxes.beside.widthMm.toFixed(3)}mm minmax(0,1fr)}`
  return { page: textPage(look, MARGIN_MM, FOOT_MM), boxes, rules: columns + ROWS }
}

const ROWS = `
.row,.sheet{display:grid;column-gap:${GUTTER_MM}mm;align-items:start;margin:0 0 6mm}
.row.halves,.sheet{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.sheet{row-gap:6mm}
.shots>.shot+.shot{margin-block-start:3mm}
.row>.prose{grid-column:2}
.large{margin:0 0 6mm}
.row.bare{display:block}
.row.bare:not(:has(.shot:nth-child(3))){break-after:avoid}
.row.bare>.shots{display:grid;grid-template-columns:max-content max-content;gap:3mm ${GUTTER_MM}mm}
.row.bare>.shots>.shot{margin:0}`
