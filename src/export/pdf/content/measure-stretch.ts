import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'
import { type Box, IDENTITY, type Matrix, matrixOf, multiply, type Place, placeAfter } from './matrix.ts'
import { numbersAt, textAt } from './operands.ts'
import { type Operator, readOperators } from './read-operators.ts'
import { formMatrixOf, type Sheet } from './read-sheets.ts'
import type { Stretch } from './scan-content.ts'

const CONSTRUCTS = new Set(['m', 'l', 'c', 'v', 'y'])
const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])

/** Where a stretch paints; text as if each glyph were half as wide as it is high. Undefined for one that paints nothing. */
export function measureStretch({ bytes, resources, matrix }: Sheet, stretch: Stretch): Box | undefined {
  const part = bytes.subarray(stretch.body.start, stretch.body.end)
  const pen = new Pen(resources, within(stretch.place, matrix))
  readOperators(part, (operator) => {
    pen.take(operator, part)
  })
  return pen.painted
}

/** The smallest box around two. */
export function boxAround(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  }
}

/** Coordinates of a stream in those of its page. */
function within({ matrix, outer }: Place, sheet: Matrix): Place {
  const place = { matrix: multiply(matrix, sheet) }
  return outer ? { ...place, outer: within(outer, sheet) } : place
}

class Pen {
  painted: Box | undefined
  readonly #resources: PDFDict | undefined
  #state: Place
  #path: Box | undefined
  #clips = false
  #text: Matrix = IDENTITY
  #size = 0

  constructor(resources: PDFDict | undefined, place: Place) {
    this.#resources = resources
    this.#state = place
  }

  take(operator: Operator, part: Buffer): void {
    const { name, start, nameStart } = operator
    const numbers = () => numbersAt(part, start, nameStart)
    const words = () => textAt(part, start, nameStart)
    const { matrix } = this.#state
    if (name === 'Tf') this.#size = numbers().at(-1) ?? 0
    else if (name === 'Tm') this.#text = matrixOf(numbers())
    else if (name === 'Tj' || name === 'TJ') this.#paint(this.#textBox(words()))
    else if (name === 'Do') this.#paint(objectBox(this.#resources, words().trim().slice(1), matrix))
    else if (name === 're') this.#path = boxAround(this.#path, rectangle(numbers(), matrix))
    else if (CONSTRUCTS.has(name)) this.#path = boxAround(this.#path, boxOf(numbers(), matrix))
    else if (name === 'W' || name === 'W*') this.#clips = true
    else if (name === 'n' || PAINTS.has(name)) this.#endPath(name !== 'n')
    else this.#state = placeAfter(this.#state, operator, part)
  }

  #textBox(shown: string): Box | undefined {
    const digits = (shown.match(/<[\dA-F]*>/giu) ?? []).join('').replace(/[<>]/gu, '').length
    const across = (digits / 4) * this.#size * 0.5
    return rectangle([0, this.#size * -0.2, across, this.#size], multiply(this.#text, this.#state.matrix))
  }

  #endPath(isPainted: boolean): void {
    if (isPainted) this.#paint(this.#path)
    if (this.#clips) this.#state = { ...this.#state, clip: this.#clipped(this.#path) }
    this.#path = undefined
    this.#clips = false
  }

  #paint(box: Box | undefined): void {
    this.painted = boxAround(this.painted, this.#clipped(box))
  }

  #clipped(box: Box | undefined): Box | undefined {
    const { clip } = this.#state
    if (!box || !clip) return box
    const across = (x: number) => Math.max(clip.left, Math.min(clip.right, x))
    const up = (y: number) => Math.max(clip.bottom, Math.min(clip.top, y))
    return { left: across(box.left), bottom: up(box.bottom), right: across(box.right), top: up(box.top) }
  }
}

/** The box around points, whose coordinates come one after the other. */
function boxOf(numbers: readonly number[], matrix: Matrix): Box | undefined {
  if (numbers.length < 2) return undefined
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const x = numbers[at] ?? 0
    const y = numbers[at + 1] ?? 0
    const across = matrix[0] * x + matrix[2] * y + matrix[4]
    const up = matrix[1] * x + matrix[3] * y + matrix[5]
    if (across < box.left) box.left = across
    if (across > box.right) box.right = across
    if (up < box.bottom) box.bottom = up
    if (up > box.top) box.top = up
  }
  return box
}

function rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[], matrix: Matrix): Box | undefined {
  return boxOf([x, y, x + width, y, x, y + height, x + width, y + height], matrix)
}

/** A picture fills the unit square, a form its box. */
function objectBox(resources: PDFDict | undefined, key: string, matrix: Matrix): Box | undefined {
  const object = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(key))
  const isForm = object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
  if (!isForm) return rectangle([0, 0, 1, 1], matrix)
  const box = object.dict.lookupMaybe(PDFName.of('BBox'), PDFArray)?.asArray() ?? []
  const [left = 0, bottom = 0, right = 0, top = 0] = box.map((one) => (one instanceof PDFNumber ? one.asNumber() : 0))
  return rectangle([left, bottom, right - left, top - bottom], multiply(formMatrixOf(object), matrix))
}
