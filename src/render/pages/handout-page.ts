import type { RenderedDeck } from '../../model/deck.ts'
import type { Handout, HandoutEntry, HandoutSlide, Paper } from '../../model/handout.ts'
import { type ProseOptions, proseHtml } from '../../parse/prose-html.ts'
import { escapeAttribute, escapeText } from '../../text/html/escape-html.ts'
import { endsWithColon } from '../../text/sentence-features.ts'
import { shownText } from '../visible-text.ts'
import { assetUri } from './asset-uri.ts'
import { emojiText } from './handout/emoji-text.ts'
import { handoutSlide } from './handout/handout-slide.ts'
import { handoutStyle } from './handout/handout-style.ts'
import { createSourceList, type SourceList } from './handout/source-list.ts'
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

/** The complete document that is printed as `handout.pdf`. It makes no request and runs no script. */
export async function handoutPage(input: HandoutInput): Promise<string> {
  const { rendered, appendix, paper, css, fontCss } = input
  const { deck } = rendered
  const body = typesetFormulas(handoutBody(input))
  const fonts = await fontCss(visible(body))
  const style = handoutStyle({ paper, widthPx: deck.widthPx, heightPx: deck.heightPx, runningTitle: deck.title }, css)
  return `<!doctype html>
<html lang="${escapeAttribute(deck.lang)}" dir="${textDirection(deck.lang)}">
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
  const sources = createSourceList()
  const prose: ProseOptions = {
    text: (text) => emojiText(text, emoji),
    image: (name) => (isFormula(name) ? name : assetUri(rendered.deck.assets.find((asset) => asset.name === name))),
    behindLink: (url, text) => `<span class="cite" data-source="${sources.numberOf(url, text)}"></span>`,
  }
  const entries = handout.entries.map((entry) => entryHtml(entry, input, { prose, sources }))
  // In the order of the page: what a footnote cites comes after what the text cites.
  const footnotes = handout.footnotes.map(
    (text, index) => `<li id="note-${index + 1}" class="prose">${proseHtml(text, prose)}</li>`,
  )
  return [
    titleBlock(input),
    '<main>',
    ...entries,
    ...(footnotes.length > 0 ? [endMatter('notes', handout.words.notes, footnotes)] : []),
    ...(sources.all().length > 0 ? [endMatter('sources', handout.words.sources, sources.all().map(sourceHtml))] : []),
    '</main>',
  ].join('\n')
}

function titleBlock({ rendered: { deck }, handout, emoji }: HandoutInput): string {
  const facts = [...deck.authors, ...(deck.date === undefined ? [] : [deck.date])]
  return [
    `<header class="title-block${handout.title === 'slight' ? ' slight' : ''}"><h1>${emojiText(deck.title, emoji)}</h1>`,
    ...(deck.description === undefined ? [] : [`<p class="description">${emojiText(deck.description, emoji)}</p>`]),
    ...(facts.length > 0 ? [`<p class="facts">${emojiText(facts.join(' · '), emoji)}</p>`] : []),
    '</header>',
  ].join('\n')
}

interface Collected {
  readonly prose: ProseOptions
  readonly sources: SourceList
}

function entryHtml(entry: HandoutEntry, input: HandoutInput, { prose, sources }: Collected): string {
  const { rendered, appendix, handout } = input
  const { widthPx, heightPx } = rendered.deck
  const sizePx = { widthPx, heightPx }
  const slide = (shown: HandoutSlide, size: string) => {
    const own = (shown.leftOut ? appendix : rendered)?.slides[shown.index]
    if (!own) throw new Error(`There is no slide ${shown.index + 1}.`)
    if (shown.read !== 'picture') sources.addFrom(own.html)
    return handoutSlide({ shown, rendered: own, size, ...sizePx, words: handout.words })
  }
  switch (entry.kind) {
    case 'heading':
      return `<h${entry.level} class="heading-${entry.level}">${inline(proseHtml(entry.text, prose))}</h${entry.level}>`
    case 'row': {
      const isHalves = entry.slides.some(({ read }) => read !== 'picture')
      const shots = entry.slides.map((one) => slide(one, isHalves ? 'half' : 'beside')).join('\n')
      const text = entry.text === '' ? '' : `<div class="prose">${proseHtml(entry.text, prose)}</div>`
      const beside = shots === '' ? '' : `<div class="shots">${shots}</div>\n`
      const kind = `row${isHalves ? ' halves' : ''}${entry.text === '' ? ' bare' : ''}${longOf(entry.text)}${endsWithColon(entry.text) ? ' leads-in' : ''}`
      return `<div class="${kind}">${beside}${text}</div>`
    }
    case 'sheet':
      return `<div class="sheet">${entry.slides.map((one) => slide(one, 'half')).join('\n')}</div>`
    case 'large':
      return `<div class="large">${slide(entry.slide, 'large')}</div>`
    case 'wide':
      return `<div class="wide prose${longOf(entry.text)}">${proseHtml(entry.text, prose)}</div>`
    case 'figure': {
      const source = prose.image?.(entry.image) ?? ''
      const caption = entry.caption === '' ? '' : `<div class="caption prose">${proseHtml(entry.caption, prose)}</div>`
      return `<div class="figure"><img src="${source}" alt="${escapeAttribute(entry.alt)}">${caption}</div>`
    }
  }
}

/** A table or a piece of code of more lines than this may go on on the next page. */
const MOST_KEPT_WHOLE = 18

function longOf(text: string): string {
  return text.split('\n').length > MOST_KEPT_WHOLE ? ' long' : ''
}

/** Markdown of one line, without the paragraph around it. */
function inline(html: string): string {
  return html.replace(/^<p>([\s\S]*)<\/p>$/u, '$1')
}

/** More entries than this stand in two columns. */
const MOST_IN_ONE_COLUMN = 8

function endMatter(kind: string, title: string, items: readonly string[]): string {
  const many = kind === 'sources' && items.length > MOST_IN_ONE_COLUMN ? ' many' : ''
  return `<section class="end ${kind}${many}"><h2 class="heading-2">${escapeText(title)}</h2>\n<ol>\n${items.join('\n')}\n</ol></section>`
}

function sourceHtml({ url, text }: { readonly url: string; readonly text: string }): string {
  const address = url.replace(/^mailto:/iu, '')
  const words = text === '' || text === address || text === url ? '' : `${escapeText(text)}<br>`
  return `<li>${words}<a class="address" href="${escapeAttribute(url)}">${escapeText(address)}</a></li>`
}

/** Every character that a page shows or may add. */
function visible(html: string): string {
  const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))
  return ascii + shownText(html)
}
