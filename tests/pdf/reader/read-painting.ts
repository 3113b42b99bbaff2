import { type PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'
import { bytesOf, dictOf, get, nameOf, numberOf, textOf } from './objects.ts'
import type { Font } from './read-font.ts'
import { Name, type Operand, type Operator, readOperators } from './read-operators.ts'

/** A content stream: what a page paints, or a form XObject, which a page paints as one thing. */
export interface Sheet {
  readonly kind: 'page' | 'form'
  /** Of a form. */
  readonly ref?: PDFRef
  /** 0-based; that on which a form is painted first. */
  readonly page: number
  /** Where `StructParents` stands. */
  readonly dict: PDFDict
  /** How often it is painted. */
  times: number
  readonly marks: Mark[]
}

/** Marked content (ISO 32000-1, 14.6). */
export interface Mark {
  readonly tag: string
  readonly sheet: Sheet
  readonly mcid?: number
  readonly actualText?: string
  readonly alt?: string
  readonly expansion?: string
  readonly lang?: string
  /** Of an artifact, such as `Pagination`. */
  readonly kind?: string
  readonly subtype?: string
  /** What it stands in, also outside of the form. */
  readonly outer: readonly Mark[]
}

/** Something that is painted. */
export interface Painting {
  readonly kind: 'text' | 'path' | 'image'
  readonly page: number
  readonly marks: readonly Mark[]
  readonly sheet: Sheet
  readonly text?: Shown
  /** Of an image: left, low, right and high edge in points, whether they can be seen or not. */
  readonly box?: readonly [number, number, number, number]
}

export interface Shown {
  readonly font: Font | undefined
  readonly codes: readonly number[]
  /** Without what the font does not tell. */
  readonly text: string
  readonly isVisible: boolean
  /** Where it begins, in points from the lower left corner of the page. */
  readonly x: number
  readonly y: number
  /** In points, as far as the font tells. */
  readonly width: number
  /** Height of the font in points. */
  readonly size: number
}

type Matrix = readonly [number, number, number, number, number, number]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

interface State {
  readonly ctm: Matrix
  readonly font: Font | undefined
  readonly size: number
  readonly leading: number
  readonly mode: number
}

export interface Painted {
  readonly paintings: Painting[]
  readonly sheets: Sheet[]
  /** Names of operators that no page may use, or marks that are not closed. */
  readonly faults: { readonly page: number; readonly what: string }[]
}

const PATHS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh'])

/** Reads what a page paints, its forms included; `fontOf` finds what a font resource stands for. */
export function readPage(
  into: Painted,
  page: number,
  node: { readonly dict: PDFDict; readonly resources: PDFDict | undefined; readonly bytes: Uint8Array },
  fontOf: (font: PDFDict) => Font,
): void {
  const sheet: Sheet = { kind: 'page', page, dict: node.dict, times: 1, marks: [] }
  into.sheets.push(sheet)
  const state = { ctm: IDENTITY, font: undefined, size: 0, leading: 0, mode: 0 }
  new Painter(into, page, fontOf).paint(sheet, node.bytes, node.resources, state, [])
}

class Painter {
  readonly #into: Painted
  readonly #page: number
  readonly #fontOf: (font: PDFDict) => Font
  readonly #open: PDFRef[] = []

  constructor(into: Painted, page: number, fontOf: (font: PDFDict) => Font) {
    this.#into = into
    this.#page = page
    this.#fontOf = fontOf
  }

  paint(sheet: Sheet, bytes: Uint8Array, resources: PDFDict | undefined, start: State, outer: readonly Mark[]): void {
    const saved: State[] = []
    let state = start
    let marks = outer
    let [line, at]: [Matrix, Matrix] = [IDENTITY, IDENTITY]
    const goTo = (x: number, y: number) => {
      line = times([1, 0, 0, 1, x, y], line)
      at = line
    }
    const show = (operand: Operand) => {
      this.#into.paintings.push(this.#shown(sheet, operand, state, times(at, state.ctm), marks))
    }
    for (const { name, operands } of readOperators(bytes)) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.map((one) => (typeof one === 'number' ? one : 0))
      if (name === 'q') saved.push(state)
      else if (name === 'Q') state = saved.pop() ?? state
      else if (name === 'cm') state = { ...state, ctm: times([a, b, c, d, e, f], state.ctm) }
      else if (name === 'BT') line = at = IDENTITY
      else if (name === 'Tm') line = at = [a, b, c, d, e, f]
      else if (name === 'Td' || name === 'TD') goTo(a, b)
      else if (name === 'T*' || name === "'" || name === '"') goTo(0, -state.leading)
      if (name === 'TD') state = { ...state, leading: -b }
      else if (name === 'TL') state = { ...state, leading: a }
      else if (name === 'Tr') state = { ...state, mode: a }
      else if (name === 'Tf') state = { ...state, font: this.#font(resources, operands[0]), size: b }
      else if (name === 'Tj' || name === 'TJ' || name === "'" || name === '"') show(operands.at(-1))
      else if (PATHS.has(name)) this.#into.paintings.push({ kind: 'path', page: this.#page, marks, sheet })
      else if (name === 'EI') this.#into.paintings.push(this.#image(sheet, state, marks))
      else if (name === 'Do') this.#object(sheet, resources, operands[0], state, marks)
      else if (name === 'BMC' || name === 'BDC') {
        const mark = markOf(sheet, operands, resources, marks)
        if (name === 'BDC' || mark.tag !== '') sheet.marks.push(mark)
        marks = [...marks, mark]
      } else if (name === 'EMC') {
        if (marks.length <= outer.length) this.#fault('closes a mark that is not open')
        else marks = marks.slice(0, -1)
      }
    }
    if (marks.length > outer.length) this.#fault('leaves a mark open')
  }

  #fault(what: string): void {
    this.#into.faults.push({ page: this.#page, what })
  }

  #font(resources: PDFDict | undefined, name: Operand): Font | undefined {
    const font = name instanceof Name ? dictOf(dictOf(resources, 'Font'), name.name) : undefined
    return font && this.#fontOf(font)
  }

  #shown(sheet: Sheet, operand: Operand, state: State, matrix: Matrix, marks: readonly Mark[]): Painting {
    const { font, size, mode } = state
    const strings = [operand].flat().filter((one) => one instanceof Uint8Array)
    const codes = strings.flatMap((bytes) => font?.codesOf(bytes) ?? [])
    const isVisible = mode !== 3 && mode !== 7
    for (const code of codes) {
      font?.used.add(code)
      if (isVisible) font?.visible.add(code)
    }
    const text = codes.map((code) => font?.textOf(code) ?? '').join('')
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3])
    const gaps = [operand].flat().reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0)
    const advance = (codes.reduce((sum, code) => sum + (font?.widthOf(code) ?? 0), 0) - gaps) / 1000
    const width = advance * Math.abs(size) * Math.hypot(matrix[0], matrix[1])
    const shown = { font, codes, text, isVisible, x: matrix[4], y: matrix[5], width, size: height }
    return { kind: 'text', page: this.#page, marks, sheet, text: shown }
  }

  /** Images fill the unit square of their space (8.9.5). */
  #image(sheet: Sheet, { ctm }: State, marks: readonly Mark[]): Painting {
    const corners = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ].map(([x = 0, y = 0]) => times([1, 0, 0, 1, x, y], ctm))
    const [xs, ys] = [corners.map((corner) => corner[4]), corners.map((corner) => corner[5])]
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
    return { kind: 'image', page: this.#page, marks, sheet, box }
  }

  #object(sheet: Sheet, resources: PDFDict | undefined, name: Operand, state: State, marks: readonly Mark[]): void {
    const objects = dictOf(resources, 'XObject')
    const key = name instanceof Name ? name.name : ''
    const ref = objects?.get(PDFName.of(key))
    const stream = get(objects, key)
    const isForm = stream instanceof PDFStream && nameOf(stream.dict, 'Subtype') === 'Form'
    if (!isForm) {
      this.#into.paintings.push(this.#image(sheet, state, marks))
      return
    }
    if (!(ref instanceof PDFRef) || this.#open.includes(ref)) return
    const known = this.#into.sheets.find((one) => one.ref === ref)
    const form: Sheet = known ?? { kind: 'form', ref, page: this.#page, dict: stream.dict, times: 0, marks: [] }
    if (!known) this.#into.sheets.push(form)
    form.times += 1
    this.#open.push(ref)
    const matrix = matrixOf(get(stream.dict, 'Matrix'))
    const own = form.times === 1 ? form : { ...form, marks: [] }
    const inner = { ...state, ctm: times(matrix, state.ctm) }
    this.paint(own, bytesOf(stream) ?? new Uint8Array(), dictOf(stream.dict, 'Resources') ?? resources, inner, marks)
    this.#open.pop()
  }
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ]
}

function matrixOf(object: PDFObject | undefined): Matrix {
  const numbers = object && 'asArray' in object ? (object.asArray as () => PDFObject[]).call(object) : []
  const values = numbers.map((one) => Number(String(one)))
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values
  return [a, b, c, d, e, f]
}

function markOf(
  sheet: Sheet,
  operands: Operator['operands'],
  resources: PDFDict | undefined,
  outer: readonly Mark[],
): Mark {
  const [tag, properties] = operands
  const base = { tag: tag instanceof Name ? tag.name : '', sheet, outer }
  if (properties instanceof Name) {
    const dict = dictOf(dictOf(resources, 'Properties'), properties.name)
    return {
      ...base,
      ...given('mcid', numberOf(dict, 'MCID')),
      ...given('actualText', textOf(dict, 'ActualText')),
      ...given('alt', textOf(dict, 'Alt')),
      ...given('expansion', textOf(dict, 'E')),
      ...given('lang', textOf(dict, 'Lang')),
      ...given('kind', nameOf(dict, 'Type')),
      ...given('subtype', nameOf(dict, 'Subtype')),
    }
  }
  const value = (key: string) => (properties instanceof Map ? (properties.get(key) as Operand) : undefined)
  const mcid = value('MCID')
  const name = (key: string) => (value(key) instanceof Name ? (value(key) as Name).name : undefined)
  const text = (key: string) => (value(key) instanceof Uint8Array ? decoded(value(key) as Uint8Array) : undefined)
  return {
    ...base,
    ...given('mcid', typeof mcid === 'number' ? mcid : undefined),
    ...given('actualText', text('ActualText')),
    ...given('alt', text('Alt')),
    ...given('expansion', text('E')),
    ...given('lang', text('Lang')),
    ...given('kind', name('Type')),
    ...given('subtype', name('Subtype')),
  }
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
}

/** A text string (7.9.2.2). */
function decoded(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return Buffer.from(buffer.subarray(2)).swap16().toString('utf16le')
  return buffer.toString('latin1')
}
