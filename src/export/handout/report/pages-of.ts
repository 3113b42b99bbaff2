import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib'

const MM_PER_PT = 25.4 / 72

/** Where something stands. */
export interface PageSpot {
  /** From 1. */
  readonly page: number
  /** Its distance from the top edge, as the browser counts it: with the margin or without, but always the same. */
  readonly downMm: number
}

export interface PdfPages {
  readonly count: number
  /** Where each name stands that a link in the document leads to. */
  readonly names: ReadonlyMap<string, PageSpot>
}

/** How many pages a PDF of the browser has, and what stands on which. */
export async function pagesOf(bytes: Uint8Array): Promise<PdfPages> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const pages = pdf.getPages()
  const refs = pages.map(({ ref }) => ref)
  const heightPt = pages[0]?.getHeight() ?? 0
  const names = new Map<string, PageSpot>()
  for (const [name, destination] of pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []) {
    const place = pdf.context.lookup(destination, PDFArray)
    const page = place.get(0)
    const y = place.lookupMaybe(3, PDFNumber)?.asNumber() ?? heightPt
    if (page instanceof PDFRef)
      names.set(name.decodeText(), { page: refs.indexOf(page) + 1, downMm: (heightPt - y) * MM_PER_PT })
  }
  return { count: pages.length, names }
}
