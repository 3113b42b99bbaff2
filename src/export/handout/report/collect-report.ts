import type { HandoutEntry, HandoutSlide } from '../../../model/handout.ts'
import type { SlideBox } from '../../../render/pages/handout/look/paper.ts'
import { displayColumns } from '../../../text/display-columns.ts'
import type { Rows } from '../collect-rows.ts'

/** Keeps two lists two lists. */
const APART = '\n\n<!-- -->\n\n'

/** How far below its text a slide may stand, roughly: what would be farther away stands in the text. */
const MOST_BELOW_MM = 60

/** How far slides may reach below the end of the text. */
const MOST_HANGING_MM = 20

/** About how large text is set in its column. */
const LINE_MM = 5
const BETWEEN_MM = 2.2
const LETTERS_PER_MM = 0.55
const HEADING_MM = 12
/** Number and room below a slide. */
const BELOW_SLIDE_MM = 8

export interface ReportBoxes {
  /** A slide in the column beside the text. */
  readonly beside: SlideBox
  /** A slide in the column of the text. */
  readonly column: SlideBox
}

/**
 * Collects the text of a report in one column, with its slides in a narrower one beside it. That column fills by itself,
 * each slide as near to its text as those before it let it be; where they are too many for their text, one stands in the
 * text, larger. The list of contents, which names the headings, opens the narrow column.
 */
export function collectReport(boxes: ReportBoxes, headings: number): Rows {
  const done: HandoutEntry[] = []
  let slides: HandoutSlide[] = []
  let texts: string[] = []
  /** How far the slides reach below the text that has been collected. */
  let aheadMm = headings * LINE_MM
  const pass = (heightMm: number) => {
    aheadMm = Math.max(0, aheadMm - heightMm)
  }
  const endRow = () => {
    if (slides.length > 0 || texts.length > 0) done.push({ kind: 'row', slides, text: texts.join(APART) })
    slides = []
    texts = []
  }
  const addInText = (slide: HandoutSlide) => {
    endRow()
    done.push({ kind: 'large', slide })
    pass(boxes.column.heightMm + BELOW_SLIDE_MM)
  }
  return {
    lettersOfLine: { code: 62, table: 60, formula: 52 },
    addSlide: (shown, place) => {
      if (place === 'large' || aheadMm > MOST_BELOW_MM) addInText(shown)
      else {
        if (texts.length > 0) endRow()
        slides.push(shown)
        aheadMm += boxes.beside.heightMm + BELOW_SLIDE_MM
      }
    },
    addEntry: (entry) => {
      if (entry.kind === 'row') texts.push(entry.text)
      else {
        // Slides would be in the way of what takes both columns: its own come after it.
        if (entry.kind !== 'wide' || texts.length > 0) endRow()
        done.push(entry)
      }
      pass(heightMm(entry, boxes.column))
    },
    entries: () => {
      endRow()
      // What would hang below the end of the text ends it.
      while (aheadMm > MOST_HANGING_MM) {
        const at = done.findLastIndex((entry) => entry.kind === 'row' && entry.slides.length > 0)
        const row = done[at]
        const slide = row?.kind === 'row' ? row.slides.at(-1) : undefined
        if (row?.kind !== 'row' || !slide) break
        done.splice(at, 1, { ...row, slides: row.slides.slice(0, -1) }, { kind: 'large', slide })
        pass(boxes.beside.heightMm + boxes.column.heightMm + 2 * BELOW_SLIDE_MM)
      }
      return done.filter((entry) => entry.kind !== 'row' || entry.text !== '' || entry.slides.length > 0)
    },
  }
}

/** About how much of the column of text an entry takes. */
function heightMm(entry: HandoutEntry, column: SlideBox): number {
  if (entry.kind === 'heading') return HEADING_MM
  if (entry.kind !== 'row' && entry.kind !== 'wide') return column.heightMm
  const lines = entry.text.split('\n').filter((line) => line.trim() !== '')
  const letters = column.widthMm * LETTERS_PER_MM
  return lines.reduce((sum, line) => sum + Math.ceil(displayColumns(line) / letters) * LINE_MM, BETWEEN_MM)
}
