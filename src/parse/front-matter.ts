import matter from 'gray-matter'
import { parse as parseToml, TomlError } from 'smol-toml'
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile, Span } from '../model/source.ts'
import { locationOf, spanOf } from '../text/source-position.ts'

export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>
  /** Offset at which the article's text begins. */
  readonly bodyStart: number
  /** The lines that fence text which is no front matter: they are no headings and no rules either. */
  readonly fences: readonly Span[]
  /** It could not be read, which has been reported: what it lacks is not known. */
  readonly broken: boolean
  /** Where the value at a path of keys and indexes stands; the whole front matter when that is not known. */
  readonly spanOf: (path: Path) => Span
  /** Where the last key of a path stands. */
  readonly keySpanOf: (path: Path) => Span
}

type Path = readonly (string | number)[]

const OPENING = /^(---|\+\+\+)[ \t]*([^\s].*?)?[ \t]*(?:\n|$)/u

/**
 * Reads the front matter: YAML between `---` lines, or TOML between `+++` lines. Only a mapping counts: text between
 * rules stays text. No engine runs code, whatever the opening line asks for, and nothing is kept between calls.
 */
export function readFrontMatter(source: SourceFile, report: Report): FrontMatter {
  const opening = OPENING.exec(source.text)
  if (!opening) return none(source)
  const [line, fence = '---', language = ''] = opening
  if (language !== '' && !/^ya?ml$/iu.test(language)) {
    // `--- text` is prose or a rule; `---js` is a request to run code.
    if (fence === '---' && /^---[\p{L}_]\S*\s*$/u.test(line)) {
      const span = spanOf(source, 0, line.trimEnd().length)
      const message = `Front matter in "${language}" is not read.`
      report(diagnose('code-front-matter', { message, location: locationOf(source, span) }))
      return broken(0, span)
    }
    return none(source)
  }
  const closing = new RegExp(`^${fence.replace(/\+/gu, '\\+')}[ \\t]*$`, 'gmu')
  closing.lastIndex = line.length
  const end = closing.exec(source.text)
  if (!end) {
    if (/^\s*[\p{L}_][\w-]*\s*[:=](?:\s|$)/u.test(source.text.slice(line.length))) {
      const location = locationOf(source, spanOf(source, 0, fence.length))
      report(diagnose('unclosed-front-matter', { message: `No line "${fence}" closes the front matter.`, location }))
      return broken(0, spanOf(source, 0, fence.length))
    }
    return none(source)
  }
  const block = { start: line.length, end: end.index, bodyStart: end.index + end[0].length }
  const excess = excessOf(source.text.slice(block.start, block.end))
  if (excess) {
    const location = locationOf(source, spanOf(source, 0, fence.length))
    report(diagnose('invalid-front-matter', { message: excess, hint: 'Keep data in a file of its own.', location }))
    return broken(block.bodyStart, spanOf(source, 0, fence.length))
  }
  return fence === '---' ? readYaml(source, block, report) : readToml(source, block, report)
}

/** Twenty times what the fullest front matter known has, and more; beyond it parsers take minutes. */
const LONGEST = 64_000
const MOST_BRACKETS = 1_000

function excessOf(text: string): string | undefined {
  if (text.length > LONGEST) return `The front matter has more than ${LONGEST.toLocaleString('en-US')} characters.`
  const brackets = text.match(/[[{]/gu)?.length ?? 0
  return brackets > MOST_BRACKETS ? `The front matter has more than ${MOST_BRACKETS} opening brackets.` : undefined
}

interface Range {
  readonly start: number
  readonly end: number
  readonly bodyStart: number
}

function none(source: SourceFile): FrontMatter {
  return { ...broken(0, spanOf(source, 0, 0)), broken: false }
}

function broken(bodyStart: number, whole: Span): FrontMatter {
  return { data: {}, bodyStart, fences: [], broken: true, spanOf: () => whole, keySpanOf: () => whole }
}

function refuse(): never {
  throw new Error('front matter never runs code')
}

const REFUSED = { parse: refuse, stringify: refuse }

function readYaml(source: SourceFile, block: Range, report: Report): FrontMatter {
  const text = source.text.slice(block.start, block.end)
  const whole = spanOf(source, block.start, Math.max(block.start, block.end - 1))
  const document: Document = parseDocument(joinedQuotes(text), {
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: new LineCounter(),
  })
  const problem = document.errors[0]
  if (problem ? !startsWithKey(text) : document.contents !== null && !isMap(document.contents)) {
    const location = locationOf(source, spanOf(source, 0, 3))
    report(diagnose('front-matter-not-mapping', { message: 'The block at the top holds no keys.', location }))
    const lineEnd = block.bodyStart
    return { ...none(source), fences: [spanOf(source, 0, block.start - 1), spanOf(source, block.end, lineEnd)] }
  }
  const fault = problem ? { message: sentence(problem.message), at: problem.pos[0] } : faultOf(document)
  if (fault) {
    const at = block.start + Math.min(fault.at, block.end - block.start - 1)
    const location = locationOf(source, spanOf(source, at, at + 1))
    report(diagnose('invalid-front-matter', { message: fault.message, hint: fault.hint, location }))
    return broken(block.bodyStart, whole)
  }
  const engine = { parse: () => mapping(document.toJS({ maxAliasCount: 0 })), stringify: refuse }
  const { data } = matter(`---\n${text}---\n`, {
    language: 'yaml',
    delimiters: '---',
    engines: { yaml: engine, javascript: REFUSED, js: REFUSED, json: REFUSED, coffee: REFUSED },
  })
  const spanOfNode = (node: unknown): Span =>
    isNode(node) && node.range ? spanOf(source, block.start + node.range[0], block.start + node.range[1]) : whole
  return {
    data,
    bodyStart: block.bodyStart,
    fences: [],
    broken: false,
    spanOf: (path) => spanOfNode(document.getIn(path, true)),
    keySpanOf: (path) => spanOfNode(keyNode(document, path)),
  }
}

interface Fault {
  readonly message: string
  readonly hint?: string
  /** Offset in the YAML. */
  readonly at: number
}

/** What is valid YAML and still cannot be what the author meant: an alias, or one of our keys said twice. */
function faultOf(document: Document): Fault | undefined {
  let fault: Fault | undefined
  visit(document, {
    Alias(_, node) {
      const hint = 'Write the value out where it is used.'
      fault = { message: `The front matter uses a YAML alias ("*${node.source}").`, hint, at: node.range?.[0] ?? 0 }
      return visit.BREAK
    },
  })
  if (fault || !isMap(document.contents)) return fault
  const deck = document.contents.get('deck', true)
  const decks = isSeq(deck) ? deck.items : [deck]
  const twice =
    repeatedKey(document.contents.items, OWN_KEYS) ??
    decks.flatMap((one) => (isMap(one) ? (repeatedKey(one.items) ?? []) : []))[0]
  if (!twice) return undefined
  const hint = 'Keep one of the two.'
  return { message: `The key "${String(twice.value)}" occurs twice.`, hint, at: twice.range?.[0] ?? 0 }
}

const OWN_KEYS = ['title', 'description', 'lang', 'date', 'author', 'authors', 'keywords', 'license', 'deck']

/** The second of two equal keys, if it is one of `names`; any where no names are given. */
function repeatedKey(pairs: readonly Pair[], names?: readonly string[]): Scalar | undefined {
  const keys = pairs.flatMap(({ key }) => (isScalar(key) ? [key] : []))
  const counts = (key: Scalar) => names === undefined || names.includes(String(key.value))
  return keys.find((key, index) => counts(key) && keys.slice(0, index).some((other) => other.value === key.value))
}

function keyNode(document: Document, path: Path): unknown {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(parent)) return undefined
  return parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))?.key
}

/** Whether the first line that says anything begins with a key. */
function startsWithKey(text: string): boolean {
  return /^(?:[ \t]*(?:#.*)?\n)*["']?[\p{L}_][\w.-]*["']?[ \t]*:(?:\s|$)/u.test(text)
}

function readToml(source: SourceFile, block: Range, report: Report): FrontMatter {
  const text = source.text.slice(block.start, block.end)
  const whole = spanOf(source, block.start, Math.max(block.start, block.end - 1))
  try {
    const engine = { parse: () => plainDates(parseToml(text)), stringify: refuse }
    const { data } = matter(`+++\n${text}+++\n`, { language: 'toml', delimiters: '+++', engines: { toml: engine } })
    const spanOfLine = (path: Path): Span => {
      const at = lineOfKey(text, String(path.at(-1)))
      return at ? spanOf(source, block.start + at.start, block.start + at.end) : whole
    }
    return { data, bodyStart: block.bodyStart, fences: [], broken: false, spanOf: spanOfLine, keySpanOf: spanOfLine }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const before = text.split('\n').slice(0, error.line - 1)
    const at = block.start + before.reduce((sum, line) => sum + line.length + 1, 0) + error.column - 1
    const location = locationOf(source, spanOf(source, Math.min(at, block.end - 1), Math.min(at + 1, block.end)))
    const message = sentence((error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /u, ''))
    const hint = 'Check quotes and brackets of the TOML block.'
    report(diagnose('invalid-front-matter', { message, location, hint }))
    return broken(block.bodyStart, whole)
  }
}

/** The line of a TOML text that sets a key, whichever table it belongs to. */
function lineOfKey(text: string, key: string): { readonly start: number; readonly end: number } | undefined {
  let start = 0
  for (const line of text.split('\n')) {
    const name = line
      .split('=')[0]
      ?.trim()
      .replace(/^["']|["']$/gu, '')
    if (line.includes('=') && name === key) return { start, end: start + line.length }
    start += line.length + 1
  }
  return undefined
}

/**
 * Blogs break long values in quotes without indenting what follows, which strict YAML refuses and most generators read.
 * The line break becomes a blank, as folding would make it, and every offset stays.
 */
function joinedQuotes(yaml: string): string {
  return yaml.replace(
    /^([\w-]+:[ \t]+)("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')(?=[ \t]*(?:#.*)?$)/gmu,
    (_, key: string, value: string) => {
      return key + value.replace(/\n(?=\S)/gu, ' ')
    },
  )
}

/** A YAML mapping as a record without a prototype; anything else as no keys at all. */
function mapping(value: unknown): Record<string, unknown> {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isMapping ? Object.assign(Object.create(null), value) : {}
}

function plainDates(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object
}

/** The first line of a library's message as a sentence of ours. */
function sentence(text: string): string {
  const first = text.split('\n')[0]?.trim() ?? ''
  const capitalised = first.charAt(0).toUpperCase() + first.slice(1)
  return /[.!?]$/u.test(capitalised) ? capitalised : `${capitalised}.`
}
