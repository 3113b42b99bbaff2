import type { Deck, RenderedDeck } from '../../model/deck.ts'
import type { Handout, Paper } from '../../model/handout.ts'
import { type ProseOptions, proseHtml } from '../../parse/prose-html.ts'
import { escapeAttribute, escapeText } from '../../text/html/escape-html.ts'
import { shownText } from '../visible-text.ts'
import { assetUri } from './asset-uri.ts'
import { contentsList } from './handout/contents-list.ts'
import { emojiText } from './handout/emoji-text.ts'
import { type EntryPlace, entryHtml, inlineHtml } from './handout/entry-html.ts'
import { handoutStyle } from './handout/look/handout-style.ts'
import { partMark, partName } from './handout/report-parts.ts'
import { createSourceList } from './handout/source-list.ts'
import { isFormula, typesetFormulas } from './handout/typeset-formulas.ts'
import { PRINT_POLICY, STILL } from './print-page.ts'
import { textDirection } from './text-direction.ts'

export interface HandoutInput {
  readonly rendered: RenderedDeck
  /** The slides that the deck leaves out, drawn with the same template. */
  readonly appendix?: RenderedDeck
  readonly handout: Handout
  readonly paper: Paper
  /** The template's own style; it comes last. */
  readonly css: string
  /** SVG of an emoji by Twemoji's file name. */
  readonly emoji: (name: string) => string | undefined
  /** Font rules for the characters of a text, beside those that the slides bring. */
  readonly fontCss: (text: string) => Promise<string>
}

/** The complete document that is printed as a handout. It makes no request and runs no script. */
export async function handoutPage(input: HandoutInput): Promise<string> {
  const { rendered, appendix, handout, paper, css, fontCss } = input
  const { deck } = rendered
  const body = breakLongCells(typesetFormulas(handoutBody(input)))
  const fonts = await fontCss(visible(body) + Object.values(handout.words).join(''))
  const direction = textDirection(deck.lang)
  const { widthPx, heightPx, title: runningTitle } = deck
  const look = { kind: handout.kind, paper, direction, widthPx, heightPx, runningTitle, facts: factsOf(deck) }
  const style = handoutStyle(look, css)
  return `<!doctype html>
<html lang="${escapeAttribute(deck.lang)}" dir="${direction}">
<head>
<meta http-equiv="Content-Security-Policy" content="${PRINT_POLICY}">
<meta charset="utf-8">
<title>${escapeText(deck.title)}</title>
${[rendered.css, appendix?.css ?? '', fonts, style, STILL]
  .filter(Boolean)
  .map((sheet) => `<style>${sheet.replace(/<\/style/giu, '<\\/style')}</style>`)
  .join('\n')}
</head>
<body>
${body}
</body>
</html>
`
}

function handoutBody(input: HandoutInput): string {
  const { rendered, handout, emoji } = input
  const isPages = handout.entries.some(({ kind }) => kind === 'page')
  const sources = createSourceList()
  const prose: ProseOptions = {
    text: (text) => emojiText(text, emoji),
    image: (name) => (isFormula(name) ? name : assetUri(rendered.deck.assets.find((asset) => asset.name === name))),
    behindLink: (url, text) => `<span class="cite" data-source="${sources.numberOf(url, text)}"></span>`,
  }
  const place: EntryPlace = { ...input, prose, sources }
  const title = titleBlock(input, isPages ? 'head' : handout.title === 'slight' ? 'title-block slight' : 'title-block')
  const entries = handout.entries.map((entry, index) =>
    entryHtml(entry, place, { part: `${index + 1}`, opening: isPages && index === 0 ? title : '' }),
  )
  // In the order of the page: what a footnote cites comes after what the text cites.
  const footnotes = handout.footnotes.map(
    (text, index) => `<li id="Note-${index + 1}" class="prose">${proseHtml(text, prose)}</li>`,
  )
  return [
    ...(isPages ? [] : [title]),
    '<main>',
    ...(handout.kind === 'article' ? [contents(place)] : []),
    ...entries,
    ...(footnotes.length > 0 ? [endMatter('notes', handout, footnotes)] : []),
    ...(sources.all().length > 0 && !isPages ? [endMatter('sources', handout, sources.all().map(sourceHtml))] : []),
    '</main>',
  ].join('\n')
}

/** The list of contents: whatever its headings cite is cited where they stand. */
function contents({ handout, prose }: EntryPlace): string {
  const { behindLink: _, ...quiet } = prose
  const headings = handout.entries.flatMap((entry, index) => {
    if (entry.kind !== 'heading') return []
    return [{ name: partName(`${index + 1}`), level: entry.level, html: inlineHtml(entry.text, quiet) }]
  })
  return contentsList(headings, handout.words.contents)
}

/** Who, and when. */
function factsOf({ authors, date }: Deck): string {
  return [...authors, ...(date === undefined ? [] : [date])].join(' · ')
}

function titleBlock({ rendered: { deck }, handout, emoji }: HandoutInput, kind: string): string {
  const facts = factsOf(deck)
  const description = kind === 'head' ? undefined : deck.description
  return [
    `<header class="${kind}"${handout.kind === 'article' ? partMark('top', { isInTheWay: true }) : ''}><h1>${emojiText(deck.title, emoji)}</h1>`,
    ...(description === undefined ? [] : [`<p class="description">${emojiText(description, emoji)}</p>`]),
    ...(facts === '' ? [] : [`<p class="facts">${emojiText(facts, emoji)}</p>`]),
    '</header>',
  ].join('\n')
}

/** More entries than this stand in two columns. */
const MOST_IN_ONE_COLUMN = 8

function endMatter(kind: 'notes' | 'sources', handout: Handout, items: readonly string[]): string {
  const many = kind === 'sources' && items.length > MOST_IN_ONE_COLUMN ? ' many' : ''
  const place = handout.kind === 'article' ? partMark(kind, { isInTheWay: many !== '' }) : ''
  return `<section class="end ${kind}${many}"${place}><h2 class="heading-2">${escapeText(handout.words[kind])}</h2>\n<ol>\n${items.join('\n')}\n</ol></section>`
}

function sourceHtml({ url, text }: { readonly url: string; readonly text: string }): string {
  const address = url.replace(/^mailto:/iu, '')
  const words = text === '' || text === address || text === url ? '' : `${escapeText(text)}<br>`
  return `<li>${words}<a class="address" href="${escapeAttribute(url)}">${escapeText(address)}</a></li>`
}

/** A word that no column holds breaks anywhere; all others keep whole, and their columns wide enough. */
function breakLongCells(html: string): string {
  return html.replace(/<(t[dh])\b([^>]*)>(?=[^<]*[^\s<]{25})/gu, '<$1$2 class="breaks">')
}

/** Every character that a page shows or may add. */
function visible(html: string): string {
  const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))
  return ascii + shownText(html)
}
