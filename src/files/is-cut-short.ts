/**
 * Whether the end of an image is missing, as when a download broke off. Browsers draw the part that is there and say
 * nothing. Formats that do not tell where they end are taken as whole.
 */
export function isCutShort(bytes: Uint8Array, type: string): boolean {
  const isWhole = WHOLE[type]
  return isWhole !== undefined && !isWhole(bytes)
}

const WHOLE: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  png: endsPng,
  jpg: endsJpeg,
  gif: (bytes) => bytes[bytes.findLastIndex((byte) => byte !== 0)] === GIF_TRAILER,
  // The size that a RIFF file begins with does not count its first eight bytes.
  webp: (bytes) => bytes.length >= 8 && viewOf(bytes).getUint32(4, true) + 8 <= bytes.length,
}

const GIF_TRAILER = 0x3b

/** PNG (ISO/IEC 15948, 5.3): chunks of length, type, data and checksum, of which IEND is the last. */
function endsPng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (view.getUint32(at + 4) === IEND) return end <= bytes.length
    at = end
  }
  return false
}

const IEND = 0x49454e44

/**
 * JPEG (ITU-T T.81, B.1.1): marker segments up to the start of a scan, behind which only the end of the image has the marker
 * D9. A preview inside a segment has an end of its own.
 */
function endsJpeg(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== START_OF_SCAN) {
    const isFill = bytes[at + 1] === 0xff
    at += isFill ? 1 : 2 + view.getUint16(at + 2)
  }
  for (let index = at; index + 1 < bytes.length; index += 1) {
    if (bytes[index] === 0xff && bytes[index + 1] === END_OF_IMAGE) return true
  }
  return false
}

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
