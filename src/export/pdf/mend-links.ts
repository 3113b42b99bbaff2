import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib'

const name = PDFName.of

/**
 * Links that are relative to the document are so in the PDF too: the browser puts before them `base`, the address that the
 * document had while it was printed. Links to files of a computer go.
 */
export function mendLinks(pdf: PDFDocument, base: string): void {
  for (const { node } of pdf.getPages()) {
    const annotations = node.Annots()
    if (!annotations) continue
    const kept = annotations.asArray().filter((one) => isKept(pdf, one instanceof PDFRef ? one : undefined, base))
    if (kept.length === annotations.size()) continue
    if (kept.length === 0) node.delete(name('Annots'))
    else node.set(name('Annots'), pdf.context.obj(kept))
  }
}

function isKept({ context }: PDFDocument, annotation: PDFRef | undefined, base: string): boolean {
  const action = annotation && context.lookupMaybe(annotation, PDFDict)?.lookupMaybe(name('A'), PDFDict)
  const address = action?.lookup(name('URI'))
  if (!(address instanceof PDFString || address instanceof PDFHexString)) return true
  const url = address.decodeText()
  if (/^\s*file:/iu.test(url)) {
    if (annotation) context.delete(annotation)
    return false
  }
  if (url.startsWith(base)) action?.set(name('URI'), PDFString.of(url.slice(base.length) || '.'))
  return true
}
