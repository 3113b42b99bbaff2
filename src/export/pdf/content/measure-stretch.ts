import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'
import { apply, type Box, IDENTITY, type Matrix, matrixOf, multiply, type Place, placeAfter } from './matrix.ts'
import { numbersAt, textAt } from './operands.ts'
import { type Operator, readOperators } from './read-operators.ts'
import { formMatrixOf, type Sheet } from './read-sheets.ts'
import type { Stretch } from './scan-content.ts'

type Point = readonly [x: number, y: number]

const CONSTRUCTS = new Set(['m', 'l', 'c', 'v', 'y'])
const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])

/** Where a stretch paints; text as if each glyph were half as wide as it is high. Undefined for one that paints nothing. */
export function measureStretch({ bytes, resources, matrix }: Sheet, stretch: Stretch): Box | undefined {
  const part = bytes.subarray(stretch.body.start, stretch.body.end)
  const pen = new Pen(resources, within(stretch.place, matrix))
  readOperators(part, (operator) => {
    pen.take(operator, part)
  })
  return boxOf(pen.painted)
}

/** The smallest box around points. */
export function boxOf(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined
  const [across, up] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...across), bottom: Math.min(...up), right: Math.max(...across), top: Math.max(...up) }
}

/** Coordinates of a stream in those of its page. */
function within({ matrix, outer }: Place, sheet: Matrix): Place {
  const place = { matrix: multiply(matrix, sheet) }
  return outer ? { ...place, outer: within(outer, sheet) } : place
}

class Pen {
  readonly painted: Point[] = []
  readonly #resources: PDFDict | undefined
  #state: Place
  #path: Point[] = []
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
    else if (name === 'Tj' || name === 'TJ') this.#paint(this.#textCorners(words()))
    else if (name === 'Do') this.#paint(objectCorners(this.#resources, words().trim().slice(1), matrix))
    else if (name === 're') this.#path.push(...cornersOf(numbers(), matrix))
    else if (CONSTRUCTS.has(name)) this.#path.push(...pointsOf(numbers(), matrix))
    else if (name === 'W' || name === 'W*') this.#clips = true
    else if (name === 'n' || PAINTS.has(name)) this.#endPath(name !== 'n')
    else this.#state = placeAfter(this.#state, operator, part)
  }

  #textCorners(shown: string): Point[] {
    const digits = (shown.match(/<[\dA-F]*>/giu) ?? []).join('').replace(/[<>]/gu, '').length
    const across = (digits / 4) * this.#size * 0.5
    return cornersOf([0, this.#size * -0.2, across, this.#size], multiply(this.#text, this.#state.matrix))
  }

  #endPath(isPainted: boolean): void {
    if (isPainted) this.#paint(this.#path)
    if (this.#clips) this.#state = { ...this.#state, clip: boxOf(this.#path.map((point) => this.#clipped(point))) }
    this.#path = []
    this.#clips = false
  }

  #paint(points: readonly Point[]): void {
    for (const point of points) this.painted.push(this.#clipped(point))
  }

  #clipped([x, y]: Point): Point {
    const { clip } = this.#state
    if (!clip) return [x, y]
    return [Math.max(clip.left, Math.min(clip.right, x)), Math.max(clip.bottom, Math.min(clip.top, y))]
  }
}

function pointsOf(numbers: readonly number[], matrix: Matrix): Point[] {
  const points: Point[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) points.push(apply(matrix, numbers[at] ?? 0, numbers[at + 1] ?? 0))
  return points
}

function cornersOf([x = 0, y = 0, width = 0, height = 0]: readonly number[], matrix: Matrix): Point[] {
  return pointsOf([x, y, x + width, y, x, y + height, x + width, y + height], matrix)
}

/** A picture fills the unit square, a form its box. */
function objectCorners(resources: PDFDict | undefined, key: string, matrix: Matrix): Point[] {
  const object = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(key))
  const isForm = object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
  if (!isForm) return cornersOf([0, 0, 1, 1], matrix)
  const box = object.dict.lookupMaybe(PDFName.of('BBox'), PDFArray)?.asArray() ?? []
  const [left = 0, bottom = 0, right = 0, top = 0] = box.map((one) => (one instanceof PDFNumber ? one.asNumber() : 0))
  return cornersOf([left, bottom, right - left, top - bottom], multiply(formMatrixOf(object), matrix))
}
