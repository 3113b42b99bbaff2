import { PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { writePdf } from '../../../../src/export/pdf/write-pdf.ts'

describe('a written file', () => {
  test('holds the same objects, packed, some hundreds at a time', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage([300, 200])
    const { context } = pdf
    const refs = Array.from({ length: 450 }, (_, index) => context.register(context.obj({ Index: index })))
    const stream = context.register(context.stream(Buffer.from('q Q'), { Kind: 'Content' }))
    const text = context.register(PDFString.of('words (in brackets)'))
    for (const ref of refs.filter((_, index) => index % 7 === 3)) context.delete(ref)
    const written = writePdf(context)
    expect(written.toString('latin1').match(/\/ObjStm/gu)).toHaveLength(2)
    expect(written.toString('latin1')).not.toContain('/Index 3')

    const { context: read, ...again } = await PDFDocument.load(written, { updateMetadata: false })
    expect(again.catalog.toString()).toBe(pdf.catalog.toString())
    const kept = (ref: (typeof refs)[number]) => read.lookup(ref)?.toString()
    expect(refs.map(kept)).toEqual(refs.map((ref) => context.lookup(ref)?.toString()))
    expect(read.lookup(text)?.toString()).toBe('(words (in brackets))')
    const content = read.lookup(stream)
    if (!(content instanceof PDFRawStream)) throw new Error('no stream')
    expect(Buffer.from(content.contents).toString()).toBe('q Q')
    expect(content.dict.get(PDFName.of('Length'))).toEqual(PDFNumber.of(3))
  })

  test('has a table whose places are right', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    const stream = pdf.context.register(pdf.context.stream(Buffer.from('q Q'), {}))
    const file = writePdf(pdf.context).toString('latin1')
    const start = Number(/startxref\n(\d+)/u.exec(file)?.[1])
    expect(file.slice(start)).toMatch(/^\d+ 0 obj\n<<\/Type \/XRef /u)
    expect(file.indexOf(`\n${stream.objectNumber} 0 obj`)).toBeGreaterThan(0)
  })
})
