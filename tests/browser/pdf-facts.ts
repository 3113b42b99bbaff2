import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib'

export function sizesOf(pdf: PDFDocument): readonly string[] {
  const sizes = pdf.getPages().map((page) => `${Math.round(page.getWidth())}x${Math.round(page.getHeight())}`)
  return [...new Set(sizes)]
}

export function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
}

export interface Bookmark {
  /** 1 for those that stand in no other. */
  readonly level: number
  readonly title: string
}

export function bookmarksOf(pdf: PDFDocument): readonly Bookmark[] {
  const found: Bookmark[] = []
  const visit = (entry: PDFDict | undefined, level: number) => {
    for (let one = entry; one; one = one.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      found.push({ level, title: textOf(one.lookup(PDFName.of('Title'))) ?? '' })
      visit(one.lookupMaybe(PDFName.of('First'), PDFDict), level + 1)
    }
  }
  visit(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict), 1)
  return found
}

export function outlineOf(pdf: PDFDocument): readonly string[] {
  return bookmarksOf(pdf).map(({ title }) => title)
}
function dictsOf(pdf: PDFDocument): readonly PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFRawStream) return [object.dict]
    return object instanceof PDFDict ? [object] : []
  })
}

export function elementsOf(pdf: PDFDocument): readonly { readonly type: string; readonly alt: string | undefined }[] {
  return dictsOf(pdf).flatMap((dict) => {
    const type = dict.get(PDFName.of('S'))
    if (!(type instanceof PDFName) || !dict.has(PDFName.of('P'))) return []
    return [{ type: type.decodeText(), alt: textOf(dict.lookup(PDFName.of('Alt'))) }]
  })
}

export function linksOf(pdf: PDFDocument): readonly string[] {
  const annotations = pdf
    .getPages()
    .flatMap((page) => page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [])
  return annotations.flatMap((one) => {
    const action = pdf.context.lookup(one, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict)
    return action ? [textOf(action.lookup(PDFName.of('URI'))) ?? ''] : []
  })
}

export function imageSizesOf(pdf: PDFDocument): readonly string[] {
  return dictsOf(pdf).flatMap((dict) => {
    if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) return []
    return [`${dict.get(PDFName.of('Width'))}x${dict.get(PDFName.of('Height'))}`]
  })
}
