import { type PDFContext, type PDFObject, PDFStream } from 'pdf-lib'
import { packed } from './pdf-objects.ts'

/** So many pack better than few; a reader unpacks all for one. */
const OBJECTS_A_STREAM = 200

/** Fields of the table: kind, place (a stream, or the number of one), place in that (ISO 32000-1, 7.5.8.2). */
const WIDTHS = [1, 4, 2] as const

type Entry = readonly [number: number, kind: 0 | 1 | 2, place: number, within: number]

/** The head of the list of numbers that are free. */
const FREE: Entry = [0, 0, 0, 65_535]

/**
 * The file (ISO 32000-1, 7.5), with all that is no stream packed into streams.
 */
export function writePdf(context: PDFContext): Buffer {
  const file = new FileWriter()
  const others: [number: number, object: PDFObject][] = []
  let largest = context.largestObjectNumber
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) file.write(objectNumber, bytesOf(object))
    else others.push([objectNumber, object])
  }
  for (let from = 0; from < others.length; from += OBJECTS_A_STREAM) {
    largest += 1
    file.pack(largest, others.slice(from, from + OBJECTS_A_STREAM))
  }
  return file.finish(largest + 1, context)
}

class FileWriter {
  readonly #parts: Buffer[] = []
  readonly #entries: Entry[] = [FREE]
  #length = 0

  constructor() {
    // Bytes above 127 in the second line say that it is no text.
    this.#append(Buffer.from('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n', 'latin1'))
  }

  write(number: number, object: Buffer): void {
    this.#entries.push([number, 1, this.#length, 0])
    this.#append(Buffer.from(`${number} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  }

  /** ISO 32000-1, 7.5.7. */
  pack(number: number, objects: readonly (readonly [number: number, object: PDFObject])[]): void {
    let places = ''
    let texts = ''
    for (const [index, [own, object]] of objects.entries()) {
      this.#entries.push([own, 2, number, index])
      places += `${own} ${texts.length} `
      texts += `${object}\n`
    }
    const dict = `/Type /ObjStm /N ${objects.length} /First ${places.length}`
    this.write(number, streamOf(dict, Buffer.from(places + texts, 'latin1')))
  }

  finish(number: number, { trailerInfo }: PDFContext): Buffer {
    const start = this.#length
    const entries = [...this.#entries, [number, 1, start, 0] as const].sort(([a], [b]) => a - b)
    const { sections, table } = tableOf(entries)
    const trailer = Object.entries(trailerInfo).flatMap(([key, value]) => (value ? [`/${key} ${value}`] : []))
    const dict = `/Type /XRef /Size ${number + 1} /W [${WIDTHS.join(' ')}] /Index [${sections.join(' ')}] ${trailer.join(' ')}`
    this.write(number, streamOf(dict, table))
    this.#append(Buffer.from(`startxref\n${start}\n%%EOF\n`))
    return Buffer.concat(this.#parts, this.#length)
  }

  #append(...parts: readonly Buffer[]): void {
    for (const part of parts) {
      this.#parts.push(part)
      this.#length += part.length
    }
  }
}

/** The table of entries that come in the order of their numbers: the first number and the count of each section, and the rows. */
function tableOf(entries: readonly Entry[]): { readonly sections: readonly number[]; readonly table: Buffer } {
  const [ofKind, ofPlace, ofWithin] = WIDTHS
  const row = ofKind + ofPlace + ofWithin
  const table = Buffer.alloc(entries.length * row)
  const sections: [first: number, count: number][] = []
  for (const [index, [number, kind, place, within]] of entries.entries()) {
    const last = sections.at(-1)
    if (last && last[0] + last[1] === number) last[1] += 1
    else sections.push([number, 1])
    table.writeUIntBE(kind, index * row, ofKind)
    table.writeUIntBE(place, index * row + ofKind, ofPlace)
    table.writeUIntBE(within, index * row + ofKind + ofPlace, ofWithin)
  }
  return { sections: sections.flat(), table }
}

function streamOf(dict: string, bytes: Buffer): Buffer {
  const content = packed(bytes)
  const open = Buffer.from(`<<${dict} /Filter /FlateDecode /Length ${content.length}>>\nstream\n`, 'latin1')
  return Buffer.concat([open, content, Buffer.from('\nendstream')])
}

function bytesOf(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}
