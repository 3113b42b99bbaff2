import { decodePDFRawStream, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import { readOperators } from './read-operators.ts'
import type { Sheet } from './read-sheets.ts'
import type { Range } from './scan-content.ts'

type Characters = { readonly bytes: 1 | 2; readonly of: ReadonlyMap<number, string> }

const name = PDFName.of

/** Scripts whose words have no blanks between them. */
const ENDS_WITHOUT_BLANK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303F\uFF00-\uFFEF]$/u

/** Reads what content streams show. It knows the fonts of one PDF. */
export class TextReader {
  readonly #fonts = new Map<PDFDict, Characters>()

  /** The text of a part of a sheet; lines are parted by blanks. */
  read({ bytes, resources }: Sheet, { start, end }: Range): string {
    const fonts = resources?.lookupMaybe(name('Font'), PDFDict)
    const part = bytes.subarray(start, end)
    const operands = (from: number, to: number) => Buffer.from(part.subarray(from, to)).toString('latin1')
    const marks: boolean[] = []
    let font: Characters | undefined
    let line: string | undefined
    let text = ''
    readOperators(part, ({ name: operator, start: from, nameStart, end: to }) => {
      if (operator === 'Tf') font = this.#charactersOf(fonts, /^\/(\S+)/u.exec(operands(from, nameStart))?.[1] ?? '')
      else if (operator === 'Tm') {
        const height = operands(from, nameStart).trim().split(/\s+/u)[5]
        if (line !== undefined && line !== height && !ENDS_WITHOUT_BLANK.test(text)) text += ' '
        line = height
      } else if (operator === 'BDC' || operator === 'BMC') {
        const actual = actualText(operands(from, nameStart))
        if (!marks.includes(true)) text += actual ?? ''
        marks.push(actual !== undefined)
      } else if (operator === 'EMC') marks.pop()
      else if ((operator === 'Tj' || operator === 'TJ') && font && !marks.includes(true))
        text += shown(operands(from, to), font)
    })
    return text.replace(/\s+/gu, ' ').trim()
  }

  #charactersOf(fonts: PDFDict | undefined, key: string): Characters | undefined {
    const font = fonts?.lookupMaybe(name(key), PDFDict)
    if (!font) return undefined
    const known = this.#fonts.get(font) ?? charactersOf(font)
    this.#fonts.set(font, known)
    return known
  }
}

/** How far down its page the first text of a part stands, as it is written; undefined for none. */
export function lineOf({ bytes }: Sheet, { start, end }: Range): string | undefined {
  const text = Buffer.from(bytes.subarray(start, end)).toString('latin1')
  return /\s(\S+)\s+Tm\b/u.exec(text)?.[1]
}

function actualText(operands: string): string | undefined {
  const hex = /\/ActualText\s*<([\dA-Fa-f\s]*)>/u.exec(operands)?.[1]
  return hex === undefined ? undefined : PDFHexString.of(hex).decodeText()
}

function shown(operands: string, { bytes, of }: Characters): string {
  let text = ''
  for (const [, hex, literal] of operands.matchAll(/<([\dA-Fa-f\s]*)>|\(((?:[^\\)]|\\[\s\S])*)\)/gu)) {
    const codes = hex === undefined ? PDFString.of(literal ?? '').asBytes() : PDFHexString.of(hex).asBytes()
    for (let at = 0; at + bytes <= codes.length; at += bytes) {
      const code = bytes === 2 ? (codes[at] ?? 0) * 256 + (codes[at + 1] ?? 0) : (codes[at] ?? 0)
      text += of.get(code) ?? ''
    }
  }
  return text
}

/** The characters of a font by their codes (ISO 32000-1, 9.10.3). */
function charactersOf(font: PDFDict): Characters {
  const bytes = font.get(name('Subtype')) === name('Type0') ? 2 : 1
  const stream = font.lookup(name('ToUnicode'))
  const map = stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''
  const of = new Map<number, string>()
  for (const [, section = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const [, code = '', text = ''] of section.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/gu))
      of.set(Number.parseInt(code, 16), utf16(text))
  for (const [, section = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    const range = /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]+)>|\[([^\]]*)\])/gu
    for (const [, low = '', high = '', first, list] of section.matchAll(range)) {
      const texts = list?.match(/[\dA-Fa-f]+/gu)
      const [from, to] = [Number.parseInt(low, 16), Number.parseInt(high, 16)]
      for (let code = from; code <= to; code += 1)
        of.set(code, texts ? utf16(texts[code - from] ?? '') : next(utf16(first ?? ''), code - from))
    }
  }
  return { bytes, of }
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

/** A range counts on in the last unit. */
function next(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)
}
