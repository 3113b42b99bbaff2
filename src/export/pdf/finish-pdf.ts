import { createHash } from 'node:crypto'
import { ParseSpeeds, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { DOCUMENT_URL } from '../../browser/serve-document.ts'
import type { SourceFile } from '../../model/source.ts'
import { attachSource } from './attach-source.ts'
import { describePdf, type PdfMetadata } from './describe-pdf.ts'
import { mendLinks } from './mend-links.ts'
import { rewriteStructure } from './structure/rewrite-structure.ts'
import { takeStructure } from './structure/take-structure.ts'
import { writePdf } from './write-pdf.ts'

export interface FinishOptions {
  /** How many pages it must have. */
  readonly pages?: number
  /** What it holds to be taken out again. */
  readonly attached?: SourceFile | undefined
}

/**
 * Makes the browser's PDF one for people who read with their ears (ISO 14289-1), and the same from run to run: dates and
 * identifier come from the content, unused objects are gone, the rest is packed. Throws if it has not `pages` pages.
 */
export async function finishPdf(
  bytes: Uint8Array,
  metadata: PdfMetadata,
  { pages, attached }: FinishOptions = {},
): Promise<Uint8Array> {
  const structure = takeStructure(bytes)
  const pdf = await PDFDocument.load(structure.rest, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { context, catalog } = pdf
  if (pages !== undefined && pdf.getPageCount() !== pages)
    throw new Error(`The PDF has ${pdf.getPageCount()} pages, the deck has ${pages} slides.`)
  mendLinks(pdf, DOCUMENT_URL)
  rewriteStructure(pdf, structure)
  describePdf(pdf, metadata)
  if (attached) await attachSource(pdf, attached, metadata.date)
  if (catalog.has(PDFName.of('Outlines'))) catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  const blank = PDFHexString.of(BLANK_IDENTIFIER)
  context.trailerInfo.ID = context.obj([blank, blank])
  await pdf.flush()
  return identified(writePdf(context))
}

const BLANK_IDENTIFIER = '0'.repeat(32)

/** The file with the hash of its other bytes as identifier: two files share one only if they are the same. */
function identified(file: Buffer): Uint8Array {
  const identifier = createHash('sha256').update(file).digest('hex').slice(0, BLANK_IDENTIFIER.length)
  // The dictionary of the table stands last and is never compressed, so the last two places are the right ones.
  for (const _ of ['permanent', 'changing']) {
    const at = file.lastIndexOf(BLANK_IDENTIFIER)
    if (at < 0) throw new Error('The PDF has no place for its identifier.')
    file.write(identifier, at, 'latin1')
  }
  return file
}
