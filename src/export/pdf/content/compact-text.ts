import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib'
import { readOperators } from './read-operators.ts'

/** Widths of a font's glyphs by their codes, in thousandths of its size. */
export type Widths = (code: number) => number

const name = PDFName.of

/**
 * The widths of a font whose codes are two bytes each (ISO 32000-1, 9.7.4.3); undefined for a font of another kind, whose text
 * stays as it is.
 */
export function widthsOf(font: PDFDict): Widths | undefined {
  const isWide = font.get(name('Subtype')) === name('Type0') && font.get(name('Encoding')) === name('Identity-H')
  const descendant = isWide ? font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict) : undefined
  if (!descendant) return undefined
  const usual = descendant.lookupMaybe(name('DW'), PDFNumber)?.asNumber() ?? 1000
  const widths = new Map<number, number>()
  const list = descendant.lookupMaybe(name('W'), PDFArray)
  const number = (index: number) => list?.lookup(index, PDFNumber).asNumber() ?? 0
  for (let at = 0; list && at < list.size(); ) {
    const first = number(at)
    const next = list.lookup(at + 1)
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index += 1)
        widths.set(first + index, next.lookup(index, PDFNumber).asNumber())
      at += 2
    } else {
      for (let code = first; code <= number(at + 1); code += 1) widths.set(code, number(at + 2))
      at += 3
    }
  }
  return (code) => widths.get(code) ?? usual
}

/** Glyphs of one line, from its first one on, in thousandths of the size. */
interface Run {
  readonly start: number
  end: number
  /** Where the pen would be by the widths alone, and all that was said to move it. */
  pen: number
  readonly parts: string[]
}

/**
 * The same text in fewer words: the browser places every glyph with an operator of its own; here a line is one operator, with
 * a number only where glyphs stand nearer or farther than their widths say. No glyph moves by more than half a thousandth of
 * its size.
 */
export function compactText(bytes: Uint8Array, fontOf: (name: string) => Widths | undefined): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: (Uint8Array | string)[] = []
  let copied = 0
  let widths: Widths | undefined
  let size = 0
  let run: Run | undefined
  /** How far the start of the line was moved since the run began. */
  let moved = 0
  const write = (next: string) => {
    if (!run) return
    const text = run.parts.join('').replaceAll('><', '')
    // What follows counts from the start of the line.
    const move = moved === 0 || next === 'ET' || next === 'Tm' ? '' : ` ${Number(moved.toFixed(5))} 0 Td`
    parts.push(
      source.subarray(copied, run.start),
      /^<[^<]*>$/u.test(text) ? `${text} Tj${move}` : `[${text}] TJ${move}`,
    )
    copied = run.end
    run = undefined
  }
  readOperators(bytes, ({ name: operator, start, nameStart, end }) => {
    const operands = () => source.toString('latin1', start, nameStart).trim()
    if (operator === 'Tj' && widths && size > 0) {
      const hex = /^<([\dA-F]*)>$/iu.exec(operands())?.[1]
      if (hex !== undefined) {
        if (!run) moved = 0
        run ??= { start, end, pen: 0, parts: [] }
        append(run, hex, (moved * 1000) / size, widths)
        run.end = end
        return
      }
    }
    if (operator === 'Td' && run) {
      const [x, y] = operands().split(/\s+/u).map(Number)
      if (y === 0 && x !== undefined) {
        moved += x
        run.end = end
        return
      }
    }
    write(operator)
    if (operator === 'Tf') {
      const [font = '', said] = operands().split(/\s+/u)
      widths = fontOf(font.slice(1))
      size = Number(said)
    }
  })
  if (copied === 0) return bytes
  parts.push(source.subarray(copied))
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
}

/** Puts glyphs at a place of the line. */
function append(run: Run, hex: string, place: number, widths: Widths): void {
  const off = Math.round(run.pen - place)
  if (off !== 0) run.parts.push(`${off}`)
  run.pen -= off
  run.parts.push(`<${hex}>`)
  for (let at = 0; at + 4 <= hex.length; at += 4) run.pen += widths(Number.parseInt(hex.slice(at, at + 4), 16))
}
