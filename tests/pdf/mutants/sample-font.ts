import { type PDFContext, PDFHexString, PDFName, type PDFRef } from 'pdf-lib'

/** Letters by their glyphs; glyph 0 is that for what is missing. */
const LETTERS = ' !.,:/+=0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzאב'
const ADVANCE = 500

/** Codes of letters, as a content stream shows them. */
export function codesOf(text: string): string {
  const codes = [...text].map((letter) => {
    const at = LETTERS.indexOf(letter)
    if (at < 0) throw new Error(`The sample font has no ${letter}.`)
    return (at + 1).toString(16).padStart(4, '0')
  })
  return `<${codes.join('')}>`
}

/** A font of which everything is there but the outlines. */
export function writeFont(context: PDFContext): PDFRef {
  const program = context.register(context.flateStream(trueType(LETTERS.length + 1)))
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'AAAAAA+Sample',
      Flags: 4,
      FontBBox: [0, 0, 500, 700],
      ItalicAngle: 0,
      Ascent: 700,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
      FontFile2: program,
    }),
  )
  const drawn = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'AAAAAA+Sample',
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      CIDToGIDMap: 'Identity',
      DW: ADVANCE,
      FontDescriptor: descriptor,
    }),
  )
  const unicode = context.register(context.flateStream(toUnicode()))
  const font = context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'AAAAAA+Sample', Encoding: 'Identity-H' })
  font.set(PDFName.of('DescendantFonts'), context.obj([drawn]))
  font.set(PDFName.of('ToUnicode'), unicode)
  return context.register(font)
}

function toUnicode(): string {
  const pairs = [...LETTERS].map((letter, index) => {
    const [code, unit] = [index + 1, letter.charCodeAt(0)].map((one) => one.toString(16).padStart(4, '0'))
    return `<${code}> <${unit}>`
  })
  return [
    'begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange',
    `${pairs.length} beginbfchar`,
    ...pairs,
    'endbfchar endcmap',
  ].join('\n')
}

/** The tables that tell of the size of glyphs. */
function trueType(glyphs: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(54))
  head.setUint16(18, 1000)
  const hhea = new DataView(new ArrayBuffer(36))
  hhea.setUint16(34, 1)
  const maxp = new DataView(new ArrayBuffer(6))
  maxp.setUint16(4, glyphs)
  const hmtx = new DataView(new ArrayBuffer(4))
  hmtx.setUint16(0, ADVANCE)
  const tables = Object.entries({ head, hhea, hmtx, maxp })
  const file = Buffer.alloc(12 + 16 * tables.length + 112)
  file.writeUInt32BE(0x00010000, 0)
  file.writeUInt16BE(tables.length, 4)
  let at = 12 + 16 * tables.length
  for (const [index, [name, table]] of tables.entries()) {
    const entry = 12 + 16 * index
    file.write(name, entry, 'latin1')
    file.writeUInt32BE(at, entry + 8)
    file.writeUInt32BE(table.byteLength, entry + 12)
    file.set(new Uint8Array(table.buffer), at)
    at += Math.ceil(table.byteLength / 4) * 4
  }
  return file
}
