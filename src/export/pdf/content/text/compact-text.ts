import { apply, ORIGIN, type Place, placeAfter } from '../matrix.ts'
import { codesAt, numbersAt, textAt } from '../operands.ts'
import { type Operator, readOperators } from '../read-operators.ts'
import { type Font, hexOf } from './font-book.ts'
import { partsWords } from './line-ends.ts'

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
  /** The codes since the last number. */
  hex: string
  /** What stands before them. */
  readonly parts: string[]
}

const BLANK = /\/ActualText\s*<FEFF(?:00A0|202F|2007)+>/iu

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
  /** Of each mark that is open, whether it is left out. */
  readonly #marks: boolean[] = []
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

  take(operator: Operator): void {
    const { name, start, nameStart, end } = operator
    if (name === 'Tj' && this.#shows(start, nameStart, end)) return
    if (name === 'Td' && this.#moves(numbersAt(this.#source, start, nameStart), end)) return
    this.#write(name)
    if (name === 'BDC' || name === 'BMC') this.#open(start, nameStart, end)
    else if (name === 'EMC') this.#close(start, end)
    else if (name === 'Tf') {
      const [font = '', size] = textAt(this.#source, start, nameStart).trim().split(/\s+/u)
      this.#font = this.#fontOf(font.slice(1))
      this.#size = Number(size)
    } else if (name === 'Tm') {
      const [, , , , x = 0, y = 0] = numbersAt(this.#source, start, nameStart)
      this.#x = x
      this.#y = y
    } else this.#place = placeAfter(this.#place, operator, this.#source)
  }

  result(): Uint8Array {
    if (this.#copied === 0) return this.#source
    this.#parts.push(this.#source.subarray(this.#copied))
    return Buffer.concat(this.#parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
  }

  #shows(start: number, nameStart: number, end: number): boolean {
    const font = this.#font
    const codes = font?.width === undefined ? undefined : codesAt(this.#source, start, nameStart)
    if (codes === undefined || font === undefined || !(this.#size > 0)) return false
    if (!this.#run) {
      this.#moved = 0
      const { matrix } = this.#place
      const [x, y] = apply(matrix, this.#x, this.#y)
      const size = this.#size * Math.hypot(matrix[0], matrix[1])
      this.#run = { start, end, font, size, x, y, pen: 0, text: '', hex: '', parts: [] }
    }
    append(this.#run, codes, (this.#moved * 1000) / this.#size)
    this.#run.end = end
    return true
  }

  /** The browser says of a blank that never breaks that it is one; some readers lose what comes after. It is a blank. */
  #open(start: number, nameStart: number, end: number): void {
    const isBlank = BLANK.test(textAt(this.#source, start, nameStart))
    this.#marks.push(isBlank)
    if (isBlank) this.#drop(start, end)
  }

  #close(start: number, end: number): void {
    if (this.#marks.pop()) this.#drop(start, end)
  }

  #drop(start: number, end: number): void {
    this.#parts.push(this.#source.subarray(this.#copied, start))
    this.#copied = end
  }

  /** Along the line; the run goes on. */
  #moves([x = Number.NaN, y = Number.NaN]: readonly number[], end: number): boolean {
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
      const last = `<${run.hex}${end}>`
      return run.parts.length === 0 ? `${last} Tj${move}` : `[${run.parts.join('')}${last}] TJ${move}`
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
  parts[at] = write(hexOf(font.blank, font.codeBytes))
}

/** Puts glyphs at a place of the line. */
function append(run: Run, codes: readonly number[], place: number): void {
  const off = Math.round(run.pen - place)
  if (off !== 0) {
    run.parts.push(run.hex === '' ? `${off}` : `<${run.hex}>${off}`)
    run.hex = ''
    run.pen -= off
  }
  const { font } = run
  for (const code of codes) {
    font.shown.add(code)
    run.hex += hexOf(code, 2)
    run.pen += font.width?.(code) ?? 0
    run.text += font.texts.get(code) ?? ''
  }
}
