import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib'
import type { Sheet } from '../content/read-sheets.ts'
import type { Stretch } from '../content/scan-content.ts'
import { annotationsOf, stringIn } from '../pdf-objects.ts'
import { type Cell, type Content, type Element, type Kid, newElement } from './element.ts'

export interface Structure {
  readonly root: Element
  /** The objects it was read from, which nothing needs any more. */
  readonly objects: ReadonlySet<PDFRef>
}

const name = PDFName.of

/** Reads the structure tree that the browser wrote. What it says of content that no page paints is left out. */
export function readStructure(pdf: PDFDocument, sheets: readonly Sheet[]): Structure {
  const reader = new Reader(pdf, sheets)
  const tree = pdf.catalog.lookup(name('StructTreeRoot'))
  if (!(tree instanceof PDFDict)) throw new Error('The PDF has no structure tree.')
  const kids = reader.kids(tree.get(name('K')), undefined)
  const document = kids.length === 1 && kids[0] && 'kids' in kids[0] ? kids[0] : newElement('Document', kids)
  const treeRef = pdf.catalog.get(name('StructTreeRoot'))
  if (treeRef instanceof PDFRef) reader.objects.add(treeRef)
  reader.collect(tree.get(name('ParentTree')))
  reader.collect(tree.get(name('IDTree')))
  return { root: document, objects: reader.objects }
}

class Reader {
  readonly objects = new Set<PDFRef>()
  readonly #pdf: PDFDocument
  readonly #pages: ReadonlyMap<PDFRef, number>
  /** Pages by the annotations on them. */
  readonly #annotated: ReadonlyMap<PDFRef, number>
  readonly #contents = new Map<string, Content>()

  constructor(pdf: PDFDocument, sheets: readonly Sheet[]) {
    this.#pdf = pdf
    this.#pages = new Map(pdf.getPages().map(({ ref }, index) => [ref, index]))
    this.#annotated = new Map(annotationsOf(pdf).map(({ annotation, page }) => [annotation, page]))
    for (const sheet of sheets)
      for (const stretch of sheet.stretches) if (stretch.mcid !== undefined) this.#note(sheet, stretch, stretch.mcid)
  }

  /** Older browsers say of a form's content that it is the page's: it is found by either. */
  #note(sheet: Sheet, stretch: Stretch, mcid: number): void {
    const content = { sheet, stretch }
    const ofPage = `${sheet.page} ${mcid}`
    if (!this.#contents.has(ofPage)) this.#contents.set(ofPage, content)
    this.#contents.set(`${sheet.ref} ${mcid}`, content)
  }

  kids(of: PDFObject | undefined, page: PDFRef | undefined): Kid[] {
    const object = of instanceof PDFRef ? this.#pdf.context.lookup(of) : of
    if (object instanceof PDFNumber) return this.#content(page, object, undefined)
    if (object instanceof PDFArray) return object.asArray().flatMap((kid) => this.kids(kid, page))
    if (!(object instanceof PDFDict)) return []
    if (of instanceof PDFRef) this.objects.add(of)
    const own = object.get(name('Pg'))
    const ownPage = own instanceof PDFRef ? own : page
    const type = object.get(name('Type'))
    if (type === name('MCR')) {
      const stream = object.get(name('Stm'))
      return this.#content(ownPage, object.get(name('MCID')), stream instanceof PDFRef ? stream : undefined)
    }
    if (type === name('OBJR')) {
      const annotation = object.get(name('Obj'))
      const known = annotation instanceof PDFRef ? this.#annotated.get(annotation) : undefined
      return annotation instanceof PDFRef && known !== undefined ? [{ annotation, page: known }] : []
    }
    const element = this.#element(object, ownPage)
    if (of instanceof PDFRef) element.origin = of
    return [element]
  }

  #element(dict: PDFDict, page: PDFRef | undefined): Element {
    const type = dict.get(name('S'))
    const element = newElement(type instanceof PDFName ? type.decodeText() : 'NonStruct')
    const alt = stringIn(dict.get(name('Alt')))
    const lang = stringIn(dict.get(name('Lang')))
    const id = stringIn(dict.get(name('ID')))
    if (alt !== undefined) element.alt = alt
    if (lang !== undefined) element.lang = lang
    if (id !== undefined) element.id = id
    const cell = this.#cell(dict.lookup(name('A')))
    if (cell) element.cell = cell
    element.kids = this.kids(dict.get(name('K')), page)
    return element
  }

  /** Attributes come as one object or as several. */
  #cell(attributes: PDFObject | undefined): Cell | undefined {
    const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
    const dicts = all.map((one) => this.#pdf.context.lookup(one)).filter((one) => one instanceof PDFDict)
    if (!dicts.some((one) => one.get(name('O')) === name('Table'))) return undefined
    const values = (key: string) => dicts.map((one) => one.lookup(name(key))).find((one) => one !== undefined)
    const count = (value: PDFObject | undefined) => (value instanceof PDFNumber ? Math.max(1, value.asNumber()) : 1)
    const scope = values('Scope')
    const headers = values('Headers')
    return {
      rows: count(values('RowSpan')),
      columns: count(values('ColSpan')),
      headers: headers instanceof PDFArray ? headers.asArray().flatMap((header) => stringIn(header) ?? []) : [],
      ...(scope instanceof PDFName ? { scope: scope.decodeText() } : {}),
    }
  }

  #content(page: PDFRef | undefined, mcid: PDFObject | undefined, stream: PDFRef | undefined): Kid[] {
    if (!(mcid instanceof PDFNumber)) return []
    const index = page && this.#pages.get(page)
    const content = this.#contents.get(`${stream ?? index} ${mcid.asNumber()}`)
    return content ? [content] : []
  }

  /** Notes an object and what it refers to below it. */
  collect(of: PDFObject | undefined): void {
    if (of instanceof PDFRef) {
      if (this.objects.has(of)) return
      this.objects.add(of)
    }
    const object = of instanceof PDFRef ? this.#pdf.context.lookup(of) : of
    if (object instanceof PDFArray) for (const one of object.asArray()) this.collect(one)
    if (object instanceof PDFDict) for (const key of ['Nums', 'Kids', 'Names']) this.collect(object.get(name(key)))
  }
}
