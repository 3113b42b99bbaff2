import { PDFHexString, PDFString } from 'pdf-lib'
import { textAt } from '../operands.ts'
import { readOperators } from '../read-operators.ts'
import type { Sheet } from '../read-sheets.ts'
import type { Range } from '../scan-content.ts'
import type { Font, FontBook } from './font-book.ts'
import { partsWords } from './line-ends.ts'

/** A mark that is open. */
interface Mark {
  /** Says what stands in it in words of its own. */
  readonly isActual: boolean
  /** Its letters stand from the last to the first. */
  readonly isReversed: boolean
  /** Where its text begins. */
  from: number
}

/** Reads what content streams show. */
export class TextReader {
  readonly #fonts: FontBook

  constructor(fonts: FontBook) {
    this.#fonts = fonts
  }

  /** The text of a part of a sheet; lines are parted by blanks. */
  read({ bytes, resources }: Sheet, { start, end }: Range): string {
    const part = bytes.subarray(start, end)
    const operands = (from: number, to: number) => textAt(part, from, to)
    const marks: Mark[] = []
    let font: Font | undefined
    let line: string | undefined
    let above = ''
    let text = ''
    const isReplaced = () => marks.some(({ isActual }) => isActual)
    const endLine = () => {
      above += above !== '' && partsWords(above, text) ? ` ${text}` : text
      text = ''
      for (const mark of marks) mark.from = 0
    }
    readOperators(part, ({ name: operator, start: from, nameStart, end: to }) => {
      if (operator === 'Tf') font = this.#fonts.find(resources, /^\/(\S+)/u.exec(operands(from, nameStart))?.[1] ?? '')
      else if (operator === 'Tm') {
        const height = operands(from, nameStart).trim().split(/\s+/u)[5]
        if (line !== undefined && line !== height) endLine()
        line = height
      } else if (operator === 'BDC' || operator === 'BMC') {
        const said = operands(from, nameStart)
        const actual = actualText(said)
        if (!isReplaced()) text += actual ?? ''
        marks.push({ isActual: actual !== undefined, isReversed: said.includes('/ReversedChars'), from: text.length })
      } else if (operator === 'EMC') {
        const mark = marks.pop()
        if (mark?.isReversed) text = text.slice(0, mark.from) + [...text.slice(mark.from)].reverse().join('')
      } else if ((operator === 'Tj' || operator === 'TJ') && font && !isReplaced())
        text += shown(operands(from, to), font)
    })
    endLine()
    return above.replace(/\s+/gu, ' ').trim()
  }
}

/** How far down its page the first text of a part stands, as it is written; undefined for none. */
export function lineOf({ bytes }: Sheet, { start, end }: Range): string | undefined {
  return /\s(\S+)\s+Tm\b/u.exec(textAt(bytes, start, end))?.[1]
}

function actualText(operands: string): string | undefined {
  const hex = /\/ActualText\s*<([\dA-Fa-f\s]*)>/u.exec(operands)?.[1]
  return hex === undefined ? undefined : PDFHexString.of(hex).decodeText()
}

function shown(operands: string, { codeBytes, texts }: Font): string {
  let text = ''
  for (const [, hex, literal] of operands.matchAll(/<([\dA-Fa-f\s]*)>|\(((?:[^\\)]|\\[\s\S])*)\)/gu)) {
    const codes = hex === undefined ? PDFString.of(literal ?? '').asBytes() : PDFHexString.of(hex).asBytes()
    for (let at = 0; at + codeBytes <= codes.length; at += codeBytes) {
      const code = codeBytes === 2 ? (codes[at] ?? 0) * 256 + (codes[at + 1] ?? 0) : (codes[at] ?? 0)
      text += texts.get(code) ?? ''
    }
  }
  return text
}
