import type { gfm } from 'micromark-extension-gfm'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/source.ts'

type Extension = ReturnType<typeof gfm>
type Construct = Extract<NonNullable<NonNullable<Extension['text']>[number]>, { readonly tokenize: unknown }>

/** A place in Markdown, 1-based. */
interface Place {
  readonly line: number
  readonly column: number
}

/** Quotations and lists inside one another: ten times what anybody writes, and little enough for every parser. */
const DEEPEST_NESTING = 60
const ONE_LEVEL = String.raw`[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))`
const NESTED = new RegExp(`^(?:${ONE_LEVEL}){${DEEPEST_NESTING + 1}}`, 'mu')
/** A list in a list is indented by two columns at least. */
const INDENTED = new RegExp(
  `^(?: {${2 * DEEPEST_NESTING + 1},}|[ \\t]*\\t[ \\t]{${DEEPEST_NESTING},})${ONE_LEVEL}`,
  'mu',
)

/** Reports the line at which blocks are nested deeper than any parser should follow; true if there is one. */
export function reportDeepNesting({ path, text }: SourceFile, report: Report): boolean {
  const at = (NESTED.exec(text) ?? INDENTED.exec(text))?.index
  if (at === undefined) return false
  const line = text.slice(0, at).split('\n').length
  const message = `More than ${DEEPEST_NESTING} quotations or lists stand inside one another here.`
  report(tangled(path, { line, column: 1 }, message))
  return true
}

/** Twenty times the marks of the densest paragraph known. */
const MOST_MARKS = 2_000
/** Marks of each paragraph times themselves: a parser looks through those before for every one. */
const MOST_PAIRS = 10_000_000
/** Characters that a parser may look through for the ends of code and HTML, found or not. */
const MOST_SEARCHED = 10_000_000
/** What may open or close emphasis or links: `!*[]_~`. */
const PAIRED = [33, 42, 91, 93, 95, 126]
/** These open HTML and code, whose end is searched for up to the end of the paragraph. */
const LESS_THAN = 60
const BACKTICK = 96

/** Thrown out of the parser, which has no other way to stop; `parseMarkdown` catches it. */
export class TooManyMarks extends Error {
  readonly place: Place
  constructor(place: Place) {
    super('too many marks')
    this.place = place
  }
}

/** An extension that ends the parser with `TooManyMarks` where it could not pair up the marks of a text in time. */
export function limitMarks(source: string): Extension {
  const paragraphs = new WeakMap<object, { marks: number; readonly end: number }>()
  let pairs = 0
  let searched = 0
  const limited = (cost: (from: number, to: number) => number): Construct => ({
    name: 'markLimit',
    tokenize(_, __, nok) {
      return (code) => {
        const place = this.now()
        const paragraph = paragraphs.get(this) ?? { marks: 0, end: paragraphEnd(source, place.offset) }
        paragraphs.set(this, paragraph)
        paragraph.marks += 1
        pairs += 2 * paragraph.marks - 1
        searched += cost(place.offset, paragraph.end)
        if (paragraph.marks > MOST_MARKS || pairs > MOST_PAIRS || searched > MOST_SEARCHED) {
          throw new TooManyMarks(place)
        }
        return nok(code)
      }
    },
  })
  const paired = limited(() => 0)
  const searching = limited((from, to) => endOfSpan(source.slice(from, to)))
  return {
    text: Object.fromEntries([
      ...PAIRED.map((code) => [code, paired] as const),
      [LESS_THAN, searching],
      [BACKTICK, { ...searching, previous: beginsRun }],
    ]),
  }
}

const ENDS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<', '>'],
] as const

/** How far a parser looks for what closes the code or HTML that a text begins with: to its end if nothing does. */
function endOfSpan(text: string): number {
  const [, close = ''] = ENDS.find(([open]) => text.startsWith(open)) ?? []
  const fence = /^`*/u.exec(text)?.[0] ?? ''
  let at = text.indexOf(close || fence, close ? 1 : fence.length)
  while (close === '' && at >= 0) {
    const end = at + (/^`*/u.exec(text.slice(at))?.[0].length ?? 0)
    if (end - at === fence.length) break
    at = text.indexOf(fence, end)
  }
  return at < 0 ? text.length : at
}

/** A run of backticks is tried as a whole or not at all, as the parser's own construct asks for. */
const beginsRun: NonNullable<Construct['previous']> = function (previous) {
  return previous !== BACKTICK || this.events.at(-1)?.[1].type === 'characterEscape'
}

function paragraphEnd(source: string, from: number): number {
  const end = source.indexOf('\n\n', from)
  return end < 0 ? source.length : end
}

/** Reports the paragraph that has too many marks. */
export function reportManyMarks({ path }: SourceFile, place: Place, report: Report): void {
  const message = 'From here on there are more marks of emphasis, code and links than can be told apart.'
  report(tangled(path, place, message))
}

function tangled(path: string, { line, column }: Place, message: string): Diagnostic {
  return diagnose('tangled-markdown', { message, location: { path, line, column } })
}
