import { brotliDecompressSync, inflateSync } from 'node:zlib'

/**
 * The code points that a font has a glyph for, by its `cmap`: of a WOFF2, WOFF, TrueType or OpenType file. Empty for
 * anything else, as for a damaged file: a browser draws nothing with it either.
 */
export function readCmap(font: Uint8Array): ReadonlySet<number> {
  try {
    const table = cmapTable(viewOf(font))
    return table ? codesOf(table) : new Set()
  } catch {
    return new Set()
  }
}

const WOFF2 = 0x774f4632
const WOFF = 0x774f4646
const CMAP = 0x636d6170

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function cut(view: DataView, start: number, length: number): Uint8Array {
  // The memory may go on behind the file.
  if (start + length > view.byteLength) throw new RangeError('The file is shorter than it says.')
  return new Uint8Array(view.buffer, view.byteOffset + start, length)
}

function cmapTable(view: DataView): DataView | undefined {
  const signature = view.getUint32(0)
  if (signature === WOFF2) return cmapOfWoff2(view)
  const isWoff = signature === WOFF
  const count = view.getUint16(isWoff ? 12 : 4)
  for (let index = 0; index < count; index += 1) {
    const entry = isWoff ? 44 + index * 20 : 12 + index * 16
    if (view.getUint32(entry) !== CMAP) continue
    const start = view.getUint32(entry + (isWoff ? 4 : 8))
    const length = view.getUint32(entry + (isWoff ? 8 : 12))
    const bytes = cut(view, start, length)
    return viewOf(isWoff && length < view.getUint32(entry + 12) ? inflateSync(bytes) : bytes)
  }
  return undefined
}

/** Tables stand in one compressed stream, in the order of the directory; `cmap` is stored as it is. */
function cmapOfWoff2(view: DataView): DataView | undefined {
  let at = 48
  const readLength = () => {
    let length = 0
    for (let byte = 0x80; byte & 0x80; at += 1) {
      byte = view.getUint8(at)
      length = length * 128 + (byte & 0x7f)
    }
    return length
  }
  let place: { readonly start: number; readonly length: number } | undefined
  let start = 0
  for (let left = view.getUint16(12); left > 0; left -= 1) {
    const flags = view.getUint8(at)
    at += 1
    // 0 is cmap, 10 and 11 are glyf and loca, 63 says that the name follows.
    const known = flags & 0x3f
    if (known === 0x3f) at += 4
    const isTransformed = known === 10 || known === 11 ? flags >> 6 !== 3 : flags >> 6 !== 0
    const original = readLength()
    const length = isTransformed ? readLength() : original
    if (known === 0) place = { start, length }
    start += length
  }
  if (!place) return undefined
  return viewOf(
    brotliDecompressSync(cut(view, at, view.getUint32(20))).subarray(place.start, place.start + place.length),
  )
}

/** The code points of every Unicode table that browsers read: segments (4) and groups (12). */
function codesOf(cmap: DataView): ReadonlySet<number> {
  const codes = new Set<number>()
  for (let index = cmap.getUint16(2) - 1; index >= 0; index -= 1) {
    const platform = cmap.getUint16(4 + index * 8)
    const encoding = cmap.getUint16(6 + index * 8)
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue
    const start = cmap.getUint32(8 + index * 8)
    const format = cmap.getUint16(start)
    if (format === 4) addSegments(cmap, start, codes)
    else if (format === 12) addGroups(cmap, start, codes)
  }
  return codes
}

function addSegments(cmap: DataView, start: number, codes: Set<number>): void {
  const size = cmap.getUint16(start + 6)
  for (let segment = 0; segment < size; segment += 2) {
    const last = cmap.getUint16(start + 14 + segment)
    const first = cmap.getUint16(start + 16 + size + segment)
    const delta = cmap.getUint16(start + 16 + 2 * size + segment)
    const offsetAt = start + 16 + 3 * size + segment
    const offset = cmap.getUint16(offsetAt)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : cmap.getUint16(offsetAt + offset + 2 * (code - first))
      const isGlyph = offset === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0
      if (isGlyph) codes.add(code)
    }
  }
}

function addGroups(cmap: DataView, start: number, codes: Set<number>): void {
  const count = cmap.getUint32(start + 12)
  for (let index = 0; index < count; index += 1) {
    const group = start + 16 + index * 12
    const [first, last, glyph] = [cmap.getUint32(group), cmap.getUint32(group + 4), cmap.getUint32(group + 8)]
    for (let code = first; code <= Math.min(last, 0x10ffff); code += 1) if (glyph + code - first !== 0) codes.add(code)
  }
}
