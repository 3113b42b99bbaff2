import { PDFHexString, PDFString } from 'pdf-lib'

/** A value of a PDF: a name is a word with a slash before it. */
export type Value = number | string | Text | Reference | readonly Value[] | Dictionary | undefined
/** Its keys are those of the browser, never words of an article. */
export interface Dictionary {
  readonly [key: string]: Value
}

export class Text {
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
  typeof value === 'object' && !isList(value) && !(value instanceof Reference) && !(value instanceof Text)

/** Objects of the structure tree, and the file without them. */
export interface Parted {
  readonly tree: Dictionary
  /** What a reference leads to, if it is of the tree. */
  readonly objects: ReadonlyMap<number, Value>
  readonly rest: Uint8Array
}

/**
 * Takes the structure tree out of the file that the browser wrote. It is most of the file's objects and none of them stays, so
 * it is read by itself: pdf-lib would take longer for it than for all the rest.
 */
export function partStructure(bytes: Uint8Array): Parted {
  const file = new File(bytes)
  const objects = new Map<number, Value>()
  const root = file.find(file.trailer.Root)
  const of = isDictionary(root) ? root.StructTreeRoot : undefined
  const take = (value: Value): void => {
    if (isList(value)) for (const one of value) take(one)
    else if (isDictionary(value)) {
      if (value.Type !== '/OBJR') for (const key of BELOW) take(value[key])
    } else if (value instanceof Reference && !objects.has(value.number)) {
      const object = file.find(value)
      objects.set(value.number, object)
      take(object)
    }
  }
  take(of)
  const tree = of instanceof Reference ? objects.get(of.number) : of
  if (!isDictionary(tree)) throw new Error('The PDF has no structure tree.')
  return { tree, objects, rest: file.without(objects) }
}

/** The length of a row of the table. */
const ROW = 20

/** What leads from one object of the tree to the next. */
const BELOW = ['K', 'A', 'ParentTree', 'IDTree', 'Nums', 'Names', 'Kids']

/** A file with a table of its objects (ISO 32000-1, 7.5.4), as browsers write it. */
class File {
  readonly trailer: Dictionary
  readonly #bytes: Buffer
  readonly #text: string
  /** Where objects begin and end, by their numbers. */
  readonly #places = new Map<number, { readonly start: number; readonly end: number }>()
  readonly #end: number

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#text = this.#bytes.toString('latin1')
    const end = this.#text.lastIndexOf('startxref')
    this.#end = Number.parseInt(this.#text.slice(end + 'startxref'.length), 10)
    const trailer = this.#text.indexOf('trailer', this.#end)
    const value = trailer < 0 ? undefined : readValue(this.#text, trailer + 'trailer'.length)
    if (!isDictionary(value)) throw new Error('The PDF has no table of its objects.')
    this.trailer = value
    this.#readPlaces(this.#text.slice(this.#end, trailer))
  }

  find(of: Value): Value {
    if (!(of instanceof Reference)) return of
    const place = this.#places.get(of.number)
    return place && readValue(this.#text, this.#text.indexOf('obj', place.start) + 'obj'.length)
  }

  /** The table goes too: it would be wrong. */
  without(objects: ReadonlyMap<number, Value>): Uint8Array {
    const parts: Uint8Array[] = []
    let from = 0
    const gone = [...objects.keys()].flatMap((number) => this.#places.get(number) ?? [])
    for (const { start, end } of gone.sort((a, b) => a.start - b.start)) {
      if (start > from) parts.push(this.#bytes.subarray(from, start))
      from = end
    }
    parts.push(this.#bytes.subarray(from, this.#end), this.#bytes.subarray(this.#text.indexOf('trailer', this.#end)))
    return Buffer.concat(parts)
  }

  /** Each object ends where the next one begins. */
  #readPlaces(table: string): void {
    const starts: [number: number, start: number][] = []
    for (const [section, first = ''] of table.matchAll(/^(\d+) \d+ *\n(?:\d{10} .*\n)*/gmu)) {
      const rows = section.indexOf('\n') + 1
      for (let at = rows; at < section.length; at += ROW)
        if (section[at + ROW - 3] === 'n')
          starts.push([Number(first) + (at - rows) / ROW, Number.parseInt(section.slice(at, at + 10), 10)])
    }
    starts.sort(([, a], [, b]) => a - b)
    for (const [index, [of, start]] of starts.entries())
      this.#places.set(of, { start, end: starts[index + 1]?.[1] ?? this.#end })
  }
}

/** Blanks, then what a value begins with: `<<`, `>>`, `[`, `]`, `(`, a name, a reference, a number, `<hex>`, a word. */
const TOKEN = /[\s\0]*(?:(<<|>>|\[|\]|\()|\/([^\s()<>[\]{}/%]*)|(\d+) \d+ R\b|([-+.\d]+)|<([\dA-Fa-f\s]*)>|([a-z]+))/y

/** A value as text (ISO 32000-1, 7.3), from a place on; of a stream, its dictionary. */
function readValue(text: string, start: number): Value {
  let at = start
  const read = (): Value | ']' | '>>' => {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) throw new Error(`The PDF cannot be read at byte ${at}.`)
    at = TOKEN.lastIndex
    const [, sign, name, object, number, hex] = found
    if (name !== undefined)
      return `/${name.replace(/#([\dA-Fa-f]{2})/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))}`
    if (object !== undefined) return new Reference(Number(object))
    if (number !== undefined) return Number(number)
    if (hex !== undefined) return new Text(PDFHexString.of(hex).decodeText())
    if (sign === '[') return list()
    if (sign === '<<') return dictionary()
    if (sign === '(') return literal()
    return sign as ']' | '>>' | undefined
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
    return new Text(PDFString.of(text.slice(from, at - 1)).decodeText())
  }
  return read()
}
