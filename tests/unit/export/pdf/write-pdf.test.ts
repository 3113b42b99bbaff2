import { inflateSync } from 'node:zlib'
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
    const { context } = pdf
    const refs = Array.from({ length: 450 }, (_, index) => context.register(context.obj({ Number: index })))
    for (const ref of refs.filter((_, index) => index % 5 === 2)) context.delete(ref)
    context.register(context.stream(Buffer.from('q Q'), {}))
    const file = writePdf(context)
    const start = Number(/startxref\n(\d+)/u.exec(file.toString('latin1'))?.[1])
    const rows = rowsOf(file, start)
    expect(rows.filter(({ kind }) => kind === 0)).toEqual([{ number: 0, kind: 0, place: 0, within: 65_535 }])
    const expected = context.enumerateIndirectObjects().map(([{ objectNumber }]) => objectNumber)
    expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining(expected))
    const packed = new Map<number, string>()
    for (const { number, kind, place } of rows) {
      if (kind !== 1) continue
      expect(file.toString('latin1', place, place + 20)).toMatch(new RegExp(`^${number} 0 obj\n`, 'u'))
      packed.set(number, contentAt(file, place).toString('latin1'))
    }
    for (const { number, kind, place, within } of rows) {
      if (kind !== 2) continue
      const [first, ...numbers] = (packed.get(place) ?? '').split(' ').filter((_, index) => index % 2 === 0)
      expect([first, ...numbers][within]).toBe(String(number))
    }
  })
})

/** What the stream of an object holds that begins at a byte. */
function contentAt(file: Buffer, place: number): Buffer {
  const begin = file.indexOf('stream\n', place) + 'stream\n'.length
  const content = file.subarray(begin, file.indexOf('\nendstream', begin))
  return file.toString('latin1', place, begin).includes('FlateDecode') ? inflateSync(content) : content
}

function rowsOf(file: Buffer, start: number) {
  const table = contentAt(file, start)
  const sections = /\/Index \[([\d ]+)\]/u.exec(file.toString('latin1', start))?.[1]?.split(' ').map(Number) ?? []
  const numbers = sections.flatMap((first, index) =>
    index % 2 === 0 ? Array.from({ length: sections[index + 1] ?? 0 }, (_, row) => first + row) : [],
  )
  expect(table.length).toBe(numbers.length * 7)
  return numbers.map((number, row) => ({
    number,
    kind: table.readUInt8(row * 7),
    place: table.readUInt32BE(row * 7 + 1),
    within: table.readUInt16BE(row * 7 + 5),
  }))
}
