import { deflateSync, inflateSync } from 'node:zlib'
import { PNG_SIGNATURE, pngChunk } from '../../helpers/png.ts'

/** A picture of text needs few colours: as many as these, and a pixel is a byte or less. */
const COLOURS = 64

interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green and blue of a pixel in one number each, row by row. */
  readonly rgb: Uint32Array
}

/**
 * The same picture with a palette, which is a third of the size, and with texts that say what it shows. Takes what a
 * browser draws: 8 bits a channel, not interlaced; transparency is dropped. The same picture gives the same bytes.
 */
export function indexedPng(png: Uint8Array, texts: Readonly<Record<string, string>> = {}): Uint8Array {
  const { width, height, rgb } = decode(png)
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
  const texts = chunks(png).filter(({ type }) => type === 'iTXt')
  return Object.fromEntries(
    texts.map(({ data }) => {
      const [key = '', ...rest] = data.toString().split('\0')
      return [key, rest.slice(EMPTY.length - 1).join('\0')]
    }),
  )
}

/** Between a key and its text: no compression, no language, no translated key. */
const EMPTY = '\0\0\0\0\0'

function chunks(png: Uint8Array): readonly { readonly type: string; readonly data: Buffer }[] {
  const bytes = Buffer.from(png)
  const found: { type: string; data: Buffer }[] = []
  for (let at = PNG_SIGNATURE.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return found
}

function decode(png: Uint8Array): Pixels {
  const found = chunks(png)
  const header = found[0]?.data ?? Buffer.alloc(13)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const size = { 2: 3, 6: 4 }[header[9] ?? 0]
  if (header[8] !== 8 || size === undefined || header[12] !== 0) throw new Error('No PNG as a browser draws it.')
  const raw = inflateSync(Buffer.concat(found.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const stride = width * size
  const rgb = new Uint32Array(width * height)
  let above: Buffer = Buffer.alloc(stride)
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1)
    const row = unfiltered(raw.subarray(start + 1, start + 1 + stride), above, { filter: raw[start] ?? 0, size })
    for (let x = 0; x < width; x += 1) rgb[y * width + x] = row.readUIntBE(x * size, 3)
    above = row
  }
  return { width, height, rgb }
}

/** A row of bytes as they were before the filter of its kind, given the row above it. */
function unfiltered(
  row: Buffer,
  above: Buffer,
  { filter, size }: { readonly filter: number; readonly size: number },
): Buffer {
  const made = Buffer.alloc(row.length)
  for (let at = 0; at < row.length; at += 1) {
    const left = at < size ? 0 : (made[at - size] ?? 0)
    const up = above[at] ?? 0
    const corner = at < size ? 0 : (above[at - size] ?? 0)
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
    made[at] = ((row[at] ?? 0) + guess) & 255
  }
  return made
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

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
