import type { PDFDocument } from 'pdf-lib'
import { FORMULA_MARK } from '../../../model/output.ts'
import { readSheets, type Sheet } from '../content/read-sheets.ts'
import { lineOf, TextReader } from '../content/shown-text.ts'
import { type Content, type Element, elementsBelow } from './element.ts'
import { mendOutline } from './mend-outline.ts'
import { placePictures } from './place-pictures.ts'
import { annotationsOf, readStructure } from './read-structure.ts'
import { flatten, wrapWords } from './tidy/flatten.ts'
import { levelHeadings } from './tidy/headings.ts'
import { nameLinks, textOf } from './tidy/links.ts'
import { type FindMarker, tidyLists } from './tidy/lists.ts'
import { renameHeaders, tidyTables } from './tidy/tables.ts'
import { writeStructure } from './write-structure.ts'

/**
 * Makes of what the browser tags a structure tree as ISO 14289-1 wants it: everything on a page is content of one element of
 * a standard type, or an artifact.
 */
export function rewriteStructure(pdf: PDFDocument): void {
  const sheets = readSheets(pdf)
  const { root, objects } = readStructure(pdf, sheets)
  for (const ref of objects) pdf.context.delete(ref)
  const reader = new TextReader()
  flatten(root)
  nameFormulas(root)
  tidyLists(root, markersOf(sheets, reader))
  tidyTables(root)
  nameLinks(pdf, root, annotationsOf(pdf), reader)
  wrapWords(root)
  levelHeadings(root)
  renameHeaders(root)
  placePictures(pdf, root)
  const refs = writeStructure(pdf, root, sheets)
  mendOutline(pdf, (origin) => {
    const heading = [...elementsBelow(root)].find((element) => element.origin === origin)
    const ref = heading && refs.get(heading)
    return ref && { ref, text: textOf(heading, reader) }
  })
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
  const before = new Map<Content['stretch'], Content>()
  for (const sheet of sheets) {
    for (const [index, stretch] of sheet.stretches.entries()) {
      const previous = sheet.stretches[index - 1]
      if (previous && previous.mcid === undefined && previous.paints.text)
        before.set(stretch, { sheet, stretch: previous })
    }
  }
  return ({ sheet, stretch }) => {
    const content = before.get(stretch)
    if (!content) return undefined
    const line = lineOf(sheet, stretch.body)
    if (line === undefined || lineOf(sheet, content.stretch.body) !== line) return undefined
    return { content, text: reader.read(sheet, content.stretch.body) }
  }
}
