import { PDFDict, type PDFDocument, PDFName } from 'pdf-lib'
import { addressOf, annotationsOf, literalString, removeAnnotation } from './pdf-objects.ts'

/**
 * Links that are relative to the document are so in the PDF too: the browser puts before them `base`, the address that the
 * document had while it was printed. Links to files of a computer go.
 */
export function mendLinks(pdf: PDFDocument, base: string): void {
  for (const { annotation, page } of annotationsOf(pdf)) {
    const address = addressOf(pdf.context.lookup(annotation, PDFDict))
    if (!address) continue
    const { action, url } = address
    if (/^\s*file:/iu.test(url)) removeAnnotation(pdf, page, annotation)
    else if (url.startsWith(base)) action.set(PDFName.of('URI'), literalString(url.slice(base.length) || '.'))
  }
}
