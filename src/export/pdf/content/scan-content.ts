import { edited, placesAfter } from './edits.ts'
import { type Matrix, ORIGIN, type Place, placeAfter } from './matrix.ts'
import { textAt } from './operands.ts'
import { type Operator, readOperators } from './read-operators.ts'
import { TextCompactor } from './text/compact-text.ts'
import type { Font } from './text/font-book.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * A stretch of a content stream that paints: what the browser marked with a number for the structure tree, or what it
 * left unmarked. Offsets are bytes of the stream.
 */
export interface Stretch extends Range {
  /** The number of the marked content; undefined for what is unmarked. */
  readonly mcid?: number
  /** What stands between the marks; for what is unmarked, all of it. */
  readonly body: Range
  /** The coordinates at its start, in those of the stream. */
  readonly place: Place
  readonly paints: { readonly paths: boolean; readonly text: boolean; readonly objects: readonly string[] }
}

type IsForm = (name: string, matrix: Matrix) => boolean

const CONSTRUCTS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const FILLS_OR_STROKES = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'EI'])
const SHOWS = new Set(['Tj', 'TJ', "'", '"'])

interface Open {
  readonly place: Place
  readonly start: number
  readonly bodyStart: number
  readonly mcid?: number
  end: number
  paths: boolean
  text: boolean
  readonly objects: string[]
}

/**
 * Compacts the text of a content stream, whose fonts `fontOf` gives by their names there, and parts it into the stretches that
 * paint, in order. What is unmarked ends at every `q`, `Q`, `BT` and mark, so that a mark put around it is nested properly.
 * `isForm` tells objects that hold marked content of their own: they stand apart, and are no stretch. It is told from which
 * coordinates they are painted.
 */
export function scanContent(
  source: Buffer,
  fontOf: (name: string) => Font | undefined,
  isForm: IsForm,
): { readonly bytes: Buffer; readonly stretches: readonly Stretch[] } {
  const compactor = new TextCompactor(source, fontOf)
  const scanner = new Scanner(source, isForm)
  readOperators(source, (operator) => {
    const end = compactor.take(operator, scanner.place)
    scanner.take(operator)
    return end
  })
  scanner.closeLoose()
  compactor.finish()
  const moved = placesAfter(compactor.edits)
  const stretches = scanner.found.map((stretch) => {
    const [start, bodyStart, bodyEnd] = [moved(stretch.start), moved(stretch.body.start), moved(stretch.body.end)]
    return { ...stretch, start, body: { start: bodyStart, end: bodyEnd }, end: moved(stretch.end) }
  })
  return { bytes: edited(source, compactor.edits), stretches }
}

class Scanner {
  readonly found: Stretch[] = []
  place: Place = ORIGIN
  /** How many marks without a number are open. */
  #marks = 0
  #marked: Open | undefined
  #loose: Open | undefined
  #pathStart = -1
  readonly #bytes: Buffer
  readonly #isForm: IsForm

  constructor(bytes: Buffer, isForm: IsForm) {
    this.#bytes = bytes
    this.#isForm = isForm
  }

  take(operator: Operator): void {
    const { name, start, nameStart, end } = operator
    if (CONSTRUCTS.has(name)) {
      if (this.#pathStart < 0) this.#pathStart = start
    } else if (FILLS_OR_STROKES.has(name)) {
      this.#painted(this.#pathStart < 0 ? start : this.#pathStart, end).paths = true
      this.#pathStart = -1
    } else if (name === 'n') this.#pathStart = -1
    else if (SHOWS.has(name)) this.#painted(start, end).text = true
    else if (name === 'BT') {
      // A number before an item stands apart from the words before it.
      this.#boundary()
      this.#painted(start, end)
    } else if (name === 'ET') this.#painted(start, end)
    else if (name === 'Do') this.#object(start, nameStart, end)
    else if (name === 'q' || name === 'Q' || name === 'cm') {
      if (name !== 'cm') this.#boundary()
      this.place = placeAfter(this.place, operator, this.#bytes)
    } else if (name === 'BDC' || name === 'BMC') this.#begin(start, nameStart, end)
    else if (name === 'EMC') this.#finish(start, end)
  }

  closeLoose(): void {
    if (this.#loose && (this.#loose.paths || this.#loose.text || this.#loose.objects.length > 0))
      this.found.push(stretchOf(this.#loose, this.#loose.end, this.#loose.end))
    this.#loose = undefined
  }

  #painted(start: number, end: number): Open {
    const open = this.#marked ?? this.#loose ?? opened(start, start, this.place)
    if (!this.#marked) this.#loose = open
    open.end = end
    return open
  }

  #object(start: number, nameStart: number, end: number): void {
    const name = textAt(this.#bytes, start, nameStart).trim().slice(1)
    if (!this.#isForm(name, this.place.matrix)) this.#painted(start, end).objects.push(name)
    else this.#boundary()
  }

  #boundary(): void {
    if (this.#marks === 0) this.closeLoose()
  }

  #begin(start: number, nameStart: number, end: number): void {
    const mcid = /\/MCID\s+(\d+)/u.exec(textAt(this.#bytes, start, nameStart))?.[1]
    if (mcid === undefined) {
      this.#painted(start, end)
      this.#marks += 1
      return
    }
    if (this.#marked || this.#marks > 0) throw new Error('Marked content of the PDF stands inside other.')
    this.closeLoose()
    this.#marked = { ...opened(start, end, this.place), mcid: Number(mcid) }
  }

  #finish(start: number, end: number): void {
    if (this.#marks > 0) {
      this.#marks -= 1
      this.#painted(start, end)
    } else if (this.#marked) {
      this.found.push(stretchOf(this.#marked, start, end))
      this.#marked = undefined
    }
  }
}

function opened(start: number, bodyStart: number, place: Place): Open {
  return { place, start, bodyStart, end: start, paths: false, text: false, objects: [] }
}

function stretchOf(open: Open, bodyEnd: number, end: number): Stretch {
  const { start, bodyStart, place, mcid, paths, text, objects } = open
  const paints = { paths, text, objects }
  const body = { start: bodyStart, end: bodyEnd }
  return { start, end, body, place, paints, ...(mcid === undefined ? {} : { mcid }) }
}
