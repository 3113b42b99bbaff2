import type { Root } from 'mdast'
import { diagnose } from '../../diagnostics/catalogue.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { SourceFile } from '../../model/source.ts'
import { locationOf, spanOf } from '../../text/source-position.ts'
import { parseMarkdown } from '../markdown.ts'
import { type HtmlPlace, htmlPlaces } from './html-places.ts'

/** Prose between `<!-- point -->` and `<!-- /point -->`, or the same with `notes`; offsets of the file. */
export interface MarkedRange {
  readonly kind: MarkKind
  /** With its marks. */
  readonly start: number
  readonly end: number
  /** Without them. */
  readonly from: number
  readonly to: number
}

export interface MarkedTree {
  readonly tree: Root
  readonly ranges: readonly MarkedRange[]
}

type MarkKind = 'point' | 'notes'

interface Mark {
  readonly kind: MarkKind
  readonly closes: boolean
  readonly start: number
  readonly end: number
}

const MARK = /<!--[ \t]*(\/?)[ \t]*(point|notes)[ \t]*-->/giu
const LEADS = /^<!--[ \t]*\/?[ \t]*(?:point|notes)[ \t]*-->/iu

/**
 * Reads Markdown in which marks are part of their line. A comment that begins a line is a block of raw HTML by the rules
 * of Markdown, which would take the line's prose with it, so such a mark is read as a blank line where it stands alone,
 * else as a tag of the same length. `body` is the source's text with what is no Markdown blanked.
 */
export function parseMarked(source: SourceFile, body: string, report: Report): MarkedTree {
  const tree = parseMarkdown(body)
  const marks: Mark[] = []
  let text = body
  for (const place of htmlPlaces(tree)) {
    for (const mark of marksIn(body, place)) {
      const wrong = misplacement(mark, place)
      if (wrong) {
        const location = locationOf(source, spanOf(source, mark.start, mark.end))
        const hint = 'Put the marks around words of a paragraph or of an item of a list.'
        report(diagnose('misplaced-slide-comment', { message: wrong, hint, location }))
      } else marks.push(mark)
      if (place.isBlock) text = text.slice(0, mark.start) + substitute(body, mark) + text.slice(mark.end)
    }
  }
  const ranges = paired(source, marks, report)
  return { tree: text === body ? tree : parseMarkdown(text), ranges }
}

function marksIn(body: string, { start, end }: HtmlPlace): readonly Mark[] {
  return [...body.slice(start, end).matchAll(MARK)].map((match) => ({
    kind: match[2]?.toLowerCase() === 'notes' ? 'notes' : 'point',
    closes: match[1] === '/',
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

function misplacement({ kind }: Mark, { html, ancestors, isBlock }: HtmlPlace): string | undefined {
  const inside = (type: string) => ancestors.includes(type)
  if (isBlock && !LEADS.test(html.value.trimStart())) return `"${kind}" cannot stand in raw HTML.`
  if (inside('table')) return `"${kind}" cannot stand in a table.`
  if (kind === 'point' && inside('heading')) return 'A heading cannot hold a point: it heads slides itself.'
  if (kind === 'point' && inside('blockquote')) return 'A quotation cannot hold a point: it has a slide of its own.'
  return undefined
}

function substitute(body: string, { start, end }: Mark): string {
  const line = body.slice(body.lastIndexOf('\n', start - 1) + 1, (body.indexOf('\n', end) + 1 || body.length + 1) - 1)
  const isAlone = /^[\s>]*(?:[-+*]|\d+[.)])?\s*$/u.test(line.replace(MARK, ''))
  return isAlone ? ' '.repeat(end - start) : `<q${' '.repeat(end - start - 3)}>`
}

function paired(source: SourceFile, marks: readonly Mark[], report: Report): readonly MarkedRange[] {
  const ranges: MarkedRange[] = []
  let open: Mark | undefined
  const wrong = (mark: Mark, message: string, hint: string) => {
    const location = locationOf(source, spanOf(source, mark.start, mark.end))
    report(diagnose('unpaired-slide-comment', { message, hint, location }))
  }
  const unclosed = ({ kind, start, end }: Mark) =>
    wrong(
      { kind, start, end, closes: false },
      `"${kind}" is not closed.`,
      `Put <!-- /${kind} --> where the words for it end.`,
    )
  for (const mark of marks) {
    if (mark.closes) {
      if (open?.kind === mark.kind) {
        ranges.push({ kind: mark.kind, start: open.start, end: mark.end, from: open.end, to: mark.start })
        open = undefined
      } else wrong(mark, `"/${mark.kind}" closes nothing.`, `Put <!-- ${mark.kind} --> where the words for it begin.`)
    } else {
      if (open) unclosed(open)
      open = mark
    }
  }
  if (open) unclosed(open)
  return ranges
}
