import { type PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFRef } from 'pdf-lib'
import type { Sheet } from '../content/read-sheets.ts'
import { type Marking, writeContent } from '../content/write-content.ts'
import { type Annotation, literalString, packedStream, textString, WrittenObject } from '../pdf-objects.ts'
import { type Content, type Element, elementsBelow, isContent, isElement } from './element.ts'
import { edgeOf } from './place-pictures.ts'
import { standardTypeOf } from './types.ts'

const name = PDFName.of

/**
 * Writes a structure tree, and into the content what belongs to which of its elements; all else there is an artifact. Gives the
 * object that each element became.
 */
export function writeStructure(
  pdf: PDFDocument,
  root: Element,
  sheets: readonly Sheet[],
): ReadonlyMap<Element, PDFRef> {
  const writer = new Writer(pdf, sheets)
  writer.write(root)
  return writer.refs
}

class Writer {
  readonly #pdf: PDFDocument
  readonly #sheets: readonly Sheet[]
  readonly #owners = new Map<Content['stretch'], Element>()
  readonly #markings = new Map<Content['stretch'], { readonly type: string; readonly mcid: number }>()
  readonly refs = new Map<Element, PDFRef>()
  /** What each number of `StructParent` and `StructParents` stands for. */
  readonly #parents: PDFObject[] = []

  constructor(pdf: PDFDocument, sheets: readonly Sheet[]) {
    this.#pdf = pdf
    this.#sheets = sheets
  }

  write(root: Element): void {
    const { context, catalog } = this.#pdf
    const elements = [root, ...elementsBelow(root)]
    for (const element of elements) {
      this.refs.set(element, context.nextRef())
      for (const kid of element.kids) if (isContent(kid)) this.#owners.set(kid.stretch, element)
    }
    for (const sheet of this.#sheets) this.#writeSheet(sheet)
    const tree = context.nextRef()
    this.#writeElement(root, tree)
    const numbers = this.#parents.flatMap((parent, number) => [context.obj(number), parent])
    const parentTree = context.register(context.obj({ Nums: context.obj(numbers) }))
    const roles = new Map(
      elements.flatMap(({ type }) => (standardTypeOf(type) === undefined ? [] : [[type, standardTypeOf(type)]])),
    )
    const named = elements.filter(({ id }) => id !== undefined)
    const names = named.flatMap((element) => [literalString(element.id ?? ''), this.#refOf(element)])
    context.assign(
      tree,
      context.obj({
        Type: 'StructTreeRoot',
        K: this.#refOf(root),
        ParentTree: parentTree,
        ParentTreeNextKey: this.#parents.length,
        ...(roles.size > 0 ? { RoleMap: context.obj(Object.fromEntries(roles)) } : {}),
        ...(names.length > 0 ? { IDTree: context.obj({ Names: context.obj(names) }) } : {}),
      }),
    )
    catalog.set(name('StructTreeRoot'), tree)
  }

  /** Gives the content its numbers, in the order in which it is painted. */
  #writeSheet(sheet: Sheet): void {
    const { context } = this.#pdf
    const owners: PDFRef[] = []
    for (const stretch of sheet.stretches) {
      const owner = this.#owners.get(stretch)
      if (!owner) continue
      this.#markings.set(stretch, { type: owner.type, mcid: owners.length })
      owners.push(this.#refOf(owner))
    }
    const { dict } = context.lookup(sheet.ref) as unknown as { readonly dict: PDFDict }
    const bytes = writeContent(
      sheet.bytes,
      sheet.stretches,
      (stretch): Marking => this.#markings.get(stretch) ?? { artifact: edgeOf(this.#pdf, sheet, stretch) },
    )
    const stream = packedStream(context, bytes)
    for (const [key, value] of dict.entries())
      if (![name('Length'), name('Filter'), name('DecodeParms')].includes(key)) stream.dict.set(key, value)
    context.assign(sheet.ref, stream)
    const holder = sheet.kind === 'page' ? this.#pdf.getPage(sheet.page).node : stream.dict
    holder.delete(name('StructParents'))
    if (owners.length > 0)
      holder.set(
        name('StructParents'),
        context.obj(this.#newParent(context.register(new WrittenObject(`[${owners.join(' ')}]`)))),
      )
    if (sheet.kind === 'page') holder.set(name('Tabs'), name('S'))
  }

  #newParent(parent: PDFObject): number {
    return this.#parents.push(parent) - 1
  }

  #writeElement(element: Element, parent: PDFRef): void {
    const { context } = this.#pdf
    const ref = this.#refOf(element)
    const page = element.kids.find(isContent)?.sheet.page
    const kids = element.kids.map((kid) => {
      if (isElement(kid)) return this.#refOf(kid)
      return isContent(kid) ? this.#contentKid(kid, page) : this.#annotationKid(kid, element)
    })
    const { lang, alt, id } = element
    const entries = [`/Type /StructElem /S ${name(element.type)} /P ${parent}`]
    if (kids.length > 0) entries.push(`/K ${kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`}`)
    if (page !== undefined) entries.push(`/Pg ${this.#pdf.getPage(page).ref}`)
    if (alt !== undefined) entries.push(`/Alt ${textString(alt)}`)
    if (lang !== undefined) entries.push(`/Lang ${literalString(lang)}`)
    if (id !== undefined) entries.push(`/ID ${literalString(id)}`)
    const attributes = attributesOf(element)
    if (attributes !== undefined) entries.push(`/A <<${attributes}>>`)
    context.assign(ref, new WrittenObject(`<<${entries.join(' ')}>>`))
    for (const kid of element.kids) if (isElement(kid)) this.#writeElement(kid, ref)
  }

  #contentKid({ sheet, stretch }: Content, page: number | undefined): string | number {
    const mcid = this.#markings.get(stretch)?.mcid ?? 0
    if (sheet.kind === 'page' && sheet.page === page) return mcid
    const stream = sheet.kind === 'form' ? ` /Stm ${sheet.ref}` : ''
    return `<</Type /MCR /Pg ${this.#pdf.getPage(sheet.page).ref} /MCID ${mcid}${stream}>>`
  }

  #annotationKid({ annotation, page }: Annotation, owner: Element): string {
    const { context } = this.#pdf
    const dict = context.lookup(annotation) as PDFDict
    dict.set(name('StructParent'), context.obj(this.#newParent(this.#refOf(owner))))
    return `<</Type /OBJR /Obj ${annotation} /Pg ${this.#pdf.getPage(page).ref}>>`
  }

  #refOf(element: Element): PDFRef {
    const ref = this.refs.get(element)
    if (!ref) throw new Error(`A ${element.type} stands outside the structure tree.`)
    return ref
  }
}

function attributesOf({ box, cell, numbering }: Element): string | undefined {
  if (box) return `/O /Layout /BBox [${[box.left, box.bottom, box.right, box.top].join(' ')}]`
  if (numbering !== undefined) return `/O /List /ListNumbering ${name(numbering)}`
  if (!cell) return undefined
  const { scope, rows, columns, headers } = cell
  const entries = [
    ...(scope === undefined ? [] : [`/Scope ${name(scope)}`]),
    ...(rows === 1 ? [] : [`/RowSpan ${rows}`]),
    ...(columns === 1 ? [] : [`/ColSpan ${columns}`]),
    ...(headers.length === 0 ? [] : [`/Headers [${headers.map((header) => literalString(header)).join(' ')}]`]),
  ]
  return entries.length === 0 ? undefined : ['/O /Table', ...entries].join(' ')
}
