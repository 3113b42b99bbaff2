/** A piece of the document. Its pages are one strip: all lengths count in millimetres from the top of the first. */
export interface Stretch {
  readonly fromMm: number
  readonly toMm: number
}

/** The column for slides. */
export interface SlideColumn {
  /** How high a page is between its margins, and a slide with its number. */
  readonly pageMm: number
  readonly slideMm: number
  /** Pages that have text. */
  readonly pages: number
  /** What takes the column, and where. */
  readonly taken: readonly Stretch[]
}

/** Between two slides: as much as there is room for. */
const GAPS_MM = [5, 4, 3, 2, 1.2] as const
const LEAST_GAP_MM = 1.2
/** Free above what takes the column. */
const ABOVE_TAKEN_MM = 2
/** Free at the end of a page, since browsers round. */
const SPARE_MM = 0.4

/** What it costs to turn pages between a text and its slide. */
const SAME_SPREAD = 1
const TEXT_RUNS_ON = 2
const OTHER_SPREAD = 4
const BEHIND_TEXT = 6
const PAGE_WITHOUT_TEXT = 40

/**
 * Where slides stand, in the order of their texts: on the page on which each text begins, beside it or as near as others
 * let it be. Where that page is full one stands earlier on the same spread, else where its text runs on, else elsewhere.
 */
export function arrangeSlides(texts: readonly Stretch[], column: SlideColumn): readonly number[] {
  return slidesByPage(texts, column).flatMap((count, page, counts) => {
    const first = counts.slice(0, page).reduce((sum, one) => sum + one, 0)
    return arrangePage(texts.slice(first, first + count), page, column)
  })
}

interface Division {
  readonly cost: number
  /** How many slides each page has. */
  readonly counts: readonly number[]
}

/** How many slides stand on each page, so that the pages to turn are fewest. */
function slidesByPage(texts: readonly Stretch[], column: SlideColumn): readonly number[] {
  const most = Math.floor((column.pageMm + LEAST_GAP_MM) / (column.slideMm + LEAST_GAP_MM))
  const pages = column.pages + Math.ceil(texts.length / Math.max(1, most))
  // By how many slides they have placed.
  let best: readonly (Division | undefined)[] = [{ cost: 0, counts: [] }]
  for (let page = 0; page < pages; page++) {
    const room = roomOn(page, column, LEAST_GAP_MM)
    const next: (Division | undefined)[] = []
    for (const [placed, before] of best.entries()) {
      let cost = before?.cost ?? 0
      for (let count = 0; before && count <= room && placed + count <= texts.length; count++) {
        const text = count > 0 ? texts[placed + count - 1] : undefined
        if (text) cost += costOf(text, page, column)
        const known = next[placed + count]
        if (!known || cost < known.cost) next[placed + count] = { cost, counts: [...before.counts, count] }
      }
    }
    best = next
  }
  const found = best[texts.length]
  if (!found) throw new Error('There is room for every slide.')
  return found.counts
}

function costOf({ fromMm, toMm }: Stretch, page: number, { pageMm, pages }: SlideColumn): number {
  const first = Math.floor(fromMm / pageMm)
  const last = Math.max(first, Math.ceil(toMm / pageMm) - 1)
  const added = page >= pages ? PAGE_WITHOUT_TEXT : 0
  // Left pages have even numbers, counted from 1.
  if (page < first) return first - page === 1 && page % 2 === 1 ? SAME_SPREAD : OTHER_SPREAD * (first - page)
  if (page > last) return BEHIND_TEXT * (page - last) + TEXT_RUNS_ON * (last - first) + added
  return TEXT_RUNS_ON * (page - first) + added
}

/** How many slides the column of a page holds. */
function roomOn(page: number, column: SlideColumn, gapMm: number): number {
  const holds = ({ fromMm, toMm }: Stretch) =>
    Math.max(0, Math.floor((toMm - fromMm + gapMm) / (column.slideMm + gapMm)))
  return freeOn(page, column).reduce((sum, stretch) => sum + holds(stretch), 0)
}

function freeOn(page: number, { pageMm, taken }: SlideColumn): readonly Stretch[] {
  const end = (page + 1) * pageMm - SPARE_MM
  const free: Stretch[] = []
  let at = page * pageMm
  for (const { fromMm, toMm } of taken) {
    if (toMm <= at || fromMm >= end) continue
    free.push({ fromMm: at, toMm: fromMm - ABOVE_TAKEN_MM })
    at = toMm
  }
  return [...free, { fromMm: at, toMm: end }]
}

/** Each slide beside its text; what would stand in the way of the next, or below the page, moves up. */
function arrangePage(texts: readonly Stretch[], page: number, column: SlideColumn): readonly number[] {
  const { slideMm } = column
  const gapMm = GAPS_MM.find((gap) => roomOn(page, column, gap) >= texts.length) ?? LEAST_GAP_MM
  const free = freeOn(page, column).filter(({ fromMm, toMm }) => toMm - fromMm >= slideMm)
  let least = Number.NEGATIVE_INFINITY
  const wanted = texts.map(({ fromMm }) => {
    const from = Math.max(least, fromMm)
    const top = Math.max(from, free.find(({ toMm }) => from + slideMm <= toMm)?.fromMm ?? from)
    least = top + slideMm + gapMm
    return top
  })
  let most = Number.POSITIVE_INFINITY
  return wanted
    .toReversed()
    .map((top) => {
      const to = Math.min(most, top)
      const stretch = free.findLast(({ fromMm }) => fromMm <= to) ?? free[0]
      const placed = Math.min(to, (stretch?.toMm ?? to) - slideMm)
      most = placed - gapMm - slideMm
      return placed
    })
    .toReversed()
}
