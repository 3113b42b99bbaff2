import { crc32, deflateSync, inflateSync } from 'node:zlib'

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A grey PNG. With `pixels: 'none'` only the header is true, and the file is small whatever size it claims. */
export function png(width: number, height: number, pixels: 'all' | 'none' = 'all'): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = pixels === 'all' ? Buffer.alloc((width + 1) * height, 0) : Buffer.alloc(0)
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG of coloured noise, the same each time, that packs badly as photos do. */
export function noisePng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const stride = width * 3 + 1
  const rows = Buffer.alloc(stride * height)
  let seed = 1
  for (let at = 0; at < rows.length; at += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    rows[at] = at % stride === 0 ? 0 : seed >>> 16
  }
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** One chunk of a PNG file: length, name, data, checksum. */
export function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** The chunks of a PNG file, by name. */
export function pngChunks(png: Uint8Array): readonly { readonly type: string; readonly data: Buffer }[] {
  const bytes = Buffer.from(png)
  const found: { type: string; data: Buffer }[] = []
  for (let at = PNG_SIGNATURE.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return found
}

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green and blue of a pixel in one number each, row by row. */
  readonly rgb: Uint32Array
}

/** Reads what a browser draws: 8 bits a channel, not interlaced. Transparency is dropped. */
export function readPng(png: Uint8Array): Pixels {
  const found = pngChunks(png)
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
    const row = raw.subarray(start + 1, start + 1 + stride)
    unfilter(row, above, { filter: raw[start] ?? 0, size })
    for (let x = 0; x < width; x += 1) rgb[y * width + x] = row.readUIntBE(x * size, 3)
    above = row
  }
  return { width, height, rgb }
}

/** Makes a row of bytes what it was before the filter of its kind, given the row above it. */
function unfilter(
  row: Buffer,
  above: Buffer,
  { filter, size }: { readonly filter: number; readonly size: number },
): void {
  if (filter === 0) return
  for (let at = 0; at < row.length; at += 1) {
    const left = at < size ? 0 : (row[at - size] ?? 0)
    const up = above[at] ?? 0
    let guess = up
    if (filter === 1) guess = left
    else if (filter === 3) guess = (left + up) >> 1
    else if (filter === 4) guess = paeth(left, up, at < size ? 0 : (above[at - size] ?? 0))
    row[at] = ((row[at] ?? 0) + guess) & 255
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const toLeft = Math.abs(guess - left)
  const toUp = Math.abs(guess - up)
  const toCorner = Math.abs(guess - corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
