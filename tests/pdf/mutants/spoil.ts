import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  type PDFStream,
  PDFString,
} from 'pdf-lib'
import { arrayOf, bytesOf, get } from '../reader/objects.ts'
import type { Annotation, Pdf } from '../reader/read-pdf.ts'
import type { Node } from '../reader/read-tree.ts'

/** A way to spoil a good PDF. */
export interface Mutant {
  /** The rules that must find it, and no others may. */
  readonly rules: readonly string[]
  readonly what: string
  readonly spoil: (pdf: Pdf) => void
}

export function mutant(rules: string, what: string, spoil: Mutant['spoil']): Mutant {
  return { rules: rules.split(' '), what, spoil }
}

/** The element of a type, counted from 0. */
export function element({ tree }: Pdf, type: string, index = 0): Node {
  const found = tree?.nodes.filter((node) => node.type === type)[index]
  if (!found) throw new Error(`The sample has no ${type} ${index}.`)
  return found
}

export function annotation({ annotations }: Pdf, type: string): Annotation {
  const found = annotations.find((one) => one.type === type)
  if (!found) throw new Error(`The sample has no ${type}.`)
  return found
}

/** Sets keys of a dictionary; `undefined` removes one. */
export function set(dict: PDFDict | undefined, values: Readonly<Record<string, unknown>>): void {
  if (!dict) throw new Error('There is nothing to change.')
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) dict.delete(PDFName.of(key))
    else dict.set(PDFName.of(key), dict.context.obj(value as never))
  }
}

export const text = (value: string) => PDFHexString.fromText(value)
export const plain = (value: string) => PDFString.of(value)

/** What an element holds, as it is written. */
export function kidsOf({ dict }: Node): readonly PDFObject[] {
  const list = arrayOf(dict, 'K')
  const own = dict.get(PDFName.of('K'))
  return list.length > 0 ? list : own ? [own] : []
}

export function setKids(node: Node, kids: readonly PDFObject[]): void {
  set(node.dict, { K: kids.length === 0 ? undefined : node.dict.context.obj([...kids]) })
}

/** Puts a new element of a type behind the kids of another; gives its reference. */
export function append(pdf: Pdf, node: Node, type: string, values: Readonly<Record<string, unknown>> = {}): PDFRef {
  const { context } = pdf.document
  if (!node.ref) throw new Error('The element is no object of its own.')
  const dict = context.obj({ Type: 'StructElem', S: type, P: node.ref })
  set(dict, values)
  const ref = context.register(dict)
  setKids(node, [...kidsOf(node), ref])
  return ref
}

/** Changes what a page paints, or the form on it. */
export function repaint(
  pdf: Pdf,
  page: number,
  change: (content: string) => string,
  where: 'page' | 'form' = 'page',
): void {
  const { context } = pdf.document
  const dict = pdf.pages[page]?.dict
  const form = pdf.sheets.find((one) => one.ref && one.page === page)?.ref
  const ref = where === 'form' ? form : dict?.get(PDFName.of('Contents'))
  if (!(ref instanceof PDFRef)) throw new Error('The page has no content of its own.')
  const stream = context.lookup(ref) as PDFStream
  const before = Buffer.from(bytesOf(stream) ?? []).toString('latin1')
  const after = change(before)
  if (after === before) throw new Error('The content is as it was.')
  const written = context.flateStream(Buffer.from(after, 'latin1'))
  for (const [key, value] of stream.dict.entries())
    if (!['Filter', 'Length'].includes(key.decodeText())) written.dict.set(key, value)
  context.assign(ref, written)
}

/** Changes the metadata. */
export function rewriteXmp(pdf: Pdf, change: (xmp: string) => string): void {
  const ref = pdf.catalog.get(PDFName.of('Metadata'))
  const before = Buffer.from(bytesOf(get(pdf.catalog, 'Metadata')) ?? []).toString('utf8')
  const after = change(before)
  if (after === before || !(ref instanceof PDFRef)) throw new Error('The metadata are as they were.')
  const { context } = pdf.document
  context.assign(ref, context.stream(Buffer.from(after, 'utf8'), { Type: 'Metadata', Subtype: 'XML' }))
}

/** Entries of the tree that leads from content to elements. */
export function parentTree(pdf: Pdf): PDFArray {
  const list = get(get(pdf.tree?.dict, 'ParentTree') as PDFDict, 'Nums')
  if (!(list instanceof PDFArray)) throw new Error('There is no ParentTree.')
  return list
}

/** Turns annotations of one type into such of another. */
export function become(pdf: Pdf, type: string, other: string, values: Readonly<Record<string, unknown>> = {}): void {
  set(annotation(pdf, type).dict, { Subtype: other, ...values })
}
