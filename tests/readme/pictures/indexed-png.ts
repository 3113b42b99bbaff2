import { deflateSync } from 'node:zlib'
import { PNG_SIGNATURE, pngChunk, pngChunks, readPng } from '../../helpers/png.ts'

/** A picture of text needs few colours: as many as these, and a pixel is a byte or less. */
const COLOURS = 64

/**
 * The same picture with a palette, which is a third of the size, and with texts that say what it shows. Takes what a
 * browser draws: 8 bits a channel, not interlaced; transparency is dropped. The same picture gives the same bytes.
 */
export function indexedPng(png: Uint8Array, texts: Readonly<Record<string, string>> = {}): Uint8Array {
  const { width, height, rgb } = readPng(png)
  const palette = paletteOf(rgb)
  const indexOf = nearestIn(palette)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf(rgb[y * width + x] ?? 0)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour)))),
    ...Object.entries(texts).map(([key, text]) => pngChunk('iTXt', Buffer.from(`${key}${EMPTY}${text}`))),
    pngChunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** The texts that `indexedPng` put into a picture. */
export function textsOf(png: Uint8Array): Readonly<Record<string, string>> {
  const texts = pngChunks(png).filter(({ type }) => type === 'iTXt')
  return Object.fromEntries(
    texts.map(({ data }) => {
      const [key = '', ...rest] = data.toString().split('\0')
      return [key, rest.slice(EMPTY.length - 1).join('\0')]
    }),
  )
}

/** Between a key and its text: no compression, no language, no translated key. */
const EMPTY = '\0\0\0\0\0'

function channels(colour: number): readonly [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function distance(a: number, b: number): number {
  const [one, other] = [channels(a), channels(b)]
  return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2
}

/**
 * Each time the colour that the palette so far would falsify most, over all its pixels. The flat colours come first, and
 * are exact; then the shades at the edges of letters.
 */
function paletteOf(rgb: Uint32Array): readonly number[] {
  const counts = new Map<number, number>()
  for (const colour of rgb) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const open = [...counts].sort(([a], [b]) => a - b).map(([colour, count]) => ({ colour, count, off: 195_075 }))
  const palette: number[] = []
  while (palette.length < COLOURS) {
    const worst = open.reduce((a, b) => (b.off * b.count > a.off * a.count ? b : a))
    if (worst.off === 0) break
    palette.push(worst.colour)
    for (const one of open) one.off = Math.min(one.off, distance(one.colour, worst.colour))
  }
  return palette
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map<number, number>()
  return (colour) => {
    const found = known.get(colour)
    if (found !== undefined) return found
    const off = palette.map((one) => distance(one, colour))
    const nearest = off.indexOf(Math.min(...off))
    known.set(colour, nearest)
    return nearest
  }
}
