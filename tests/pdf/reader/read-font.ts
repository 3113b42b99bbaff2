import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from 'pdf-lib'
import { arrayOf, bytesOf, dictOf, get, nameOf, numberOf } from './objects.ts'
import { type CMap, readCMap } from './read-cmap.ts'
import { readTrueType, type TrueType } from './read-true-type.ts'

/** A font as the pages use it. */
export interface Font {
  readonly dict: PDFDict
  readonly type: string
  readonly name: string
  /** The font that a composite one draws with (ISO 32000-1, 9.7); for others the font itself. */
  readonly drawn: PDFDict | undefined
  readonly descriptor: PDFDict | undefined
  readonly program: TrueType | undefined
  readonly isEmbedded: boolean
  readonly toUnicode: CMap | undefined
  /** Codes that some page shows, visibly or not. */
  readonly used: Set<number>
  /** Codes that some page shows for all to see. */
  readonly visible: Set<number>
  readonly codesOf: (bytes: Uint8Array) => readonly number[]
  /** What a code means; undefined where the font does not tell. */
  readonly textOf: (code: number) => string | undefined
  /** The number of a code's glyph in the program; undefined where it cannot be told. */
  readonly glyphOf: (code: number) => number | undefined
  readonly isMissing: (code: number) => boolean
  /** In thousandths of the font size. */
  readonly widthOf: (code: number) => number | undefined
}

const PLAIN_ENCODINGS = ['WinAnsiEncoding', 'MacRomanEncoding', 'StandardEncoding']

/** Reads a font from its dictionary. */
export function readFont(dict: PDFDict): Font {
  const type = nameOf(dict, 'Subtype') ?? ''
  const isComposite = type === 'Type0'
  const drawn = isComposite ? dictAt(arrayOf(dict, 'DescendantFonts')[0], dict) : dict
  const descriptor = dictOf(drawn, 'FontDescriptor')
  const program = bytesOf(get(descriptor, 'FontFile2'))
  const toUnicode = cmapOf(get(dict, 'ToUnicode'))
  const width = isComposite ? (cmapOf(get(dict, 'Encoding'))?.width ?? 2) : 1
  const encoding = nameOf(dict, 'Encoding') ?? nameOf(dictOf(dict, 'Encoding'), 'BaseEncoding') ?? ''
  const isPlain = !isComposite && type !== 'Type3' && PLAIN_ENCODINGS.includes(encoding)
  const names = differencesOf(dictOf(dict, 'Encoding'))
  const isIdentity = /^Identity-[HV]$/u.test(nameOf(dict, 'Encoding') ?? '')
  const toGlyph = gidsOf(get(drawn, 'CIDToGIDMap'))
  const glyphOf = (code: number) => (isComposite && isIdentity ? toGlyph(code) : undefined)
  const procs = dictOf(dict, 'CharProcs')
  return {
    dict,
    type,
    name: nameOf(dict, 'BaseFont') ?? nameOf(dict, 'Name') ?? '',
    drawn,
    descriptor,
    program: program && readTrueType(program),
    isEmbedded: type === 'Type3' || ['FontFile', 'FontFile2', 'FontFile3'].some((key) => get(descriptor, key)),
    toUnicode,
    used: new Set(),
    visible: new Set(),
    codesOf: (bytes) => codes(bytes, width),
    textOf: (code) =>
      toUnicode?.texts.get(code) ?? (isPlain && !names.has(code) ? String.fromCharCode(code) : undefined),
    glyphOf,
    isMissing: (code) => {
      const name = names.get(code)
      if (type === 'Type3') return name === undefined || name === '.notdef' || !procs?.has(PDFName.of(name))
      return isComposite ? glyphOf(code) === 0 : name === '.notdef'
    },
    widthOf: isComposite ? widthsByCid(drawn) : widthsByCode(dict),
  }
}

function codes(bytes: Uint8Array, width: number): readonly number[] {
  const found: number[] = []
  for (let at = 0; at + width <= bytes.length; at += width)
    found.push(bytes.subarray(at, at + width).reduce((code, byte) => code * 256 + byte, 0))
  return found
}

function cmapOf(object: PDFObject | undefined): CMap | undefined {
  const bytes = object instanceof PDFStream ? bytesOf(object) : undefined
  return bytes && readCMap(bytes)
}

function dictAt(object: PDFObject | undefined, of: PDFDict): PDFDict | undefined {
  const found = object && of.context.lookup(object)
  return found && 'get' in found && !(found instanceof PDFArray) ? (found as PDFDict) : undefined
}

/** Glyph numbers by CID: the same, or what a stream of two bytes each says. */
function gidsOf(map: PDFObject | undefined): (cid: number) => number | undefined {
  const bytes = map instanceof PDFStream ? bytesOf(map) : undefined
  return (cid) => (bytes ? (bytes[cid * 2] ?? 0) * 256 + (bytes[cid * 2 + 1] ?? 0) : cid)
}

/** Names of glyphs by code (9.6.6.1). */
function differencesOf(encoding: PDFDict | undefined): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  let code = 0
  for (const one of arrayOf(encoding, 'Differences')) {
    if (one instanceof PDFNumber) code = one.asNumber()
    else if (one instanceof PDFName) names.set(code++, one.decodeText())
  }
  return names
}

/** Widths as 9.7.4.3 lists them. */
function widthsByCid(drawn: PDFDict | undefined): (cid: number) => number | undefined {
  const widths = new Map<number, number>()
  const list = arrayOf(drawn, 'W').map((one) => drawn?.context.lookup(one))
  for (let at = 0; at < list.length; ) {
    const [first, second, third] = list.slice(at, at + 3)
    const from = first instanceof PDFNumber ? first.asNumber() : 0
    if (second instanceof PDFArray) {
      for (const [index, width] of second.asArray().entries())
        if (width instanceof PDFNumber) widths.set(from + index, width.asNumber())
      at += 2
    } else {
      const to = second instanceof PDFNumber ? second.asNumber() : from
      if (third instanceof PDFNumber) for (let cid = from; cid <= to; cid += 1) widths.set(cid, third.asNumber())
      at += 3
    }
  }
  const usual = numberOf(drawn, 'DW') ?? 1000
  return (cid) => widths.get(cid) ?? usual
}

function widthsByCode(dict: PDFDict): (code: number) => number | undefined {
  const first = numberOf(dict, 'FirstChar') ?? 0
  const widths = arrayOf(dict, 'Widths').map((one) => (one instanceof PDFNumber ? one.asNumber() : undefined))
  return (code) => widths[code - first]
}
