import { createHash } from 'node:crypto'
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib'

export interface PdfMetadata {
  readonly title: string
  readonly authors: readonly string[]
  readonly description?: string
  readonly keywords: readonly string[]
  /** The only date in the file; without it the file says none. */
  readonly date?: Date
}

/**
 * Makes the browser's PDF the same from run to run and says what it is: dates and identifier come from the content,
 * element names are numbered anew, unused objects are packed.
 */
export async function finishPdf(bytes: Uint8Array, metadata: PdfMetadata): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { context } = pdf
  // The browser's own entry holds the time; left in the file unused, it would still be found there.
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info)
  context.trailerInfo.Info = context.register(context.obj({}))
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true })
  pdf.setCreator('Lectern')
  pdf.setProducer('Lectern')
  if (metadata.authors.length > 0) pdf.setAuthor(metadata.authors.join(', '))
  if (metadata.description !== undefined) pdf.setSubject(metadata.description)
  if (metadata.keywords.length > 0) pdf.setKeywords([...metadata.keywords])
  if (metadata.date) {
    pdf.setCreationDate(metadata.date)
    pdf.setModificationDate(metadata.date)
  }
  renumberElements(pdf)
  nameRoles(pdf)
  const blank = PDFHexString.of(BLANK_IDENTIFIER)
  context.trailerInfo.ID = context.obj([blank, blank])
  const saved = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    // There is no window to keep responsive.
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return identified(saved)
}

/** Says what the browser's own types of elements are in terms of the standard, so that readers take in what is in them. */
function nameRoles({ catalog, context }: PDFDocument): void {
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'))
  if (tree instanceof PDFDict && !tree.has(PDFName.of('RoleMap')))
    tree.set(PDFName.of('RoleMap'), context.obj({ Strong: 'Span', Em: 'Span' }))
}

const BLANK_IDENTIFIER = '0'.repeat(32)

/** The file with the hash of its other bytes as identifier: two files share one only if they are the same. */
function identified(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes)
  const identifier = createHash('sha256').update(file).digest('hex').slice(0, BLANK_IDENTIFIER.length)
  // The trailer stands last and is never compressed, so the last two places are the right ones.
  for (const _ of ['permanent', 'changing']) {
    const at = file.lastIndexOf(BLANK_IDENTIFIER)
    if (at < 0) throw new Error('The PDF has no place for its identifier.')
    file.write(identifier, at, 'latin1')
  }
  return new Uint8Array(file)
}

const ELEMENT_NAME = /^node(\d+)$/u

/** Table cells are named after a counter of the browser's process, which differs from run to run; their order does not. */
function renumberElements(pdf: PDFDocument): void {
  const found: { readonly number: number; readonly replace: (name: PDFString) => void }[] = []
  for (const [, object] of pdf.context.enumerateIndirectObjects()) collectNames(object, found)
  const numbers = [...new Set(found.map((one) => one.number))].sort((a, b) => a - b)
  const renumbered = new Map(numbers.map((number, index) => [number, `node${String(index + 1).padStart(8, '0')}`]))
  for (const { number, replace } of found) replace(PDFString.of(renumbered.get(number) ?? ''))
}

function collectNames(object: PDFObject, found: { number: number; replace: (name: PDFString) => void }[]): void {
  const visit = (value: PDFObject, replace: (name: PDFString) => void) => {
    const isText = value instanceof PDFString || value instanceof PDFHexString
    const match = isText ? ELEMENT_NAME.exec(value.decodeText()) : null
    if (match) found.push({ number: Number(match[1]), replace })
    else if (!isText) collectNames(value, found)
  }
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      if (key !== PDFName.of('Parent')) visit(value, (name) => object.set(key, name))
    }
  } else if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index += 1) visit(object.get(index), (name) => object.set(index, name))
  }
}
