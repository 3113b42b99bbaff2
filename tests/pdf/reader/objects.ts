import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib'

/** The value of a key, followed to the object it refers to; undefined where there is none or something else than asked for. */
export function get(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key))
}

export function dictOf(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(get(dict, key))
}

/** A dictionary, or that of a stream. */
export function asDict(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict
  return object instanceof PDFDict ? object : undefined
}

export function arrayOf(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
  const array = get(dict, key)
  return array instanceof PDFArray ? array.asArray() : []
}

export function nameOf(dict: PDFDict | undefined, key: string): string | undefined {
  const name = get(dict, key)
  return name instanceof PDFName ? name.decodeText() : undefined
}

export function numberOf(dict: PDFDict | undefined, key: string): number | undefined {
  const number = get(dict, key)
  return number instanceof PDFNumber ? number.asNumber() : undefined
}

export function textOf(dict: PDFDict | undefined, key: string): string | undefined {
  return asText(get(dict, key))
}

export function asText(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
}

export function isTrue(dict: PDFDict | undefined, key: string): boolean {
  return get(dict, key) === PDFBool.True
}

export function refOf(dict: PDFDict | undefined, key: string): PDFRef | undefined {
  const ref = dict?.get(PDFName.of(key))
  return ref instanceof PDFRef ? ref : undefined
}

/** The bytes of a stream, unpacked; undefined for anything else and for pictures in formats of their own. */
export function bytesOf(object: PDFObject | undefined): Uint8Array | undefined {
  if (object instanceof PDFRawStream) {
    const filters = get(object.dict, 'Filter')
    if (/DCT|JPX|JBIG2|CCITT/u.test(String(filters))) return undefined
    return decodePDFRawStream(object).decode()
  }
  return object instanceof PDFStream ? object.getContents() : undefined
}

/** Every object below, with the keys that lead to it; nothing is visited twice. */
export function* objectsBelow(
  dict: PDFDict,
  start: PDFObject,
  seen = new Set<PDFObject>(),
): Generator<{ readonly object: PDFObject; readonly key: string }> {
  const waiting: { readonly object: PDFObject; readonly key: string }[] = [{ object: start, key: '' }]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { object, key } = one
    if (seen.has(object)) continue
    if (object instanceof PDFRef || asDict(object) || object instanceof PDFArray) seen.add(object)
    yield one
    if (object instanceof PDFRef) {
      const found = dict.context.lookup(object)
      if (found) waiting.push({ object: found, key })
    }
    if (object instanceof PDFArray) for (const kid of object.asArray()) waiting.push({ object: kid, key })
    for (const [name, kid] of asDict(object)?.entries() ?? []) waiting.push({ object: kid, key: name.decodeText() })
  }
}
