import { type PDFDocument, PDFRef } from 'pdf-lib'
import type { Sheet } from '../content/read-sheets.ts'
import { type Annotation, annotationsOf } from '../pdf-objects.ts'
import { type Cell, type Content, type Element, type Kid, newElement } from './element.ts'
import {
  type BrowserStructure,
  type Dictionary,
  isDictionary,
  isList,
  Reference,
  TextValue,
  type Value,
} from './take-structure.ts'

/** Reads the structure tree that the browser wrote. What it says of content that no page paints is left out. */
export function readStructure(
  { tree, objects }: BrowserStructure,
  pdf: PDFDocument,
  sheets: readonly Sheet[],
): Element {
  const kids = new Reader(objects, pdf, sheets).kids(tree.K, undefined)
  return kids.length === 1 && kids[0] && 'kids' in kids[0] ? kids[0] : newElement('Document', kids)
}

class Reader {
  readonly #objects: ReadonlyMap<number, Value>
  readonly #annotations: ReadonlyMap<number, Annotation>
  /** By the number of the object that paints it, then by its mark. */
  readonly #contents = new Map<number, Map<number, Content>>()

  constructor(objects: ReadonlyMap<number, Value>, pdf: PDFDocument, sheets: readonly Sheet[]) {
    this.#objects = objects
    const pages = pdf.getPages().map(({ ref }) => ref.objectNumber)
    this.#annotations = new Map(annotationsOf(pdf).map((one) => [one.annotation.objectNumber, one]))
    for (const sheet of sheets) this.#note(sheet, pages[sheet.page] ?? 0)
  }

  /** Older browsers say of a form's content that it is the page's: it is found by either. */
  #note(sheet: Sheet, page: number): void {
    const own = new Map<number, Content>()
    const ofPage = this.#contents.get(page) ?? new Map<number, Content>()
    for (const stretch of sheet.stretches) {
      if (stretch.mcid === undefined) continue
      const content = { sheet, stretch }
      own.set(stretch.mcid, content)
      if (!ofPage.has(stretch.mcid)) ofPage.set(stretch.mcid, content)
    }
    this.#contents.set(page, ofPage)
    this.#contents.set(sheet.ref.objectNumber, own)
  }

  kids(of: Value, page: number | undefined): Kid[] {
    const object = this.#follow(of)
    if (typeof object === 'number') return this.#content(page, object)
    if (isList(object)) return object.flatMap((kid) => this.kids(kid, page))
    if (!isDictionary(object)) return []
    const own = object.Pg
    const ownPage = own instanceof Reference ? own.number : page
    const type = object.Type
    if (type === '/MCR') {
      const stream = object.Stm
      return this.#content(stream instanceof Reference ? stream.number : ownPage, object.MCID)
    }
    if (type === '/OBJR') {
      const annotation = object.Obj
      const known = annotation instanceof Reference ? this.#annotations.get(annotation.number) : undefined
      return known ? [known] : []
    }
    const element = this.#element(object, ownPage)
    if (of instanceof Reference) element.origin = PDFRef.of(of.number)
    return [element]
  }

  #follow(of: Value): Value {
    return of instanceof Reference ? this.#objects.get(of.number) : of
  }

  #element(dictionary: Dictionary, page: number | undefined): Element {
    const element = newElement(nameIn(dictionary.S) ?? 'NonStruct')
    const alt = textIn(dictionary.Alt)
    const lang = textIn(dictionary.Lang)
    const id = textIn(dictionary.ID)
    if (alt !== undefined) element.alt = alt
    if (lang !== undefined && isLanguage(lang)) element.lang = lang
    if (id !== undefined) element.id = id
    const cell = this.#cell(dictionary.A)
    if (cell) element.cell = cell
    element.kids = this.kids(dictionary.K, page)
    return element
  }

  /** Attributes come as one object or as several. */
  #cell(of: Value): Cell | undefined {
    if (of === undefined) return undefined
    const attributes = this.#follow(of)
    const all = isList(attributes) ? attributes.map((one) => this.#follow(one)) : [attributes]
    const dictionaries = all.filter(isDictionary)
    if (!dictionaries.some((one) => one.O === '/Table')) return undefined
    const values = (key: string) => dictionaries.map((one) => this.#follow(one[key])).find((one) => one !== undefined)
    const count = (value: Value) => (typeof value === 'number' ? Math.max(1, value) : 1)
    const scope = nameIn(values('Scope'))
    const headers = values('Headers')
    return {
      rows: count(values('RowSpan')),
      columns: count(values('ColSpan')),
      headers: isList(headers) ? headers.flatMap((header) => textIn(header) ?? []) : [],
      ...(scope === undefined ? {} : { scope }),
    }
  }

  /** Of a page or of another stream, by the number of its object. */
  #content(of: number | undefined, mcid: Value): Kid[] {
    const content = of !== undefined && typeof mcid === 'number' ? this.#contents.get(of)?.get(mcid) : undefined
    return content ? [content] : []
  }
}

/** Whether something is written as BCP 47 wants it; in hand-written decks it may be anything. */
const isLanguage = (text: string) => /^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/u.test(text)

const nameIn = (value: Value) => (typeof value === 'string' ? value.slice(1) : undefined)
const textIn = (value: Value) => (value instanceof TextValue ? value.text : undefined)
