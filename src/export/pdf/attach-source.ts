import { basename } from 'node:path'
import { AFRelationship, PDFDict, type PDFDocument, PDFName } from 'pdf-lib'
import type { SourceFile } from '../../model/source.ts'
import { literalString } from './pdf-objects.ts'

/** Puts the text that a PDF was made from into it, for who wants to work on with it. */
export async function attachSource(
  pdf: PDFDocument,
  { path, text }: SourceFile,
  date: Date | undefined,
): Promise<void> {
  const name = basename(path)
  await pdf.attach(Buffer.from(text, 'utf8'), name, {
    mimeType: 'text/markdown',
    description: 'The text that this document was made from',
    afRelationship: AFRelationship.Source,
    ...(date ? { creationDate: date, modificationDate: date } : {}),
  })
  await pdf.flush()
  // Older readers take this name; pdf-lib writes letters that are not ASCII into it as others.
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Filespec'))
      object.set(PDFName.of('F'), literalString(name.replace(/[^\w.-]/gu, '_')))
}
