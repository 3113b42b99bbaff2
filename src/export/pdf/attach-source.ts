import { basename } from 'node:path'
import { AFRelationship, type PDFDocument } from 'pdf-lib'
import type { SourceFile } from '../../model/source.ts'

/** Puts the text that a PDF was made from into it, for who wants to work on with it. */
export async function attachSource(
  pdf: PDFDocument,
  { path, text }: SourceFile,
  date: Date | undefined,
): Promise<void> {
  await pdf.attach(Buffer.from(text, 'utf8'), basename(path), {
    mimeType: 'text/markdown',
    description: 'The text that this document was made from',
    afRelationship: AFRelationship.Source,
    ...(date ? { creationDate: date, modificationDate: date } : {}),
  })
}
