import { escapeAttribute, escapeText } from '../../../text/html/escape-html.ts'
import { partMark } from './report-parts.ts'

/** A heading of the document as HTML, with the name that links lead to. */
export interface NamedHeading {
  readonly name: string
  readonly level: number
  readonly html: string
}

/** Fewer headings than this need no list. */
const FEWEST = 3
/** More than this and only those of the highest level are listed. */
const MOST = 24

/** Those of the headings of a document that its list of contents names. */
export function listedHeadings<Heading extends { readonly level: number }>(
  headings: readonly Heading[],
): readonly Heading[] {
  const listed = headings.filter(({ level }) => level <= (headings.length > MOST ? 2 : 3))
  return listed.length < FEWEST ? [] : listed
}

/** The list of contents with a place for each page number; empty where it would say nothing. */
export function contentsList(headings: readonly NamedHeading[], title: string): string {
  const listed = listedHeadings(headings)
  if (listed.length === 0) return ''
  const items = listed.map(
    ({ name, level, html }) =>
      `<li class="level-${level}"><a href="#${name}"><span class="words">${wordsOnly(html)}</span><span class="page-of" data-name="${name}"></span></a></li>`,
  )
  return `<nav class="contents"${partMark('contents', { isInTheWay: true })} aria-label="${escapeAttribute(title)}"><p>${escapeText(title)}</p>\n<ol>\n${items.join('\n')}\n</ol><span class="end-of"${partMark('contents-end')}></span></nav>`
}

const PLACE = /(<span class="page-of" data-name="([\w-]+)">)(?=<\/span>)/gu

/** The document with the pages of its headings. */
export function withPageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(PLACE, (place, _, name: string) => `${place}${pages.get(name) ?? ''}`)
}

/** What may stand inside a link: letters and drawings, and no marks of footnotes. */
function wordsOnly(html: string): string {
  return html.replace(/<a class="mark"[^>]*>\d+<\/a>/gu, '').replace(/<(?!img\b)(?:"[^"]*"|[^">])*>/giu, '')
}
