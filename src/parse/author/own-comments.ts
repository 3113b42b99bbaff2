import type { Root } from 'mdast'
import { diagnose } from '../../diagnostics/catalogue.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { SourceFile } from '../../model/source.ts'
import { locationOf, spanOf } from '../../text/source-position.ts'
import { isOnlyComments } from '../html/html-text.ts'
import { type HtmlPlace, htmlPlaces } from './html-places.ts'

/** One comment in a piece of raw HTML; offsets of the file. */
export interface Comment {
  readonly start: number
  readonly end: number
  /** Where the words begin and end that a comment addressed to Lectern holds; absent for another, and for one without end. */
  readonly words?: { readonly from: number; readonly to: number }
}

const COMMENT = /<!--([\s\S]*?)(?:-->|$)/gu
const OWN = /^\s*slide\s*:/iu

/** The comments in `[start, end)` of a text. */
export function commentsIn(text: string, start: number, end: number): readonly Comment[] {
  return [...text.slice(start, end).matchAll(COMMENT)].map((match) => {
    const from = start + match.index
    const to = from + match[0].length
    const mark = match[0].endsWith('-->') ? OWN.exec(match[1] ?? '')?.[0] : undefined
    const words = { from: from + 4 + (mark?.length ?? 0), to: from + 4 + (match[1]?.length ?? 0) }
    return { start: from, end: to, ...(mark === undefined ? {} : { words }) }
  })
}

/** Whether the last comment of a piece of HTML is addressed to Lectern, be it closed or not. */
export function isOwnComment(html: string): boolean {
  return OWN.test(html.slice(html.lastIndexOf('<!--') + 4))
}

/** Reports slide comments that stand where no block follows them, and comments that are almost ours. */
export function checkComments(source: SourceFile, tree: Root, report: Report): void {
  for (const place of htmlPlaces(tree)) {
    for (const comment of commentsIn(source.text, place.start, place.end)) {
      const location = locationOf(source, spanOf(source, comment.start, comment.end))
      if (!comment.words) reportNearMiss(source, comment, report)
      else if (!isOnTop(place)) {
        const message = `A slide comment stands in ${WHERE[place.ancestors[0] ?? ''] ?? 'raw HTML'}.`
        report(diagnose('misplaced-slide-comment', { message, location }))
      } else if (!isOnlyComments(place.html.value)) {
        const message = 'Text follows the slide comment in its line, which Markdown takes for raw HTML.'
        report(diagnose('misplaced-slide-comment', { message, location }))
      }
    }
  }
}

const WHERE: Readonly<Record<string, string>> = {
  paragraph: 'a line of prose',
  heading: 'a heading',
  list: 'a list',
  blockquote: 'a quotation',
  table: 'a table',
  footnoteDefinition: 'a footnote',
}

function isOnTop({ ancestors, html }: HtmlPlace): boolean {
  return ancestors.length === 0 && html.value.trimStart().startsWith('<!--')
}

/** `slides:`, `silde:`, `note`: the author may have meant us; another program's comment is none of our business. */
function reportNearMiss({ text, ...source }: SourceFile, { start, end }: Comment, report: Report): void {
  const found = /^<!--\s*(?:(\p{L}+)\s*:|(\/?)\s*(\p{L}+)\s*-->$)/u.exec(text.slice(start, end))
  const [, key, slash = '', word] = found ?? []
  const near = key ? nearOf(key, ['slide']) : word ? nearOf(word, ['point', 'notes']) : undefined
  if (near === undefined) return
  const location = locationOf({ text, ...source }, spanOf({ text, ...source }, start, end))
  const shown = key ? `${key}:` : slash + (word ?? '')
  const hint = `Did you mean "${key ? `${near}:` : slash + near}"?`
  report(diagnose('near-miss-key', { message: `The comment "${shown}" has no effect.`, hint, location }))
}

function nearOf(word: string, names: readonly string[]): string | undefined {
  return names.includes(word.toLowerCase()) ? undefined : didYouMean(word, names)
}
