import type { Edit } from '../edits.ts'
import { apply, type Place } from '../matrix.ts'
import { codesAt, type Glyph, glyphAt, numbersAt, textAt } from '../operands.ts'
import type { Operator } from '../read-operators.ts'
import { type Font, hexOf } from './font-book.ts'
import { partsWords } from './line-ends.ts'

/** Glyphs of one line, from its first one on. */
interface Run {
  readonly start: number
  end: number
  /** Nothing that is read stands before it in its line. */
  isFirst: boolean
  readonly face: Face
  /** Where its first glyph stands, and how large it is, in the coordinates of the stream. */
  readonly size: number
  readonly x: number
  readonly y: number
  /** Where the pen would be by the widths alone, and all that was said to move it, in thousandths of the size. */
  pen: number
  readonly codes: number[]
  /** The codes since the last number. */
  hex: string
  /** What stands before them. */
  before: string
}

/** A font as the content calls it, at a size. */
interface Face {
  readonly name: string
  readonly font: Font
  readonly size: number
}

const BLANK = /\/ActualText\s*<FEFF(?:00A0|202F|2007)+>/iu

/** Says what stands in it in words of its own. */
const ACTUAL = /\/ActualText\b/u

/** What the structure tree may name. */
const NUMBERED = /\/MCID\b/u

interface Mark {
  /** Where what it marks begins. */
  readonly from: number
  readonly isBlank: boolean
  readonly isNumbered: boolean
  readonly isActual: boolean
}

/** The run that was written last. */
interface Written {
  readonly run: Run
  readonly edit: Edit
  /** With codes at its end, and with what comes after it. */
  readonly write: (end: string, after: string) => string
}

/**
 * The same text in fewer words: the browser places every glyph with an operator of its own; here a line is one operator, with
 * a number only where glyphs stand nearer or farther than their widths say. No glyph moves by more than half a thousandth of
 * its size. Where a line ends between words, a blank ends it.
 */
export class TextCompactor {
  /** What comes instead of what is there, in order. */
  readonly edits: Edit[] = []
  readonly #source: Buffer
  readonly #fontOf: (name: string) => Font | undefined
  /** The marks that are open. */
  readonly #marks: Mark[] = []
  #face: Face | undefined
  /** The last one that has a blank. */
  #parting: Face | undefined
  #x = 0
  #y = 0
  #run: Run | undefined
  #last: Written | undefined
  /** How far the start of the line was moved since the run began. */
  #moved = 0
  readonly #glyph: Glyph = { move: 0, code: 0 }

  constructor(source: Buffer, fontOf: (name: string) => Font | undefined) {
    this.#source = source
    this.#fontOf = fontOf
  }

  /** Takes the next operator, at a place. Where it has read others that come after it, it says where they end. */
  take({ name, start, nameStart, end }: Operator, place: Place): number | undefined {
    if (name === 'Tj' && this.#shows(start, nameStart, end, place)) return this.#goesOn(end)
    if (name === 'Td' && this.#moves(numbersAt(this.#source, start, nameStart), end)) return undefined
    if (this.#run) this.#write(this.#run, name)
    if (name === 'BDC' || name === 'BMC') this.#open(start, nameStart, end)
    else if (name === 'EMC') this.#close(start, end)
    else if (name === 'Tf') {
      const [font = '', size] = textAt(this.#source, start, nameStart).trim().split(/\s+/u)
      const found = this.#fontOf(font.slice(1))
      this.#face = found && { name: font, font: found, size: Number(size) }
      if (found?.blank !== undefined) this.#parting = this.#face
    } else if (name === 'Tm') {
      const [, , , , x = 0, y = 0] = numbersAt(this.#source, start, nameStart)
      this.#x = x
      this.#y = y
    }
    return undefined
  }

  /** The stream ends: its last words may go on in the next one. */
  finish(): void {
    if (this.#last && partsWords(textOf(this.#last.run), 'words')) endWithBlank(this.#last, this.#parting)
  }

  #shows(start: number, nameStart: number, end: number, { matrix }: Place): boolean {
    const face = this.#face
    const codes = face?.font.width === undefined ? undefined : codesAt(this.#source, start, nameStart)
    if (codes === undefined || face === undefined || !(face.size > 0)) return false
    if (!this.#run) {
      this.#moved = 0
      const [x, y] = apply(matrix, this.#x, this.#y)
      const size = face.size * Math.hypot(matrix[0], matrix[1])
      this.#run = { start, end, isFirst: true, face, size, x, y, pen: 0, codes: [], hex: '', before: '' }
    }
    const place = (this.#moved * 1000) / face.size
    for (const [index, code] of codes.entries()) append(this.#run, code, index === 0 ? place : this.#run.pen)
    this.#run.end = end
    return true
  }

  /** Reads the glyphs that come right after. */
  #goesOn(start: number): number {
    const run = this.#run
    const glyph = this.#glyph
    let end = start
    for (let next = start; run && next >= 0; next = glyphAt(this.#source, end, glyph)) {
      if (next === start) continue
      this.#moved += glyph.move
      append(run, glyph.code, (this.#moved * 1000) / run.face.size)
      end = next
    }
    if (run) run.end = end
    return end
  }

  /** The browser says of a blank that never breaks that it is one; some readers lose what comes after. It is a blank. */
  #open(start: number, nameStart: number, end: number): void {
    const said = textAt(this.#source, start, nameStart)
    const isBlank = BLANK.test(said)
    this.#marks.push({ from: end, isBlank, isNumbered: NUMBERED.test(said), isActual: !isBlank && ACTUAL.test(said) })
    if (isBlank) this.edits.push({ start, end, text: '' })
  }

  #close(start: number, end: number): void {
    const mark = this.#marks.pop()
    if (mark?.isBlank) this.edits.push({ start, end, text: '' })
    if (!mark?.isActual || !this.#last || this.#last.edit.start < mark.from) return
    // What it says in words of its own has no blank at its end: one comes after it.
    const edit = { start: end, end, text: '' }
    const write = (hex: string, after: string) => `${hex && ` <${hex}> Tj`}${after}`
    this.edits.push(edit)
    this.#last = { run: this.#last.run, edit, write }
  }

  /** Along the line; the run goes on. */
  #moves([x = Number.NaN, y = Number.NaN]: readonly number[], end: number): boolean {
    if (!this.#run) {
      this.#x += x
      this.#y += y
      return false
    }
    if (y !== 0 || !Number.isFinite(x)) {
      this.#write(this.#run, 'Td')
      this.#x += this.#moved + x
      this.#y += y
      return false
    }
    this.#moved += x
    this.#run.end = end
    return true
  }

  #write(run: Run, next: string): void {
    this.#run = undefined
    const isRead = this.#marks.some(({ isNumbered }) => isNumbered)
    if (isRead && this.#last) {
      run.isFirst = isNewLine(this.#last.run, run)
      if (run.isFirst && areParted(this.#last.run, run)) endWithBlank(this.#last, this.#parting)
    }
    // What follows counts from the start of the line.
    const move = this.#moved === 0 || next === 'ET' || next === 'Tm' ? '' : ` ${Number(this.#moved.toFixed(5))} 0 Td`
    const write = (end: string, after: string) => {
      const last = `<${run.hex}${end}>`
      return `${run.before === '' ? `${last} Tj` : `[${run.before}${last}] TJ`}${after}${move}`
    }
    const edit = { start: run.start, end: run.end, text: write('', '') }
    this.edits.push(edit)
    // What has no number is for the eye: the words around it are parted all the same.
    if (isRead) this.#last = { run, edit, write }
  }
}

/** Words of the same line may stand a little higher or lower, and go on where those before them end. */
function isNewLine({ x, y, pen, size }: Run, next: Run): boolean {
  const goesOn = next.x > x + (pen * size) / 1000 - size * 0.2
  return Math.abs(next.y - y) > (goesOn ? size : size * 0.5)
}

/** A word is broken only if it has a line for itself and is longer than that; it goes on in the same face. */
function areParted(run: Run, next: Run): boolean {
  const text = textOf(run)
  const isBroken = run.isFirst && !/\S\s+\S/u.test(text) && run.face.font === next.face.font
  return partsWords(text, textOf(next), { mayBreak: isBroken })
}

function textOf({ codes, face }: Run): string {
  return codes.map((code) => face.font.texts.get(code) ?? '').join('')
}

/** In its own face, or in another where that has none. */
function endWithBlank({ run: { face }, edit, write }: Written, other: Face | undefined): void {
  const { blank, codeBytes } = face.font
  if (blank !== undefined) {
    face.font.shown.add(blank)
    edit.text = write(hexOf(blank, codeBytes), '')
  } else if (other?.font.blank !== undefined) {
    other.font.shown.add(other.font.blank)
    const shown = `<${hexOf(other.font.blank, other.font.codeBytes)}> Tj`
    edit.text = write('', ` ${other.name} ${other.size} Tf ${shown} ${face.name} ${face.size} Tf`)
  }
}

/** Puts a glyph at a place of the line. */
function append(run: Run, code: number, place: number): void {
  const { font } = run.face
  const off = Math.round(run.pen - place)
  if (off !== 0) {
    run.before += run.hex === '' ? `${off}` : `<${run.hex}>${off}`
    run.hex = ''
    run.pen -= off
  }
  font.shown.add(code)
  run.hex += hexOf(code, 2)
  run.pen += font.width?.(code) ?? 0
  run.codes.push(code)
}
