import type { Paper } from '../../../model/handout.ts'
import { withPageNumbers } from '../../../render/pages/handout/contents-list.ts'
import { reportPage, type SlideSize } from '../../../render/pages/handout/look/paper.ts'
import {
  formOf,
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

/** The roomiest first. */
const FORMS = ['roomy', 'usual', 'close'] as const

/** By how much of the column less is counted on from one try to the next, at least. */
const LEAST_STEP = 0.04

/** So often slides may be moved from their column into the text. */
const MOST_TRIES = 3

/**
 * Prints a report. No style can say on which page something stands, nor bring what stands beside a text to its page, nor
 * keep the last page from holding two lines. So its text is printed to see: the page numbers are those of the pages that
 * its links lead to, slides stand as near to their texts as their pages allow, and letters are as large as they may be
 * without taking another page. Where slides would take a page for themselves, more of them stand in the text: `draw`
 * is told how much of the column to count on.
 */
export async function printReport(
  draw: (share: number) => Promise<string>,
  print: (html: string) => Promise<Uint8Array>,
  look: ReportLook,
): Promise<Uint8Array> {
  let share = 1
  let best: Arranged | undefined
  for (let left = MOST_TRIES; left > 0; left--) {
    const forms = await trials(await draw(share), print, look)
    for (const one of forms) if (!best || isBetter(one, best)) best = one
    const shortest = forms.toSorted((a, b) => a.textPages - b.textPages)[0]
    if (!best || !shortest || shortest.textPages >= best.count) break
    share *= 1 - Math.max(LEAST_STEP, shortest.alone)
  }
  if (!best) throw new Error('A report has a form.')
  const pages = new Map([...best.names].map(([name, { page }]) => [name, page]))
  return print(withSlidesAt(withPageNumbers(formOf(best.html, best.form), pages), best.slidesAt))
}

/** What the text is like in each form, the roomiest first. */
async function trials(
  html: string,
  print: (html: string) => Promise<Uint8Array>,
  look: ReportLook,
): Promise<readonly Arranged[]> {
  const parts = partsOf(html)
  // A large library, loaded while the browser prints.
  const [{ pagesOf }, ...tried] = await Promise.all([
    import('./pages-of.ts'),
    ...FORMS.map((form) => print(trialOf(html, parts, form))),
  ])
  const pages = await Promise.all(tried.map(pagesOf))
  return pages.map((one, index) => ({
    html,
    form: FORMS[index] ?? '',
    names: one.names,
    ...arrangedOn(one, parts, look),
  }))
}

function isBetter(one: Arranged, other: Arranged): boolean {
  return one.count < other.count || (one.count === other.count && one.late < other.late)
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
