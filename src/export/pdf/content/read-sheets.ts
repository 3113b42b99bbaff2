import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib'
import { contentOf } from '../pdf-objects.ts'
import { IDENTITY, type Matrix, matrixOf, multiply } from './matrix.ts'
import { type Stretch, scanContent } from './scan-content.ts'
import type { FontBook } from './text/font-book.ts'

/** A content stream that paints on a page: the page's own, or that of a form, such as what is half transparent. */
export interface Sheet {
  /** The stream object, which is replaced by the new one. */
  readonly ref: PDFRef
  readonly kind: 'page' | 'form'
  /** 0-based. */
  readonly page: number
  /** From its coordinates to those of the page. */
  readonly matrix: Matrix
  readonly bytes: Buffer
  readonly resources: PDFDict | undefined
  /** What it paints, in order. */
  stretches: readonly Stretch[]
}

/** Sheets of all pages, each page's own before those of its forms. Forms without marked content are pictures, and no sheets. */
export function readSheets(pdf: PDFDocument, fonts: FontBook): readonly Sheet[] {
  const sheets: Sheet[] = []
  for (const [page, { node }] of pdf.getPages().entries()) {
    const contents = node.get(PDFName.of('Contents'))
    const ref = contents instanceof PDFRef ? contents : undefined
    const stream = ref && pdf.context.lookup(ref)
    if (!ref || !(stream instanceof PDFRawStream))
      throw new Error(`Page ${page + 1} of the PDF has no content of its own.`)
    const forms = new Map<PDFRef, readonly Sheet[]>()
    const { own, below } = readSheet(
      { pdf, page, forms, fonts },
      { ref, stream, kind: 'page', matrix: IDENTITY, resources: node.Resources() },
    )
    sheets.push(own, ...below)
  }
  return sheets
}

interface OfPage {
  readonly pdf: PDFDocument
  readonly page: number
  readonly forms: Map<PDFRef, readonly Sheet[]>
  readonly fonts: FontBook
}

type Source = Pick<Sheet, 'ref' | 'kind' | 'matrix' | 'resources'> & { readonly stream: PDFRawStream }

function readSheet(of: OfPage, { ref, kind, matrix, resources, stream }: Source) {
  const below: Sheet[] = []
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const fontOf = (name: string) => of.fonts.find(resources, name)
  const content = scanContent(contentOf(stream), fontOf, (name, place) => {
    const form = objects?.get(PDFName.of(name))
    const sheets = form instanceof PDFRef ? formSheets(of, form, multiply(place, matrix)) : []
    for (const sheet of sheets) if (!below.includes(sheet)) below.push(sheet)
    return sheets.length > 0
  })
  const own: Sheet = { ref, kind, page: of.page, matrix, resources, ...content }
  return { own, below }
}

/** A form with its own forms; none if none of them holds marked content. */
function formSheets(of: OfPage, ref: PDFRef, place: Matrix): readonly Sheet[] {
  const known = of.forms.get(ref)
  if (known) return known
  const stream = of.pdf.context.lookup(ref)
  const isForm = stream instanceof PDFRawStream && stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
  if (!isForm) return []
  const resources = stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
  const { own, below } = readSheet(of, {
    ref,
    stream,
    kind: 'form',
    matrix: multiply(formMatrixOf(stream), place),
    resources,
  })
  const isMarked = below.length > 0 || own.stretches.some(({ mcid }) => mcid !== undefined)
  const sheets = isMarked ? [own, ...below] : []
  of.forms.set(ref, sheets)
  return sheets
}

/** From the coordinates of a form to those that it is painted in. */
export function formMatrixOf({ dict }: PDFRawStream): Matrix {
  const matrix = dict.lookupMaybe(PDFName.of('Matrix'), PDFArray)
  return matrixOf(matrix?.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN)) ?? [])
}
