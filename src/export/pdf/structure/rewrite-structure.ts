import type { PDFDocument } from 'pdf-lib'
import { FORMULA_MARK } from '../../../model/output.ts'
import { readSheets, type Sheet } from '../content/read-sheets.ts'
import { FontBook } from '../content/text/font-book.ts'
import { lineOf, TextReader } from '../content/text/shown-text.ts'
import { splitWords } from '../content/text/split-words.ts'
import { annotationsOf } from '../pdf-objects.ts'
import { type Content, type Element, elementsBelow, isContent, type Kid } from './element.ts'
import { mendOutline } from './mend-outline.ts'
import { placePictures } from './place-pictures.ts'
import { readStructure } from './read-structure.ts'
import type { BrowserStructure } from './take-structure.ts'
import { textOf } from './text-of.ts'
import { flatten, wrapWords } from './tidy/flatten.ts'
import { levelHeadings } from './tidy/headings.ts'
import { nameLinks } from './tidy/links.ts'
import { type FindMarker, tidyLists } from './tidy/lists.ts'
import { nameHeaders, tidyTables } from './tidy/tables.ts'
import { writeStructure } from './write-structure.ts'

/**
 * Makes of what the browser tags, taken out of `pdf` before, a structure tree as ISO 14289-1 wants it: everything on a page is content of one element of
 * a standard type, or an artifact.
 */
export function rewriteStructure(pdf: PDFDocument, structure: BrowserStructure): void {
  const fonts = new FontBook()
  const sheets = readSheets(pdf, fonts)
  fonts.completeTexts(pdf)
  const root = readStructure(structure, pdf, sheets)
  const reader = new TextReader(fonts)
  flatten(root)
  orderWords(root, reader)
  nameFormulas(root)
  tidyLists(root, markersOf(sheets, reader))
  tidyTables(root)
  nameLinks(pdf, root, annotationsOf(pdf), reader)
  wrapWords(root)
  levelHeadings(root)
  nameHeaders(root)
  placePictures(pdf, root)
  const refs = writeStructure(pdf, root, sheets)
  const origins = new Map(elementsBelow(root).map((element) => [element.origin, element]))
  mendOutline(pdf, (origin) => {
    const heading = origins.get(origin)
    const ref = heading && refs.get(heading)
    return ref && { ref, text: textOf(heading, reader) }
  })
}

/** Words that are written from right to left come one by one, the first one first. */
function orderWords(root: Element, reader: TextReader): void {
  for (const element of elementsBelow(root)) {
    element.kids = element.kids.flatMap((kid): Kid[] => {
      if (!isContent(kid)) return [kid]
      const { sheet, stretch } = kid
      const words = splitWords(sheet, stretch, reader)
      if (!words) return [kid]
      sheet.stretches = sheet.stretches.flatMap((one) => (one === stretch ? words.painted : [one]))
      return words.read.map((word) => ({ sheet, stretch: word }))
    })
  }
}

function nameFormulas(root: Element): void {
  for (const element of elementsBelow(root)) {
    if (element.type !== 'Figure' || !element.alt?.startsWith(FORMULA_MARK)) continue
    element.type = 'Formula'
    element.alt = element.alt.slice(FORMULA_MARK.length)
  }
}

/** The browser paints the number of an item right before its first words, and marks it as nothing. */
function markersOf(sheets: readonly Sheet[], reader: TextReader): FindMarker {
  const places = new Map<Content['stretch'], number>()
  for (const { stretches } of sheets) for (const [index, stretch] of stretches.entries()) places.set(stretch, index)
  return ({ sheet, stretch }) => {
    const line = lineOf(sheet, stretch.body)
    const contents: Content[] = []
    let first = places.get(stretch) ?? 0
    while (stretch.mcid !== undefined && sheet.stretches[first - 1]?.mcid === stretch.mcid) first -= 1
    for (let at = first - 1; at >= 0; at -= 1) {
      const before = sheet.stretches[at]
      const isMarker = before?.mcid === undefined && before?.paints.text
      if (!isMarker || line === undefined || lineOf(sheet, before.body) !== line) break
      contents.unshift({ sheet, stretch: before })
    }
    const text = contents.map((content) => reader.read(sheet, content.stretch.body)).join(' ')
    return contents.length === 0 ? undefined : { contents, text }
  }
}
