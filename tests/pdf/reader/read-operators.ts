/** An operand of a content stream (ISO 32000-1, 7.3); texts are bytes. */
export type Operand = number | Name | Uint8Array | readonly Operand[] | ReadonlyMap<string, Operand> | undefined

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export interface Operator {
  readonly name: string
  readonly operands: readonly Operand[]
}

const CLOSE = Symbol('close')
type Token = Operand | Operator | typeof CLOSE

const SPACE = /[\0\t\n\f\r ]/u
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]+/uy
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads a content stream, operator by operator (ISO 32000-1, 7.8.2). The data of an inline image is passed over. */
export function* readOperators(bytes: Uint8Array): Generator<Operator> {
  const reader = new Reader(Buffer.from(bytes).toString('latin1'))
  let operands: Operand[] = []
  while (!reader.atEnd()) {
    const token = reader.next()
    if (token === CLOSE) continue
    if (!isOperator(token)) {
      operands.push(token)
      continue
    }
    if (token.name === 'ID') reader.skipImage()
    yield { name: token.name === 'ID' ? 'EI' : token.name, operands }
    operands = []
  }
}

const isOperator = (token: Token): token is Operator =>
  typeof token === 'object' && !(token instanceof Name) && 'operands' in token

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#skipSpace()
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length
  }

  next(): Token {
    const token = this.#token()
    this.#skipSpace()
    return token
  }

  #token(): Token {
    const letter = this.#text[this.#at]
    if (letter === '/') return this.#name()
    if (letter === '(') return this.#literal()
    if (this.#text.startsWith('<<', this.#at)) return this.#dictionary()
    if (letter === '<') return this.#hex()
    if (letter === '[') return this.#list(1)
    if (letter === ']' || letter === '>' || letter === '{' || letter === '}' || letter === ')') {
      this.#at += this.#text.startsWith('>>', this.#at) ? 2 : 1
      return CLOSE
    }
    const word = this.#word()
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(word)) return Number(word)
    return word === 'true' || word === 'false' || word === 'null' ? undefined : { name: word, operands: [] }
  }

  #word(): string {
    REGULAR.lastIndex = this.#at
    const word = REGULAR.exec(this.#text)?.[0] ?? ''
    this.#at += word.length
    return word
  }

  #name(): Name {
    this.#at += 1
    return new Name(
      this.#word().replace(/#([\dA-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
  }

  #hex(): Uint8Array {
    const end = this.#text.indexOf('>', this.#at)
    const digits = this.#text.slice(this.#at + 1, end < 0 ? undefined : end).replace(/[^\dA-Fa-f]/gu, '')
    this.#at = end < 0 ? this.#text.length : end + 1
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
  }

  #literal(): Uint8Array {
    let text = ''
    let depth = 0
    for (; this.#at < this.#text.length; this.#at += 1) {
      const letter = this.#text[this.#at] ?? ''
      if (letter === '\\') {
        text += this.#escape()
        continue
      }
      if (letter === '(') depth += 1
      if (letter === ')') depth -= 1
      if (depth === 0) break
      if (depth > 1 || letter !== '(') text += letter
    }
    this.#at += 1
    return Buffer.from(text, 'latin1')
  }

  /** What a backslash and what follows stand for; goes to the last letter of it. */
  #escape(): string {
    const octal = /^[0-7]{1,3}/u.exec(this.#text.slice(this.#at + 1, this.#at + 4))?.[0]
    if (octal !== undefined) {
      this.#at += octal.length
      return String.fromCharCode(Number.parseInt(octal, 8) % 256)
    }
    this.#at += 1
    const letter = this.#text[this.#at] ?? ''
    if (letter === '\r' && this.#text[this.#at + 1] === '\n') this.#at += 1
    return letter === '\r' || letter === '\n' ? '' : (ESCAPES[letter] ?? letter)
  }

  #list(opening: number): readonly Operand[] {
    this.#at += opening
    this.#skipSpace()
    const items: Operand[] = []
    while (!this.atEnd()) {
      const token = this.next()
      if (token === CLOSE) break
      if (!isOperator(token)) items.push(token)
    }
    return items
  }

  #dictionary(): ReadonlyMap<string, Operand> {
    const items = this.#list(2)
    const entries = new Map<string, Operand>()
    for (let at = 0; at + 1 < items.length; at += 2) {
      const key = items[at]
      if (key instanceof Name) entries.set(key.name, items[at + 1])
    }
    return entries
  }

  #skipSpace(): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const letter = this.#text[this.#at] ?? ''
      if (letter === '%') while (!this.atEnd() && !/[\r\n]/u.test(this.#text[this.#at + 1] ?? '\n')) this.#at += 1
      else if (!SPACE.test(letter)) return
    }
  }

  /** To the end of the `EI` that ends an inline image. */
  skipImage(): void {
    const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/gu
    end.lastIndex = this.#at - 1
    const found = end.exec(this.#text)
    this.#at = found ? end.lastIndex : this.#text.length
    this.#skipSpace()
  }
}
