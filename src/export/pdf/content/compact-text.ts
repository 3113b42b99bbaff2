import { type Font, hexOf } from './font-book.ts'
import { partsWords } from './line-ends.ts'
import { apply, matrixOf, moved, numbersIn, ORIGIN, type Place, saved } from './matrix.ts'
import { type Operator, readOperators } from './read-operators.ts'

/** Glyphs of one line, from its first one on. */
interface Run {
  readonly start: number
  end: number
  readonly font: Font
  /** Where its first glyph stands, and how large it is, in the coordinates of the stream. */
  readonly size: number
  readonly x: number
  readonly y: number
  /** Where the pen would be by the widths alone, and all that was said to move it, in thousandths of the size. */
  pen: number
  text: string
  readonly parts: string[]
}

/** What was written last. */
interface Written {
  readonly run: Run
  /** Its place among all that is written. */
  readonly at: number
  readonly write: (end: string) => string
}

/**
 * The same text in fewer words: the browser places every glyph with an operator of its own; here a line is one operator, with
 * a number only where glyphs stand nearer or farther than their widths say. No glyph moves by more than half a thousandth of
 * its size. Where a line ends between words, a blank ends it.
 */
export function compactText(bytes: Uint8Array, fontOf: (name: string) => Font | undefined): Uint8Array {
  const compactor = new Compactor(bytes, fontOf)
  readOperators(bytes, (operator) => compactor.take(operator))
  return compactor.result()
}

class Compactor {
  readonly #source: Buffer
  readonly #fontOf: (name: string) => Font | undefined
  readonly #parts: (Uint8Array | string)[] = []
  #copied = 0
  #font: Font | undefined
  #size = 0
  #place: Place = ORIGIN
  #x = 0
  #y = 0
  #run: Run | undefined
  #last: Written | undefined
  /** How far the start of the line was moved since the run began. */
  #moved = 0

  constructor(bytes: Uint8Array, fontOf: (name: string) => Font | undefined) {
    this.#source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#fontOf = fontOf
  }

  take({ name, start, nameStart, end }: Operator): void {
    const operands = () => this.#source.toString('latin1', start, nameStart).trim()
    if (name === 'Tj' && this.#shows(operands(), start, end)) return
    if (name === 'Td' && this.#moves(operands(), end)) return
    this.#write(name)
    if (name === 'Tf') {
      const [font = '', size] = operands().split(/\s+/u)
      this.#font = this.#fontOf(font.slice(1))
      this.#size = Number(size)
    } else if (name === 'Tm') {
      const [, , , , x = 0, y = 0] = numbersIn(operands())
      this.#x = x
      this.#y = y
    } else if (name === 'q') this.#place = saved(this.#place)
    else if (name === 'Q') this.#place = this.#place.outer ?? ORIGIN
    else if (name === 'cm') this.#place = moved(this.#place, matrixOf(numbersIn(operands())))
  }

  result(): Uint8Array {
    if (this.#copied === 0) return this.#source
    this.#parts.push(this.#source.subarray(this.#copied))
    return Buffer.concat(this.#parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
  }

  #shows(operand: string, start: number, end: number): boolean {
    const hex = /^<([\dA-F]*)>$/iu.exec(operand)?.[1]
    const font = this.#font
    if (hex === undefined || font?.width === undefined || !(this.#size > 0)) return false
    if (!this.#run) {
      this.#moved = 0
      const { matrix } = this.#place
      const [x, y] = apply(matrix, this.#x, this.#y)
      const size = this.#size * Math.hypot(matrix[0], matrix[1])
      this.#run = { start, end, font, size, x, y, pen: 0, text: '', parts: [] }
    }
    append(this.#run, hex, (this.#moved * 1000) / this.#size)
    this.#run.end = end
    return true
  }

  /** Along the line; the run goes on. */
  #moves(operands: string, end: number): boolean {
    const [x = Number.NaN, y = Number.NaN] = numbersIn(operands)
    if (!this.#run) {
      this.#x += x
      this.#y += y
      return false
    }
    if (y !== 0) {
      this.#write('Td')
      this.#x += this.#moved + x
      this.#y += y
      return false
    }
    this.#moved += x
    this.#run.end = end
    return true
  }

  #write(next: string): void {
    const run = this.#run
    if (!run) return
    this.#run = undefined
    if (this.#last && isNewLine(this.#last.run, run) && partsWords(this.#last.run.text, run.text))
      endWithBlank(this.#parts, this.#last)
    // What follows counts from the start of the line.
    const move = this.#moved === 0 || next === 'ET' || next === 'Tm' ? '' : ` ${Number(this.#moved.toFixed(5))} 0 Td`
    const write = (end: string) => {
      const text = (run.parts.join('') + end).replaceAll('><', '')
      return /^<[^<]*>$/u.test(text) ? `${text} Tj${move}` : `[${text}] TJ${move}`
    }
    this.#parts.push(this.#source.subarray(this.#copied, run.start), write(''))
    this.#last = { run, at: this.#parts.length - 1, write }
    this.#copied = run.end
  }
}

/** Words of the same line may stand a little higher or lower, and go on where those before them end. */
function isNewLine({ x, y, pen, size, text }: Run, next: Run): boolean {
  const goesOn = next.x > x + (pen * size) / 1000 - size * 0.2
  return text !== '' && Math.abs(next.y - y) > (goesOn ? size : size * 0.5)
}

function endWithBlank(parts: (Uint8Array | string)[], { run: { font }, at, write }: Written): void {
  if (font.blank === undefined) return
  font.shown.add(font.blank)
  parts[at] = write(`<${hexOf(font.blank, font.codeBytes)}>`)
}

/** Puts glyphs at a place of the line. */
function append(run: Run, hex: string, place: number): void {
  const off = Math.round(run.pen - place)
  if (off !== 0) run.parts.push(`${off}`)
  run.pen -= off
  run.parts.push(`<${hex}>`)
  for (let at = 0; at + 4 <= hex.length; at += 4) {
    const code = Number.parseInt(hex.slice(at, at + 4), 16)
    run.font.shown.add(code)
    run.pen += run.font.width?.(code) ?? 0
    run.text += run.font.texts.get(code) ?? ''
  }
}
