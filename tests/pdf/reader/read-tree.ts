import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib'
import { asDict, dictOf, get, nameOf, numberOf, refOf, textOf } from './objects.ts'

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Node {
  readonly dict: PDFDict
  readonly ref: PDFRef | undefined
  /** As written. */
  readonly type: string
  /** The standard type that it stands for, by the role map. */
  readonly role: string
  readonly parent: Node | undefined
  readonly kids: Kid[]
  /** Its own, or that of what it stands in. */
  readonly lang: string | undefined
}

export type Kid = Node | ContentKid | ObjectKid

export interface ContentKid {
  readonly mcid: number
  /** 0-based; undefined where none is named. */
  readonly page: number | undefined
  /** The form that holds the content, where the page itself does not. */
  readonly form: PDFRef | undefined
}

export interface ObjectKid {
  readonly object: PDFRef | undefined
  readonly page: number | undefined
}

export interface Tree {
  readonly dict: PDFDict
  readonly kids: readonly Kid[]
  /** In the order of the text. */
  readonly nodes: readonly Node[]
  readonly roleMap: ReadonlyMap<string, string>
  /** What each number of `StructParent` and `StructParents` stands for. */
  readonly parents: ReadonlyMap<number, PDFObject | undefined>
  /** Elements by the names in `IDTree`. */
  readonly ids: ReadonlyMap<string, PDFObject>
}

export const isNode = (kid: Kid): kid is Node => 'kids' in kid
export const isContent = (kid: Kid): kid is ContentKid => 'mcid' in kid
export const isObject = (kid: Kid): kid is ObjectKid => 'object' in kid

export const nodesIn = (node: Node): readonly Node[] => node.kids.filter(isNode)

/** All kids below that are no elements. */
export function* leavesBelow(node: Node): Generator<ContentKid | ObjectKid> {
  for (const kid of node.kids) {
    if (isNode(kid)) yield* leavesBelow(kid)
    else yield kid
  }
}

/** What it stands in, from the inside out. */
export function* above(node: Node): Generator<Node> {
  for (let one = node.parent; one; one = one.parent) yield one
}

/** The page on which the first of its content stands; 0-based. */
export function pageOf(node: Node): number | undefined {
  for (const leaf of leavesBelow(node)) if (leaf.page !== undefined) return leaf.page
  return undefined
}

/** Reads the structure tree; undefined where there is none. */
export function readTree(catalog: PDFDict, pages: readonly PDFRef[]): Tree | undefined {
  const dict = dictOf(catalog, 'StructTreeRoot')
  if (!dict) return undefined
  const roleMap = new Map<string, string>()
  for (const [key, value] of dictOf(dict, 'RoleMap')?.entries() ?? [])
    if (value instanceof PDFName) roleMap.set(key.decodeText(), value.decodeText())
  const reader = new Reader(roleMap, new Map(pages.map((ref, index) => [ref, index])))
  const lang = textOf(catalog, 'Lang')
  const kids = reader.kids(dict, undefined, undefined, lang)
  const parents = new Map<number, PDFObject | undefined>()
  for (const [key, value] of entriesOf(dictOf(dict, 'ParentTree'), 'Nums'))
    if (key instanceof PDFNumber) parents.set(key.asNumber(), value)
  const ids = new Map<string, PDFObject>()
  for (const [key, value] of entriesOf(dictOf(dict, 'IDTree'), 'Names'))
    if (key && 'decodeText' in key && value) ids.set((key.decodeText as () => string).call(key), value)
  return { dict, kids, nodes: reader.nodes, roleMap, parents, ids }
}

class Reader {
  readonly nodes: Node[] = []
  readonly #roleMap: ReadonlyMap<string, string>
  readonly #pages: ReadonlyMap<PDFRef, number>
  readonly #seen = new Set<PDFDict>()

  constructor(roleMap: ReadonlyMap<string, string>, pages: ReadonlyMap<PDFRef, number>) {
    this.#roleMap = roleMap
    this.#pages = pages
  }

  kids(of: PDFDict, parent: Node | undefined, page: number | undefined, lang: string | undefined): Kid[] {
    const value = of.get(PDFName.of('K'))
    const looked = get(of, 'K')
    const all = looked instanceof PDFArray ? looked.asArray() : value === undefined ? [] : [value]
    return all.flatMap((kid) => this.#kid(of, kid, parent, page, lang))
  }

  #kid(
    of: PDFDict,
    kid: PDFObject,
    parent: Node | undefined,
    page: number | undefined,
    lang: string | undefined,
  ): readonly Kid[] {
    const object = of.context.lookup(kid)
    if (object instanceof PDFNumber) return [{ mcid: object.asNumber(), page, form: undefined }]
    if (!(object instanceof PDFDict) || this.#seen.has(object)) return []
    const pageRef = refOf(object, 'Pg')
    const own = pageRef ? this.#pages.get(pageRef) : page
    const type = nameOf(object, 'Type')
    if (type === 'MCR') return [{ mcid: numberOf(object, 'MCID') ?? -1, page: own, form: refOf(object, 'Stm') }]
    if (type === 'OBJR') return [{ object: refOf(object, 'Obj'), page: own }]
    this.#seen.add(object)
    return [this.#node(object, kid instanceof PDFRef ? kid : undefined, parent, own, lang)]
  }

  #node(
    dict: PDFDict,
    ref: PDFRef | undefined,
    parent: Node | undefined,
    page: number | undefined,
    outer: string | undefined,
  ): Node {
    const type = nameOf(dict, 'S') ?? ''
    const lang = textOf(dict, 'Lang') ?? outer
    const node: Node = { dict, ref, type, role: this.#role(type), parent, kids: [], lang }
    this.nodes.push(node)
    node.kids.push(...this.kids(dict, node, page, lang))
    return node
  }

  #role(type: string): string {
    const passed = [type]
    for (let next = this.#roleMap.get(type); next !== undefined && !passed.includes(next); ) {
      passed.push(next)
      next = this.#roleMap.get(next)
    }
    return passed.at(-1) ?? type
  }
}

/** Entries of a number tree or a name tree (7.9.6, 7.9.7). */
function* entriesOf(
  tree: PDFDict | undefined,
  key: 'Nums' | 'Names',
): Generator<readonly [PDFObject | undefined, PDFObject | undefined]> {
  if (!tree) return
  const own = get(tree, key)
  const list = own instanceof PDFArray ? own.asArray() : []
  for (let at = 0; at < list.length; at += 2) {
    const first = list[at]
    yield [first && tree.context.lookup(first), list[at + 1]]
  }
  const kids = get(tree, 'Kids')
  if (kids instanceof PDFArray)
    for (const kid of kids.asArray()) yield* entriesOf(asDict(tree.context.lookup(kid)), key)
}
