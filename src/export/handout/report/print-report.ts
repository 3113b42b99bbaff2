import type { Paper } from '../../../model/handout.ts'
import { withPageNumbers } from '../../../render/pages/handout/contents-list.ts'
import { reportPage, type SlideSize } from '../../../render/pages/handout/look/paper.ts'
import {
  formOf,
  needsTrial,
  partName,
  partsOf,
  type ReportPart,
  trialOf,
  withSlidesAt,
} from '../../../render/pages/handout/report-parts.ts'
import { arrangeSlides, type Piece } from './arrange-slides.ts'
import type { PdfPages } from './pages-of.ts'

interface ReportLook extends SlideSize {
  readonly paper: Paper
}

/** The roomiest first: in larger letters, in smaller ones, and in those with less between lines and paragraphs. */
const FORMS = ['roomy', 'usual', 'close'] as const

/** By how much of the column less is counted on from one try to the next, at least. */
const LEAST_STEP = 0.04

/** So often slides may be moved from their column into the text. */
const MOST_TRIES = 3

/**
 * Prints a report. No style can say on which page something stands, nor bring what stands beside a text to its page, nor
 * keep the last page from holding two lines. So its text is printed to see: the page numbers are those of the pages that
 * its links lead to, slides stand as near to their texts as their pages allow, and letters are as large as they may be
 * without taking another page; of settings with as many pages, that with the fewest slides behind their texts comes before
 * larger letters. Where slides would take a page for themselves, more of them stand in the text: `draw` is told how much
 * of the column to count on.
 */
export async function printReport(
  draw: (share: number) => Promise<string>,
  print: Print,
  look: ReportLook,
): Promise<Uint8Array> {
  const printOnce = remembering(print)
  let share = 1
  let forms = await trials(await draw(share), printOnce, look)
  let best = forms.reduce(better)
  for (let left = MOST_TRIES - 1; left > 0; left--) {
    const shortest = forms.reduce((least, one) => (one.textPages < least.textPages ? one : least))
    if (shortest.textPages >= best.count) break
    share *= 1 - Math.max(LEAST_STEP, shortest.alone)
    forms = await trials(await draw(share), printOnce, look)
    best = [best, ...forms].reduce(better)
  }
  const pages = new Map([...best.names].map(([name, { page }]) => [name, page]))
  return printOnce(withSlidesAt(withPageNumbers(formOf(best.html, best.form), pages), best.slidesAt))
}

type Print = (html: string) => Promise<Uint8Array>

/** Prints each page once, however often it is asked for. */
function remembering(print: Print): Print {
  const printed = new Map<string, Promise<Uint8Array>>()
  return (html) => {
    const bytes = printed.get(html) ?? print(html)
    printed.set(html, bytes)
    return bytes
  }
}

/** What the text is like in each form, the roomiest first. */
function trials(html: string, print: Print, look: ReportLook): Promise<readonly Arranged[]> {
  const parts = partsOf(html)
  const toTry = (form: string) => (needsTrial(html) ? trialOf(html, parts, form) : formOf(html, form))
  return Promise.all(
    FORMS.map(async (form) => {
      // A large library, loaded while the browser prints.
      const [bytes, { pagesOf }] = await Promise.all([print(toTry(form)), import('./pages-of.ts')])
      const pages = await pagesOf(bytes)
      return { html, form, names: pages.names, ...arrangedOn(pages, parts, look) }
    }),
  )
}

/** The first of two that are as good. */
function better(one: Arranged, other: Arranged): Arranged {
  return other.count < one.count || (other.count === one.count && other.late < one.late) ? other : one
}

interface Arranged {
  readonly html: string
  readonly form: string
  readonly names: PdfPages['names']
  /** How many pages it has, and how many it would have without slides. */
  readonly count: number
  readonly textPages: number
  /** How far down the slides of each part stand, from the top of the first page. */
  readonly slidesAt: ReadonlyMap<string, readonly number[]>
  /** How many slides of the column come after the last page of their text. */
  readonly late: number
  /** The share of them that come after all text. */
  readonly alone: number
}

function arrangedOn(
  { count, names }: PdfPages,
  parts: readonly ReportPart[],
  look: ReportLook,
): Pick<Arranged, 'count' | 'textPages' | 'slidesAt' | 'late' | 'alone'> {
  const { pageMm, slideMm } = reportPage(look.paper, look)
  const top = names.get(partName('top'))?.downMm ?? 0
  const begins = parts.map(({ name }) => {
    const { page, downMm } = names.get(name) ?? { page: 1, downMm: top }
    return (page - 1) * pageMm + downMm - top
  })
  const pieces = begins.map((fromMm, index): Piece => ({ fromMm, toMm: begins[index + 1] ?? count * pageMm }))
  const texts = pieces.flatMap((piece, index) => Array.from({ length: parts[index]?.slides ?? 0 }, () => piece))
  const taken = pieces.filter((_, index) => parts[index]?.isInTheWay)
  const tops = arrangeSlides(texts, { pageMm, slideMm, pages: count, taken })
  let at = 0
  const slidesAt = parts.map(({ name, slides }) => {
    at += slides
    return [name, tops.slice(at - slides, at)] as const
  })
  const last = tops.at(-1) ?? 0
  return {
    count: Math.max(count, Math.ceil((last + slideMm) / pageMm)),
    textPages: count,
    slidesAt: new Map(slidesAt),
    late: texts.filter(({ toMm }, index) => (tops[index] ?? 0) >= Math.ceil(toMm / pageMm) * pageMm).length,
    alone: tops.filter((one) => one >= count * pageMm).length / Math.max(1, tops.length),
  }
}
