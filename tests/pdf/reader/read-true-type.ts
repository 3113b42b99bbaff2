export interface TrueType {
  readonly glyphs: number
  /** Advance of a glyph in thousandths of the font size. */
  readonly advance: (glyph: number) => number
}

/** What a TrueType program says of its glyphs; undefined where a table that says it is missing. */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16
    tables.set(Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8))
  }
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map((name) => tables.get(name))
  if (head === undefined || maxp === undefined || hhea === undefined || hmtx === undefined) return undefined
  const unit = view.getUint16(head + 18)
  const metrics = view.getUint16(hhea + 34)
  return {
    glyphs: view.getUint16(maxp + 4),
    advance: (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / unit,
  }
}
