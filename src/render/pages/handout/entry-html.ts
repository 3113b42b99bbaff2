import type { RenderedDeck } from '../../../model/deck.ts'
import type { Handout, HandoutEntry, HandoutSlide, Paper } from '../../../model/handout.ts'
import { type ProseOptions, proseHtml } from '../../../parse/prose-html.ts'
import { escapeAttribute } from '../../../text/html/escape-html.ts'
import { endsWithColon } from '../../../text/sentence-features.ts'
import { handoutSlide } from './handout-slide.ts'
import { LINE_MM, threeUp } from './look/up-grid.ts'
import { type PartMarks, partMark, partName } from './report-parts.ts'
import type { SourceList } from './source-list.ts'

export interface EntryPlace {
  readonly rendered: RenderedDeck
  readonly appendix?: RenderedDeck
  readonly handout: Handout
  readonly paper: Paper
  readonly prose: ProseOptions
  readonly sources: SourceList
}

/** One entry of a handout as HTML. `part` is its name in the document; `opening` stands above the slides of a page. */
export function entryHtml(
  entry: HandoutEntry,
  place: EntryPlace,
  { part, opening }: { readonly part: string; readonly opening: string },
): string {
  const { prose } = place
  const isReport = place.handout.kind === 'article'
  const mark = (known?: PartMarks) => (isReport ? partMark(part, known) : '')
  switch (entry.kind) {
    case 'heading':
      return `<h${entry.level} id="${partName(part)}" class="heading-${entry.level}">${inlineHtml(entry.text, prose)}</h${entry.level}>`
    case 'row':
      return rowHtml(entry, place, mark({ slides: entry.slides.length }))
    case 'sheet':
      return `<div class="sheet"${mark()}>${entry.slides.map((one) => slideHtml(one, isReport ? 'beside' : 'half', place)).join('\n')}</div>`
    case 'page':
      return pageHtml(entry, place, opening)
    case 'large': {
      const size = isReport ? 'column' : 'large'
      return `<div class="large"${mark()}>${slideHtml(entry.slide, size, place)}</div>`
    }
    case 'wide':
      return `<div class="wide prose${longOf(entry.text)}"${mark({ isInTheWay: true })}>${withLeadIns(proseHtml(entry.text, prose))}</div>`
    case 'figure': {
      const source = prose.image?.(entry.image) ?? ''
      const caption = entry.caption === '' ? '' : `<div class="caption prose">${proseHtml(entry.caption, prose)}</div>`
      return `<div class="figure"${mark()}><img src="${source}" alt="${escapeAttribute(entry.alt)}">${caption}</div>`
    }
  }
}

/** Markdown of one line, without the paragraph around it. */
export function inlineHtml(markdown: string, prose: ProseOptions): string {
  return proseHtml(markdown, prose).replace(/^<p>([\s\S]*)<\/p>$/u, '$1')
}

function slideHtml(shown: HandoutSlide, size: string, { rendered, appendix, handout, sources }: EntryPlace): string {
  const own = (shown.leftOut ? appendix : rendered)?.slides[shown.index]
  if (!own) throw new Error(`There is no slide ${shown.index + 1}.`)
  if (shown.read !== 'picture') sources.addFrom(own.html)
  const { widthPx, heightPx } = rendered.deck
  return handoutSlide({ shown, rendered: own, size, widthPx, heightPx, kind: handout.kind, words: handout.words })
}

function rowHtml({ slides, text }: Extract<HandoutEntry, { kind: 'row' }>, place: EntryPlace, mark: string): string {
  const isHalves = place.handout.kind === 'notes' && slides.some(({ read }) => read !== 'picture')
  const shots = slides.map((one) => slideHtml(one, isHalves ? 'half' : 'beside', place)).join('\n')
  const prose = text === '' ? '' : `<div class="prose">${withLeadIns(proseHtml(text, place.prose))}</div>`
  const beside = shots === '' ? '' : `<div class="shots">${shots}</div>\n`
  const leadsIn = endsWithColon(text) ? ' leads-in' : ''
  const kind = `row${isHalves ? ' halves' : ''}${text === '' ? ' bare' : ''}${longOf(text)}${leadsIn}`
  return `<div class="${kind}"${mark}>${beside}${prose}</div>`
}

function pageHtml(
  { slides, heading }: Extract<HandoutEntry, { kind: 'page' }>,
  place: EntryPlace,
  opening: string,
): string {
  const { rendered, handout, paper, prose } = place
  const head =
    heading === undefined ? opening : `<header class="head"><h2>${inlineHtml(heading, prose)}</h2></header>\n`
  const rules = handout.kind === '3up' ? ruledLines(threeUp(paper, rendered.deck).lines) : ''
  const slots = slides.map((one) => `<div class="slot">${slideHtml(one, 'up', place)}${rules}</div>`)
  return `<section class="page${head === '' ? '' : ' opener'}">${head}<div class="slots">\n${slots.join('\n')}\n</div></section>`
}

/** Lines to write on. Nobody needs to hear of them. */
function ruledLines({ width, count }: { readonly width: number; readonly count: number }): string {
  const lines = Array.from({ length: count }, (_, index) => `M0 ${(index + 1) * LINE_MM}H${width.toFixed(2)}`)
  const [w, h] = [width.toFixed(2), count * LINE_MM + 1]
  return `<svg class="rules" aria-hidden="true" width="${w}mm" height="${h}mm" viewBox="0 0 ${w} ${h}"><path vector-effect="non-scaling-stroke" d="${lines.join('')}"/></svg>`
}

/** Marks the paragraphs that lead in to what follows them: no page ends between the two. */
export function withLeadIns(html: string): string {
  return html.replace(/<p>([\s\S]*?)<\/p>/gu, (whole, inner: string) =>
    endsWithColon(inner.replace(/<[^>]*>/gu, '')) ? `<p class="leads-in">${inner}</p>` : whole,
  )
}

/** A table or a piece of code of more lines than this may go on on the next page. */
const MOST_KEPT_WHOLE = 18

function longOf(text: string): string {
  return text.split('\n').length > MOST_KEPT_WHOLE ? ' long' : ''
}
