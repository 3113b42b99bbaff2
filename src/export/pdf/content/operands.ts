/** Operands read from the bytes themselves: there are two operators for each glyph of a document. */

const MINUS = 0x2d
const POINT = 0x2e
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

/** What stands between two places, a letter a byte. */
export function textAt(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end)
}

/** The numbers between two places; NaN for what is none. */
export function numbersAt(bytes: Buffer, start: number, end: number): number[] {
  const numbers: number[] = []
  let at = start
  while (at < end) {
    if ((bytes[at] ?? 0) <= 0x20) {
      at += 1
      continue
    }
    const isNegative = bytes[at] === MINUS
    if (isNegative) at += 1
    const first = at
    let digits = 0
    let power = 0
    let count = 0
    for (; at < end && (bytes[at] ?? 0) > 0x20; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === POINT && power === 0) power = 1
      else if (!isDigit(byte)) count = Number.NaN
      else {
        digits = digits * 10 + byte - 0x30
        if (power > 0) power *= 10
        count += 1
      }
    }
    // A quotient of two whole numbers is the number nearest to the one that is written, while both are exact.
    const isExact = count > 0 && count < 16
    const size = isExact ? digits / Math.max(1, power) : count > 0 ? Number(textAt(bytes, first, at)) : Number.NaN
    numbers.push(isNegative ? -size : size)
  }
  return numbers
}

/** The two-byte codes of one `<…>`; undefined for other operands. */
export function codesAt(bytes: Buffer, start: number, end: number): number[] | undefined {
  let last = end - 1
  while (last > start && (bytes[last] ?? 0) <= 0x20) last -= 1
  if (bytes[start] !== 0x3c || bytes[last] !== 0x3e || (last - start - 1) % 4 !== 0) return undefined
  const codes: number[] = []
  for (let at = start + 1; at < last; at += 4) {
    let code = 0
    for (let digit = 0; digit < 4; digit += 1) {
      const value = hexDigit(bytes[at + digit] ?? 0)
      if (value < 0) return undefined
      code = code * 16 + value
    }
    codes.push(code)
  }
  return codes
}

/** A glyph of a line, and how far it stands from the one before it, in the units of the text. */
export interface Glyph {
  move: number
  code: number
}

/** Reads `12.3 0 Td <0001> Tj`, as the browser writes all glyphs of a line but the first. Gives its end; -1 for anything else. */
export function glyphAt(bytes: Uint8Array, start: number, glyph: Glyph): number {
  let at = start
  while (isBlank(bytes[at])) at += 1
  const isNegative = bytes[at] === MINUS
  if (isNegative) at += 1
  let digits = 0
  let power = 0
  let count = 0
  for (let byte = bytes[at] ?? 0; isDigit(byte) || (byte === POINT && power === 0); byte = bytes[at] ?? 0) {
    if (byte === POINT) power = 1
    else {
      digits = digits * 10 + byte - 0x30
      power *= 10
      count += 1
    }
    at += 1
  }
  if (count === 0 || count >= 16 || !isAt(bytes, at, ' 0 Td')) return -1
  at += ' 0 Td'.length
  while (isBlank(bytes[at])) at += 1
  if (bytes[at] !== 0x3c || !isAt(bytes, at + 5, '> Tj') || !isBlank(bytes[at + 9])) return -1
  let code = 0
  for (let digit = 1; digit <= 4; digit += 1) {
    const value = hexDigit(bytes[at + digit] ?? 0)
    if (value < 0) return -1
    code = code * 16 + value
  }
  glyph.move = (isNegative ? -digits : digits) / Math.max(1, power)
  glyph.code = code
  return at + 9
}

const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x0a

function isAt(bytes: Uint8Array, start: number, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (bytes[start + at] !== text.charCodeAt(at)) return false
  return true
}

function hexDigit(byte: number): number {
  if (isDigit(byte)) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
