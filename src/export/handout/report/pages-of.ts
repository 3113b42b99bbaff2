import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib'

export interface PdfPages {
  readonly count: number
  /** On which page each name stands that a link in the document leads to, from 1. */
  readonly names: ReadonlyMap<string, number>
}

/** How many pages a PDF of the browser has, and what stands on which. */
export async function pagesOf(bytes: Uint8Array): Promise<PdfPages> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = pdf.getPages().map(({ ref }) => ref)
  const names = new Map<string, number>()
  for (const [name, destination] of pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []) {
    const page = pdf.context.lookup(destination, PDFArray).get(0)
    if (page instanceof PDFRef) names.set(name.decodeText(), pages.indexOf(page) + 1)
  }
  return { count: pages.length, names }
}
