import { inflateSync } from 'node:zlib'

/** What the pages of a PDF draw as text. */
export interface DrawnGlyphs {
  readonly count: number
  /** How often a font drew its box for a character that it does not have: glyph 0. */
  readonly boxes: number
  /** Fonts whose glyphs are drawings. */
  readonly type3: number
}

/** Counts the glyphs in the text of a PDF of Chromium's, where each is two bytes in hexadecimal or in a string. */
export function drawnGlyphs(pdf: Uint8Array): DrawnGlyphs {
  const bytes = Buffer.from(pdf)
  let [count, boxes, type3] = [0, 0, 0]
  for (const text of [bytes.toString('latin1'), ...streams(bytes)]) {
    type3 += text.match(/\/Type3\b/gu)?.length ?? 0
    for (const [block] of text.matchAll(/\bBT\b[\s\S]*?\bET\b/gu)) {
      for (const [, hex = ''] of block.matchAll(/<([\dA-Fa-f]+)>/gu)) {
        const glyphs = hex.match(/.{4}/gu) ?? []
        count += glyphs.length
        boxes += glyphs.filter((glyph) => glyph === '0000').length
      }
    }
  }
  return { count, boxes, type3 }
}

function streams(bytes: Buffer): readonly string[] {
  const found: string[] = []
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7)
    const end = bytes.indexOf('endstream', start)
    try {
      found.push(inflateSync(bytes.subarray(start, end)).toString('latin1'))
    } catch {
      // Not compressed, so no text.
    }
  }
  return found
}
