import type { HandoutEntry, HandoutSlide } from '../../../model/handout.ts'
import type { ReportBoxes, SlideBox } from '../../../render/pages/handout/look/paper.ts'
import { displayColumns } from '../../../text/display-columns.ts'
import { APART, type Rows } from '../collect-rows.ts'

/** How far slides may reach below their text, roughly: those that would reach farther stand in it. */
const MOST_BELOW_MM = 60

/** How far slides may stand above their text, where the column is free. */
const MOST_ABOVE_MM = 60

/** The first page has not ended when its first slides stand below the list of contents. */
const FREE_AT_FIRST_MM = 40

/** How far slides may reach below the end of the text. */
const MOST_HANGING_MM = 60

/** A text that is longer than this parts the slides before and after it. */
const LONG_TEXT_MM = 60

/** About how large text is set in its column. */
const LINE_MM = 4.75
const BETWEEN_MM = 2
const LETTERS_PER_MM = 0.6
const HEADING_MM = 12
/** Number and room below a slide. */
const BELOW_SLIDE_MM = 7.5

/**
 * Collects the text of a report in one column, with its slides in a narrower one beside it. That column fills by itself,
 * each slide as near to its text as the others let it be; where they are too many for their text, two stand in the text,
 * side by side. The list of contents, which names so many `headings`, opens the narrow column; of the rest only a `share`
 * is counted on.
 */
export function collectReport(
  boxes: ReportBoxes,
  { headings, share }: { readonly headings: number; readonly share: number },
): Rows {
  const done: HandoutEntry[] = []
  let slides: HandoutSlide[] = []
  let texts: string[] = []
  /** How far the slides reach below the text that has been collected. */
  let aheadMm = headings * LINE_MM - FREE_AT_FIRST_MM
  /** How much text there is since the last slide, if that is in the column. */
  let sinceMm = Number.POSITIVE_INFINITY
  const besideMm = boxes.beside.heightMm + BELOW_SLIDE_MM
  const pass = (heightMm: number) => {
    aheadMm = Math.max(-MOST_ABOVE_MM, aheadMm - heightMm)
    sinceMm += heightMm
  }
  const endRow = () => {
    if (slides.length > 0 || texts.length > 0) done.push({ kind: 'row', slides, text: texts.join(APART) })
    slides = []
    texts = []
  }
  const addInText = (entry: HandoutEntry, heightMm: number) => {
    endRow()
    done.push(entry)
    pass(heightMm)
    sinceMm = Number.POSITIVE_INFINITY
  }
  const addBeside = (slide: HandoutSlide) => {
    if (texts.length > 0) endRow()
    slides.push(slide)
    aheadMm += besideMm
    if (aheadMm > MOST_BELOW_MM + besideMm && sinceMm < LONG_TEXT_MM) {
      endRow()
      const pair = takeBack(done, 2)
      aheadMm -= pair.length * besideMm
      addInText({ kind: 'sheet', slides: pair }, besideMm)
    } else sinceMm = 0
  }
  return {
    lettersOfLine: { code: 66, table: 64, formula: 56 },
    addSlide: (slide, place) => {
      if (place === 'beside') addBeside(slide)
      else addInText({ kind: 'large', slide }, boxes.column.heightMm + BELOW_SLIDE_MM)
    },
    addEntry: (entry) => {
      if (entry.kind === 'row') texts.push(entry.text)
      else {
        // Slides would be in the way of what takes both columns: its own come after it.
        if (entry.kind !== 'wide' || texts.length > 0) endRow()
        done.push(entry)
      }
      // No slide stands beside what takes both columns.
      if (entry.kind !== 'wide') pass(heightMm(entry, boxes.column) * share)
    },
    entries: () => {
      endRow()
      // What would hang below the end of the text ends it.
      for (; aheadMm > MOST_HANGING_MM && lastRow(done) >= 0; aheadMm -= 3 * besideMm) {
        const at = lastRow(done) + 1
        done.splice(at, 0, { kind: 'sheet', slides: takeBack(done, 2) })
      }
      return done.filter((entry) => entry.kind !== 'row' || entry.text !== '' || entry.slides.length > 0)
    },
  }
}

/** The last row that has slides; -1 for none. */
function lastRow(entries: readonly HandoutEntry[]): number {
  return entries.findLastIndex((entry) => entry.kind === 'row' && entry.slides.length > 0)
}

/** Takes the last so many slides out of the column again. */
function takeBack(entries: HandoutEntry[], count: number): readonly HandoutSlide[] {
  const at = lastRow(entries)
  const row = entries[at]
  if (count === 0 || row?.kind !== 'row') return []
  const taken = row.slides.slice(-count)
  entries[at] = { ...row, slides: row.slides.slice(0, -count) }
  return [...takeBack(entries, count - taken.length), ...taken]
}

/** About how much of the column of text an entry takes. */
function heightMm(entry: HandoutEntry, column: SlideBox): number {
  if (entry.kind === 'heading') return HEADING_MM
  if (entry.kind !== 'row' && entry.kind !== 'wide') return column.heightMm
  const lines = entry.text.split('\n').filter((line) => line.trim() !== '')
  const letters = column.widthMm * LETTERS_PER_MM
  return lines.reduce((sum, line) => sum + Math.ceil(displayColumns(line) / letters) * LINE_MM, BETWEEN_MM)
}
