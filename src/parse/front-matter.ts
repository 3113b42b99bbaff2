import matter from 'gray-matter'
import { parse as parseToml, TomlError } from 'smol-toml'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile, Span } from '../model/source.ts'
import { locationOf, spanOf } from '../text/source-position.ts'

export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>
  /** Offset at which the article's text begins. */
  readonly bodyStart: number
  /** Where the value at a path of keys and indexes stands; the whole front matter when that is not known. */
  readonly spanOf: (path: readonly (string | number)[]) => Span
}

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
    if (fence === '---' && /^---[a-z]/iu.test(line)) {
      const span = spanOf(source, 0, line.trimEnd().length)
      const message = `Front matter in "${language}" is not read.`
      report(diagnose('code-front-matter', { message, location: locationOf(source, span) }))
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
    }
    return none(source)
  }
  const block = { start: line.length, end: end.index, bodyStart: end.index + end[0].length }
  return fence === '---' ? readYaml(source, block, report) : readToml(source, block, report)
}

interface Range {
  readonly start: number
  readonly end: number
  readonly bodyStart: number
}

function none(source: SourceFile): FrontMatter {
  return { data: {}, bodyStart: 0, spanOf: () => spanOf(source, 0, 0) }
}

function refuse(): never {
  throw new Error('front matter never runs code')
}

const REFUSED = { parse: refuse, stringify: refuse }

function readYaml(source: SourceFile, block: Range, report: Report): FrontMatter {
  const whole = spanOf(source, block.start, Math.max(block.start, block.end - 1))
  const document = parseDocument(joinedQuotes(source.text.slice(block.start, block.end)), {
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: new LineCounter(),
  })
  const engine = { parse: () => mapping(document.toJS({ maxAliasCount: 0 })), stringify: refuse }
  const problem = document.errors[0]
  const looksLikeKeys = /^[\p{L}_][\w.-]*[ \t]*:(?:\s|$)/mu.test(source.text.slice(block.start, block.end))
  if (problem && looksLikeKeys) {
    const at = block.start + Math.min(problem.pos[0], block.end - block.start - 1)
    const location = locationOf(source, spanOf(source, at, at + 1))
    report(diagnose('invalid-front-matter', { message: `${sentence(problem.message)}`, location }))
    return { data: {}, bodyStart: block.bodyStart, spanOf: () => whole }
  }
  try {
    const read = matter(`---\n${source.text.slice(block.start, block.end)}---\n`, {
      language: 'yaml',
      delimiters: '---',
      engines: { yaml: engine, javascript: REFUSED, js: REFUSED, json: REFUSED, coffee: REFUSED },
    })
    if (problem || (document.contents !== null && Object.keys(read.data).length === 0)) return none(source)
    const spanOfPath = (path: readonly (string | number)[]): Span => {
      const node = document.getIn(path, true)
      if (!isNode(node) || !node.range) return whole
      return spanOf(source, block.start + node.range[0], block.start + node.range[1])
    }
    return { data: read.data, bodyStart: block.bodyStart, spanOf: spanOfPath }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const message = 'The front matter uses a YAML alias ("*name").'
    const hint = 'Write the value out where it is used.'
    report(diagnose('invalid-front-matter', { message, hint, location: locationOf(source, whole) }))
    return { data: {}, bodyStart: block.bodyStart, spanOf: () => whole }
  }
}

function readToml(source: SourceFile, block: Range, report: Report): FrontMatter {
  const text = source.text.slice(block.start, block.end)
  const whole = spanOf(source, block.start, Math.max(block.start, block.end - 1))
  try {
    const read = matter(`+++\n${text}+++\n`, {
      language: 'toml',
      delimiters: '+++',
      engines: { toml: { parse: (toml) => plainDates(parseToml(toml)), stringify: refuse } },
    })
    const keySpan = ([key]: readonly (string | number)[]): Span => {
      const found = new RegExp(`^[ \\t]*(${String(key)})[ \\t]*=.*$`, 'mu').exec(text)
      return found ? spanOf(source, block.start + found.index, block.start + found.index + found[0].length) : whole
    }
    return { data: read.data, bodyStart: block.bodyStart, spanOf: keySpan }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const lines = text.split('\n').slice(0, error.line - 1)
    const at = block.start + lines.join('\n').length + (lines.length > 0 ? 1 : 0) + error.column - 1
    const location = locationOf(source, spanOf(source, Math.min(at, block.end - 1), Math.min(at + 1, block.end)))
    const message = sentence((error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /u, ''))
    report(
      diagnose('invalid-front-matter', { message, location, hint: 'Check quotes and brackets of the TOML block.' }),
    )
    return { data: {}, bodyStart: block.bodyStart, spanOf: () => whole }
  }
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

function sentence(text: string): string {
  const first = text.split('\n')[0]?.trim() ?? ''
  return /[.!?]$/u.test(first) ? first : `${first}.`
}
