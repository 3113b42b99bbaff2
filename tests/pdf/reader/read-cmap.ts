/** What a CMap says of codes (ISO 32000-1, 9.7.5 and 9.10.3). */
export interface CMap {
  /** Bytes of a code. */
  readonly width: number
  /** Texts by code. */
  readonly texts: ReadonlyMap<number, string>
}

/** Reads a ToUnicode CMap. */
export function readCMap(bytes: Uint8Array): CMap {
  const text = Buffer.from(bytes).toString('latin1')
  const texts = new Map<number, string>()
  for (const section of sections(text, 'bfchar'))
    for (const [, code = '', to = ''] of section.matchAll(/<([^>]*)>\s*<([^>]*)>/gu)) texts.set(number(code), utf16(to))
  for (const section of sections(text, 'bfrange')) {
    const ranges = /<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/gu
    for (const [, from = '', to = '', first = '', list] of section.matchAll(ranges)) {
      const listed = list?.match(/<[^>]*>/gu)?.map((one) => one.slice(1, -1))
      for (let code = number(from); code <= number(to); code += 1) {
        const by = code - number(from)
        const units = listed ? utf16(listed[by] ?? '') : plus(utf16(first), by)
        texts.set(code, units)
      }
    }
  }
  const space =
    sections(text, 'codespacerange')
      .at(0)
      ?.match(/<([^>]*)>/u)?.[1] ?? ''
  return { width: Math.max(1, Math.ceil(space.replace(/\s/gu, '').length / 2)), texts }
}

function sections(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`begin${name}([^]*?)end${name}`, 'gu'))].map(([, section = '']) => section)
}

const number = (hex: string) => Number.parseInt(hex.replace(/\s/gu, ''), 16)

function utf16(hex: string): string {
  const units = hex.replace(/\s/gu, '').match(/.{4}/gu) ?? []
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
}

/** Ranges count in the last unit. */
function plus(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1)
  return text === '' ? '' : text.slice(0, -1) + String.fromCharCode(last + by)
}
