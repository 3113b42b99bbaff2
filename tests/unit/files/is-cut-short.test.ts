import { describe, expect, test } from 'vitest'
import { isCutShort } from '../../../src/files/is-cut-short.ts'
import { png } from '../../helpers/png.ts'

const base64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

const JPEG = base64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAACAAMDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAHCf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ADoDFU3/2Q==',
)

/** All of two by three pixels. */
const IMAGES: Readonly<Record<string, Uint8Array>> = {
  png: new Uint8Array(png(3, 2)),
  jpg: JPEG,
  gif: base64('R0lGODlhAwACAPAAAP8AAAAAACH5BAAAAAAALAAAAAADAAIAAAIChF8AOw=='),
  webp: base64('UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoDAAIAAgA0JaACdLoB+AADsAD+8MQL/yC5YXXI1/8gP+QH/ID/+PIAAAA='),
}

describe.each(Object.entries(IMAGES))('%s', (type, bytes) => {
  test('is whole as it is, and with bytes behind its end', () => {
    expect(isCutShort(bytes, type)).toBe(false)
    expect(isCutShort(new Uint8Array([...bytes, 0, 0]), type)).toBe(false)
  })

  test('is cut short anywhere before its end', () => {
    const lengths = Array.from({ length: bytes.length - 1 }, (_, index) => index)
    expect(lengths.filter((length) => !isCutShort(bytes.slice(0, length), type))).toEqual([])
  })
})

test('the end of a preview is not the end of a photo', () => {
  const size = JPEG.length + 2
  const withPreview = (rest: Uint8Array) =>
    new Uint8Array([0xff, 0xd8, 0xff, 0xe1, size >> 8, size & 0xff, ...JPEG, ...rest])
  expect(isCutShort(withPreview(JPEG.slice(2)), 'jpg')).toBe(false)
  expect(isCutShort(withPreview(JPEG.slice(2, -2)), 'jpg')).toBe(true)
})

test('what does not say where it ends is whole', () => {
  expect(isCutShort(new Uint8Array([1, 2, 3]), 'svg')).toBe(false)
})
