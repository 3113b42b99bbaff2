/** An operator of a content stream: its name, where its operands begin, where they end, where it ends itself. */
export interface Operator {
  name: string
  /** Byte offsets. */
  start: number
  nameStart: number
  end: number
}

/** The operators of ISO 32000-1, annex A, by their bytes: names of the program itself compare faster than such that are read. */
const NAMES: ReadonlyMap<number, string> = new Map(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q ' +
    're RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  )
    .split(' ')
    .map((name) => [[...name].reduce((key, letter) => key * 256 + letter.charCodeAt(0), 0), name]),
)

const SPACE = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) SPACE[code] = 1
/** What ends a number, a name or an operator. */
const DELIMITER = Uint8Array.from(SPACE)
for (const letter of '()<>[]{}/%') DELIMITER[letter.charCodeAt(0)] = 1

const code = (letter: string) => letter.charCodeAt(0)
const [PERCENT, OPEN, CLOSE, BACKSLASH, LESS, GREATER, SLASH] = [...'%()\\<>/'].map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

const isOperatorStart = (byte: number) =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x27 || byte === 0x22

/**
 * Tells `visit` each operator of a content stream in order (ISO 32000-1, 7.8.2). The object it gets is the same every
 * time. It may read on by itself, and says then where what it has read ends. The data of an inline image is skipped: `EI`
 * comes right after `BI`.
 */
export function readOperators(bytes: Uint8Array, visit: (operator: Operator) => number | undefined): void {
  const operator: Operator = { name: '', start: 0, nameStart: 0, end: 0 }
  let at = 0
  let start = -1
  let dictionaries = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (SPACE[byte]) {
      at += 1
      continue
    }
    if (byte === PERCENT) {
      at = endOfLine(bytes, at)
      continue
    }
    if (start < 0) start = at
    const isName = byte === SLASH
    if (byte === OPEN) at = endOfText(bytes, at)
    else if (byte === LESS && bytes[at + 1] === LESS) {
      dictionaries += 1
      at += 2
    } else if (byte === GREATER && bytes[at + 1] === GREATER) {
      dictionaries -= 1
      at += 2
    } else if (byte === LESS) at = bytes.indexOf(GREATER, at) + 1 || bytes.length
    else if (DELIMITER[byte] && !isName) at += 1
    else {
      const from = at
      at = endOfWord(bytes, at + 1)
      if (isName || dictionaries > 0 || !isOperatorStart(byte)) continue
      operator.name = nameOf(bytes, from, at)
      operator.start = start
      operator.nameStart = from
      if (operator.name === 'BI') at = startOfImageEnd(bytes, at)
      operator.end = at
      at = visit(operator) ?? at
      start = -1
    }
  }
}

function nameOf(bytes: Uint8Array, start: number, end: number): string {
  let key = 0
  for (let at = start; at < end; at += 1) key = key * 256 + (bytes[at] ?? 0)
  return NAMES.get(key) ?? String.fromCharCode(...bytes.subarray(start, end))
}

function endOfWord(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && !DELIMITER[bytes[at] ?? 0]) at += 1
  return at
}

function endOfLine(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1
  return at
}

/** The end of `(text (in brackets) \) )`. */
function endOfText(bytes: Uint8Array, start: number): number {
  let depth = 0
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === BACKSLASH) at += 1
    else if (byte === OPEN) depth += 1
    else if (byte === CLOSE) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return bytes.length
}

/** Where the `EI` of an inline image stands. */
function startOfImageEnd(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at += 1) {
    const isWord = bytes[at] === code('E') && bytes[at + 1] === code('I')
    if (isWord && SPACE[bytes[at - 1] ?? 0] && (at + 2 === bytes.length || SPACE[bytes[at + 2] ?? 0])) return at
  }
  return bytes.length
}
