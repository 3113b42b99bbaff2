import { type Run, SENTENCE_ROLES, type SlideView } from '../deck/slide-view.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import { holdsSeveralSentences, mayBreakAt } from '../source/sentences.ts'
import { bare, core, fold } from '../text/fold.ts'
import { numbersIn, unitAfter } from '../text/numbers.ts'
import { wordCount } from '../text/words.ts'
import { locateOn, type Place, placesOf, shows } from './locate.ts'

const FURNISHED = ['agenda', 'closing', 'sources']
/** Layouts that part a sentence in two on purpose. */
const PARTED = ['compare', 'timeline', 'stats', 'grid', 'table']

/** G9: every text of a slide is one contiguous, exact slice of one sentence, item, cell, caption or heading. */
export function fidelity(deck: Judged): readonly Finding[] {
  return deck.slides.flatMap((slide) => slide.runs.flatMap((run) => runFaults(run, slide, deck)))
}

function runFaults(run: Run, slide: SlideView, deck: Judged): readonly Finding[] {
  const fault = (message: string, line?: number) => [
    onSlide('G9', slide, `${run.role} ${quoted(run.text)} ${message}`, line ?? slide.lines[0]),
  ]
  if (run.role === 'numeral' || isFurniture(run, slide) || bare(run.text) === bare(deck.article.title)) return []
  if (run.role === 'meta' || slide.layout === 'cover')
    return isOfFrontMatter(run, deck) ? [] : fault('is not in the front matter')
  if (deck.article.written.some((text) => bare(text) === bare(run.text))) return []
  if (run.role === 'code') return codeIsOfArticle(run.text, deck) ? [] : fault('is not code of the article')
  const places = placesOf(run.text, deck, slide.lines)
  const faults = places.map((place) => ({ message: sliceFault(run, place, slide, deck), line: place.block.line }))
  const [first] = faults
  if (!first) return isOfMarkup(run, deck) ? [] : fault('is not in the article')
  return faults.some(({ message }) => message === undefined) ? [] : fault(first.message ?? '', first.line)
}

/** What joins an item to the next one, or to the list inside it. */
const JOINER = /^\s*[,;:]?\s*(?:and|or|und|oder|et|ou|y|o)?\s*$/iu

/** What a text lacks of the sentence or item that it was taken from. */
function sliceFault(run: Run, place: Place, slide: SlideView, deck: Judged): string | undefined {
  const { block, leaf, start, end } = place
  const own = core(run.text)
  if (run.role === 'cell') return block.rows?.flat().includes(run.text) ? undefined : 'is not a whole cell'
  if (core(leaf) === own || !SENTENCE_ROLES.includes(run.role) || PARTED.includes(slide.layout)) return undefined
  if (holdsSeveralSentences(leaf.slice(start, end))) return 'joins sentences'
  const unclosed = (text: string) => core(text).replace(/[:：]$/u, '')
  if (block.labels.some((label) => unclosed(label) === unclosed(run.text))) return undefined
  if (!startsWhole(place, deck)) return 'leaves out how its sentence begins'
  if (block.kind === 'list' && JOINER.test(leaf.slice(end))) return undefined
  return mayBreakAt(leaf, end) ? undefined : 'leaves out how its sentence ends'
}

function isFurniture(run: Run, slide: SlideView): boolean {
  return run.role === 'headline' && FURNISHED.includes(slide.layout) && wordCount(run.text) <= 3
}

/** A sentence may lose a connective at its front, and an item its label. */
function startsWhole({ leaf, start, block }: Place, deck: Judged): boolean {
  if (mayBreakAt(leaf, start)) return true
  const before = leaf.slice(0, start).trim()
  const opening = before.slice(
    Math.max(0, ...[...before.matchAll(/[.!?…。！？؟]["'\p{Pf}\p{Pe}]*\s*/gu)].map((m) => m.index + m[0].length)),
  )
  if (deck.words.connective.test(opening.trim())) return true
  return block.labels.some((label) => bare(label) === bare(before)) || /[:–—-]$/u.test(before)
}

/** Words of the front matter. */
function isOfFrontMatter(run: Run, deck: Judged): boolean {
  const { front, title } = deck.article
  return [title, ...front.texts].some((one) => bare(one).includes(bare(run.text)))
}

/** What no run of text holds: raw HTML, and labels whose marks the reader of Markdown does not see. */
function isOfMarkup(run: Run, deck: Judged): boolean {
  const text = bare(run.text)
  const raw = deck.article.blocks.filter(({ kind }) => kind === 'html').flatMap(({ leaves }) => leaves)
  const labels = deck.article.blocks.flatMap((block) => block.labels)
  return raw.some((one) => bare(one).includes(text)) || labels.some((one) => bare(one) === text)
}

function codeIsOfArticle(text: string, deck: Judged): boolean {
  const lines = text.split('\n').map(fold).filter(Boolean)
  const all = deck.article.blocks.flatMap(({ codes }) => codes)
  return all.some((code) => inOrder(lines, code.split('\n').map(fold).filter(Boolean)))
}

/** Whether `part` stands in `whole` without a gap. */
function inOrder(part: readonly string[], whole: readonly string[]): boolean {
  return whole.some((_, at) => part.every((line, index) => whole[at + index] === line))
}

/** G10: a number keeps its unit and its qualifier, and stands in the lines that its slide names. */
export function numberPrecision(deck: Judged): readonly Finding[] {
  return deck.slides.flatMap((slide) => {
    if (slide.layout === 'cover' || slide.layout === 'agenda') return []
    return slide.runs.flatMap((run) => {
      if (['numeral', 'code', 'meta', 'alt'].includes(run.role)) return []
      return numbersIn(run.text).flatMap(({ raw, index }) => numberFault(run, raw, index, slide, deck))
    })
  })
}

function numberFault(run: Run, raw: string, index: number, slide: SlideView, deck: Judged): readonly Finding[] {
  const fault = (message: string, line = slide.lines[0]) => [
    onSlide('G10', slide, `${raw} in ${quoted(run.text)} ${message}`, line),
  ]
  const place = locateOn(slide, run.text, deck)
  if (!place) {
    const near = [
      deck.article.title,
      ...deck.article.front.texts,
      ...deck.article.blocks.flatMap((block) =>
        overlaps(block, slide) || block.kind === 'heading' ? block.leaves : [],
      ),
    ]
    return near.some((leaf) => numbersIn(leaf).some((one) => one.raw === raw))
      ? []
      : fault('is not in the lines of its slide')
  }
  const { leaf, start, end, block } = place
  const at = start + index
  const qualifier = deck.words.qualifier.exec(leaf.slice(0, at))
  const lost = qualifier?.[1] !== undefined && qualifier.index + qualifier[0].indexOf(qualifier[1]) < start
  if (lost && !shows(slide, leaf.slice(qualifier.index, at + raw.length).trim()))
    return fault(`lost “${qualifier[1]}”`, block.line)
  const unit = unitAfter(leaf.slice(at + raw.length))
  const cut = unit !== undefined && leaf.indexOf(unit, at + raw.length) + unit.length > end
  if (cut && !shows(slide, leaf.slice(at, leaf.indexOf(unit, at + raw.length) + unit.length)))
    return fault(`lost its unit “${unit}”`, block.line)
  return []
}

function overlaps(block: { readonly line: number; readonly endLine: number }, slide: SlideView): boolean {
  return block.endLine >= slide.lines[0] && block.line <= slide.lines[1]
}
