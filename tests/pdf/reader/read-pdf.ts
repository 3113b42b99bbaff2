import { PDFArray, type PDFDict, PDFDocument, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'
import { arrayOf, asDict, bytesOf, dictOf, get, nameOf, numberOf, textOf } from './objects.ts'
import { type Font, readFont } from './read-font.ts'
import { type Mark, type Painted, type Painting, readPage, type Sheet } from './read-painting.ts'
import { type ContentKid, isContent, type Node, readTree, type Tree } from './read-tree.ts'
import { contentKey, type Piece, piecesByContent } from './read-words.ts'
import { readXml, type XmlElement } from './read-xml.ts'

/** A PDF as the rules look at it. */
export interface Pdf {
  readonly document: PDFDocument
  readonly catalog: PDFDict
  /** What the trailer names: everything in the file belongs to one of these. */
  readonly roots: readonly PDFObject[]
  readonly info: PDFDict | undefined
  readonly pages: readonly Page[]
  readonly tree: Tree | undefined
  readonly paintings: readonly Painting[]
  readonly sheets: readonly Sheet[]
  readonly faults: Painted['faults']
  readonly fonts: readonly Font[]
  readonly annotations: readonly Annotation[]
  readonly outline: readonly Bookmark[]
  /** The metadata, or why they cannot be read. */
  readonly xmp: XmlElement | string | undefined
  /** Elements by the content that they own, several where it has several owners. */
  readonly ownersOf: (mark: Mark) => readonly Node[]
  /** Content by what the tree says of it. */
  readonly markOf: (kid: ContentKid) => Mark | undefined
  /** The words of content, as they are painted. */
  readonly piecesOf: (kid: ContentKid) => readonly Piece[]
}

export interface Page {
  readonly dict: PDFDict
  readonly ref: PDFRef
  readonly width: number
  readonly height: number
}

export interface Annotation {
  readonly dict: PDFDict
  readonly ref: PDFRef | undefined
  readonly type: string
  /** 0-based. */
  readonly page: number
  readonly isHidden: boolean
}

export interface Bookmark {
  readonly title: string
  /** From 1. */
  readonly level: number
  readonly dict: PDFDict
}

const HIDDEN = 2

/** Reads a PDF from its bytes. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  return describe(await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true }))
}

/** The same for a document that is open, such as one that was changed. */
export function describe(document: PDFDocument): Pdf {
  const { catalog, context } = document
  const pages = document.getPages().map((page): Page => {
    const { width, height } = page.getCropBox()
    return { dict: page.node, ref: page.ref, width, height }
  })
  const fonts = new Map<PDFDict, Font>()
  const fontOf = (dict: PDFDict) => {
    const font = fonts.get(dict) ?? readFont(dict)
    fonts.set(dict, font)
    return font
  }
  const painted: Painted = { paintings: [], sheets: [], faults: [] }
  for (const [index, page] of document.getPages().entries()) {
    const contents = get(page.node, 'Contents')
    const parts = contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents]
    const bytes = Buffer.concat(parts.flatMap((part) => [bytesOf(part) ?? new Uint8Array(), Buffer.from('\n')]))
    readPage(painted, index, { dict: page.node, resources: page.node.Resources(), bytes }, fontOf)
  }
  const refs = pages.map(({ ref }) => ref)
  const tree = readTree(catalog, refs)
  return {
    document,
    catalog,
    roots: Object.values(context.trailerInfo).filter((one) => one !== undefined),
    info: asDict(context.lookup(context.trailerInfo.Info)),
    pages,
    tree,
    ...painted,
    fonts: [...fonts.values()],
    annotations: pages.flatMap(annotationsOf),
    outline: [...bookmarks(dictOf(dictOf(catalog, 'Outlines'), 'First'), 1)],
    xmp: xmpOf(catalog),
    ...links(tree, painted),
  }
}

function annotationsOf({ dict }: Page, page: number): readonly Annotation[] {
  return arrayOf(dict, 'Annots').flatMap((one) => {
    const annotation = asDict(dict.context.lookup(one))
    if (!annotation) return []
    const isHidden = ((numberOf(annotation, 'F') ?? 0) & HIDDEN) !== 0
    const type = nameOf(annotation, 'Subtype') ?? ''
    return [{ dict: annotation, ref: one instanceof PDFRef ? one : undefined, type, page, isHidden }]
  })
}

function* bookmarks(first: PDFDict | undefined, level: number): Generator<Bookmark> {
  const seen = new Set<PDFDict>()
  for (let one = first; one && !seen.has(one); one = dictOf(one, 'Next')) {
    seen.add(one)
    yield { title: textOf(one, 'Title') ?? '', level, dict: one }
    yield* bookmarks(dictOf(one, 'First'), level + 1)
  }
}

function xmpOf(catalog: PDFDict): XmlElement | string | undefined {
  const stream = get(catalog, 'Metadata')
  if (!(stream instanceof PDFStream)) return undefined
  try {
    return readXml(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(stream)))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Connects the content of pages and forms with the elements that say they own it. */
function links(tree: Tree | undefined, { sheets, paintings }: Painted): Pick<Pdf, 'markOf' | 'ownersOf' | 'piecesOf'> {
  const marks = new Map<string, Mark>()
  for (const sheet of sheets)
    for (const mark of sheet.marks) if (mark.mcid !== undefined) marks.set(contentKey(mark), mark)
  const pieces = piecesByContent(paintings)
  const owners = new Map<string, Node[]>()
  const keyOf = ({ mcid, page, form }: ContentKid) => `${form ?? page} ${mcid}`
  for (const node of tree?.nodes ?? [])
    for (const kid of node.kids.filter(isContent)) owners.set(keyOf(kid), [...(owners.get(keyOf(kid)) ?? []), node])
  return {
    markOf: (kid) => marks.get(keyOf(kid)),
    ownersOf: (mark) => owners.get(contentKey(mark)) ?? [],
    piecesOf: (kid) => pieces.get(keyOf(kid)) ?? [],
  }
}
