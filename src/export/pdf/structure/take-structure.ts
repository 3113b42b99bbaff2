import { PDFHexString, PDFString } from 'pdf-lib'
import type { Range } from '../content/scan-content.ts'

/** A value of a PDF: a name is a word with a slash before it. */
export type Value = number | string | TextValue | Reference | readonly Value[] | Dictionary | undefined
/** Its keys are those of the browser, never words of an article. */
export interface Dictionary {
  readonly [key: string]: Value
}

export class TextValue {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** To an object, by its number. */
export class Reference {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
export const isDictionary = (value: Value): value is Dictionary =>
  typeof value === 'object' && !isList(value) && !(value instanceof Reference) && !(value instanceof TextValue)

/** Objects of the structure tree, and the file without them. */
export interface BrowserStructure {
  readonly tree: Dictionary
  /** What a reference leads to, if it is of the tree. */
  readonly objects: ReadonlyMap<number, Value>
  readonly rest: Uint8Array
}

/**
 * Takes the structure tree out of the file that the browser wrote. It is most of the file's objects and none of them stays, so
 * it is read by itself: pdf-lib would take longer for it than for all the rest.
 */
export function takeStructure(bytes: Uint8Array): BrowserStructure {
  const file = new BrowserFile(bytes)
  const objects = new Map<number, Value>()
  const root = file.read(file.trailer.Root)
  const of = isDictionary(root) ? root.StructTreeRoot : undefined
  const take = (value: Value): void => {
    if (isList(value)) for (const one of value) take(one)
    else if (value instanceof Reference) {
      if (objects.has(value.number)) return
      const object = file.take(value)
      objects.set(value.number, object)
      take(object)
    } else if (isDictionary(value) && value.Type !== '/OBJR') for (const key of BELOW) take(value[key])
  }
  take(of)
  // A document of which nothing is read, such as one of blank slides, has no tree.
  const tree = of === undefined ? {} : of instanceof Reference ? objects.get(of.number) : of
  if (!isDictionary(tree)) throw new Error('The structure tree of the PDF cannot be read.')
  return { tree, objects, rest: file.rest() }
}

/** What leads from one object of the tree to the next. */
const BELOW = ['K', 'A', 'ParentTree', 'IDTree', 'Nums', 'Names', 'Kids']

interface Section {
  readonly first: number
  readonly count: number
  /** Where its rows begin. */
  readonly rows: number
}

/** A file with a table of its objects (ISO 32000-1, 7.5.4), as browsers write it. */
class BrowserFile {
  readonly trailer: Dictionary
  readonly #bytes: Buffer
  readonly #text: string
  /** Where the table begins, and where it ends. */
  readonly #table: Range
  readonly #sections: readonly Section[]
  /** What was taken out. */
  readonly #gone: Range[] = []

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#text = this.#bytes.toString('latin1')
    const last = this.#text.lastIndexOf('startxref')
    const start = Number.parseInt(this.#text.slice(last + 'startxref'.length), 10)
    const end = this.#text.indexOf('trailer', start)
    const trailer = end < 0 ? undefined : readValue(this.#text, end + 'trailer'.length).value
    if (!isDictionary(trailer)) throw new Error('The PDF has no table of its objects.')
    this.trailer = trailer
    this.#table = { start, end }
    this.#sections = sectionsOf(this.#text, start)
  }

  read(of: Value): Value {
    return of instanceof Reference ? this.#find(of.number)?.value : of
  }

  /** Reads an object that the file then is without. */
  take({ number }: Reference): Value {
    const found = this.#find(number)
    if (found) this.#gone.push({ start: found.start, end: found.end })
    return found?.value
  }

  /** The file without the table, which would be wrong, and without what was taken. */
  rest(): Uint8Array {
    const parts: Uint8Array[] = []
    let from = 0
    for (const { start, end } of [...this.#gone, this.#table].sort((a, b) => a.start - b.start)) {
      if (start > from) parts.push(this.#bytes.subarray(from, start))
      from = end
    }
    return Buffer.concat([...parts, this.#bytes.subarray(from)])
  }

  #find(number: number): (Range & { readonly value: Value }) | undefined {
    const section = this.#sections.find(({ first, count }) => number >= first && number < first + count)
    if (!section) return undefined
    const row = section.rows + (number - section.first) * ROW.length
    if (this.#text[row + ROW.indexOf('n')] !== 'n') return undefined
    const start = Number.parseInt(this.#text.slice(row, row + 10), 10)
    const { value, end } = readValue(this.#text, this.#text.indexOf('obj', start) + 'obj'.length)
    return { start, end: this.#text.indexOf(END, end) + END.length, value }
  }
}

const ROW = '0000000009 00000 n \n'
const END = 'endobj\n'

function sectionsOf(text: string, table: number): readonly Section[] {
  const sections: Section[] = []
  const head = /(?:xref\s+)?(\d+) (\d+)\s+/y
  head.lastIndex = table
  for (let found = head.exec(text); found; found = head.exec(text)) {
    const section = { first: Number(found[1]), count: Number(found[2]), rows: head.lastIndex }
    sections.push(section)
    head.lastIndex += section.count * ROW.length
  }
  return sections
}

/** Blanks, then a sign, what opens a text, a name, a reference, a number, `<hex>` or a word. */
const TOKEN = /[\s\0]*(<<|>>|\[|\]|\(|\/[^\s()<>[\]{}/%]*|\d+ \d+ R\b|[-+.\d]+|<[\dA-Fa-f\s]*>|[a-z]+)/y

/** A value as text (ISO 32000-1, 7.3), from a place on, and where it ends; of a stream, its dictionary. */
function readValue(text: string, start: number): { readonly value: Value; readonly end: number } {
  let at = start
  const read = (): Value | ']' | '>>' => {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) throw new Error(`The PDF cannot be read at byte ${at}.`)
    at = TOKEN.lastIndex
    const token = found[1] ?? ''
    if (token === '[') return list()
    if (token === '<<') return dictionary()
    if (token === '(') return literal()
    if (token === ']' || token === '>>') return token
    const first = token[0] ?? ''
    if (first === '/')
      return token.replace(/#([\dA-Fa-f]{2})/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    if (first === '<') return new TextValue(PDFHexString.of(token.slice(1, -1)).decodeText())
    if (token.endsWith('R')) return new Reference(Number.parseInt(token, 10))
    return /[a-z]/u.test(first) ? undefined : Number(token)
  }
  const list = () => {
    const values: Value[] = []
    for (let value = read(); value !== ']'; value = read()) values.push(value)
    return values
  }
  const dictionary = () => {
    const values: Record<string, Value> = {}
    for (let key = read(); key !== '>>'; key = read()) if (typeof key === 'string') values[key.slice(1)] = read()
    return values
  }
  const literal = () => {
    const from = at
    for (let depth = 1; depth > 0; at += 1) {
      const letter = text[at]
      if (letter === undefined) throw new Error(`The PDF has a text without an end at byte ${from}.`)
      if (letter === '\\') at += 1
      else if (letter === '(') depth += 1
      else if (letter === ')') depth -= 1
    }
    return new TextValue(PDFString.of(text.slice(from, at - 1)).decodeText())
  }
  const value = read()
  return { value, end: at }
}
