import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'
import { apply, type Matrix, matrixOf, multiply, numbersIn } from './matrix.ts'
import { readOperators } from './read-operators.ts'
import { formMatrixOf, type Sheet } from './read-sheets.ts'
import type { Stretch } from './scan-content.ts'

/** In points from the lower left corner of the page. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

const name = PDFName.of
const POINTS: Readonly<Record<string, number>> = { m: 1, l: 1, c: 3, v: 2, y: 2 }

/**
 * Where a stretch paints: all its points, whatever clips them; of text where it begins, of pictures the whole. Undefined for
 * one that paints nothing.
 */
export function measureStretch(
  { bytes, resources, matrix: ofSheet }: Sheet,
  { body, matrix }: Stretch,
): Box | undefined {
  const part = bytes.subarray(body.start, body.end)
  const saved: Matrix[] = []
  const found: (readonly [number, number])[] = []
  let current = multiply(matrix, ofSheet)
  readOperators(part, ({ name: operator, start, nameStart }) => {
    const operands = () => String.fromCharCode(...part.subarray(start, nameStart))
    if (operator === 'q') saved.push(current)
    else if (operator === 'Q') current = saved.pop() ?? current
    else if (operator === 'cm') current = multiply(matrixOf(numbersIn(operands())), current)
    else if (operator === 'Tm') found.push(apply(multiply(matrixOf(numbersIn(operands())), current), 0, 0))
    else if (operator === 're') found.push(...cornersOf(numbersIn(operands()), current))
    else if (operator === 'Do') found.push(...objectCorners(resources, operands().trim().slice(1), current))
    else if (operator in POINTS) {
      const numbers = numbersIn(operands())
      for (let at = 0; at + 1 < numbers.length; at += 2)
        found.push(apply(current, numbers[at] ?? 0, numbers[at + 1] ?? 0))
    }
  })
  if (found.length === 0) return undefined
  const [across, up] = [found.map(([x]) => x), found.map(([, y]) => y)]
  return { left: Math.min(...across), bottom: Math.min(...up), right: Math.max(...across), top: Math.max(...up) }
}

function cornersOf([x = 0, y = 0, width = 0, height = 0]: readonly number[], matrix: Matrix) {
  return [
    apply(matrix, x, y),
    apply(matrix, x + width, y),
    apply(matrix, x, y + height),
    apply(matrix, x + width, y + height),
  ]
}

/** A picture fills the unit square, a form its box. */
function objectCorners(resources: PDFDict | undefined, key: string, matrix: Matrix) {
  const object = resources?.lookupMaybe(name('XObject'), PDFDict)?.lookup(name(key))
  if (!(object instanceof PDFRawStream) || object.dict.get(name('Subtype')) !== name('Form'))
    return cornersOf([0, 0, 1, 1], matrix)
  const box = object.dict.lookupMaybe(name('BBox'), PDFArray)?.asArray() ?? []
  const [left = 0, bottom = 0, right = 0, top = 0] = box.map((one) => (one instanceof PDFNumber ? one.asNumber() : 0))
  return cornersOf([left, bottom, right - left, top - bottom], multiply(formMatrixOf(object), matrix))
}
