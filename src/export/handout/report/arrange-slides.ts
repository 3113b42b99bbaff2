/** A piece of the document. Its pages are one strip: all lengths count in millimetres from the top of the first. */
export interface Piece {
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
  readonly taken: readonly Piece[]
}

/** Between two slides: as much as there is room for. */
const LEAST_GAP_MM = 1.2
const GAPS_MM = [5, 4, 3, 2, LEAST_GAP_MM] as const
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
export function arrangeSlides(texts: readonly Piece[], column: SlideColumn): readonly number[] {
  let placed = 0
  return slidesByPage(texts, column).flatMap((count, page) => {
    placed += count
    return arrangePage(texts.slice(placed - count, placed), page, column)
  })
}

/** How many slides the pages up to one have. */
interface Division {
  readonly cost: number
  readonly count: number
  /** Undefined where there is no page yet. */
  readonly before?: Division
}

/** How many slides stand on each page, so that the pages to turn are fewest. */
function slidesByPage(texts: readonly Piece[], column: SlideColumn): readonly number[] {
  // A page without text holds one at the least, however high it is: so there is room for all.
  const most = Math.max(1, roomOn(column.pages, column, LEAST_GAP_MM))
  const pages = column.pages + Math.ceil(texts.length / most)
  // By how many slides they have placed.
  let best: readonly (Division | undefined)[] = [{ cost: 0, count: 0 }]
  for (let page = 0; page < pages; page++) {
    const room = page < column.pages ? roomOn(page, column, LEAST_GAP_MM) : most
    const next: (Division | undefined)[] = []
    for (const [placed, before] of best.entries()) {
      let cost = before?.cost ?? 0
      for (let count = 0; before && count <= room && placed + count <= texts.length; count++) {
        const text = count > 0 ? texts[placed + count - 1] : undefined
        if (text) cost += costOf(text, page, column)
        const known = next[placed + count]
        if (!known || cost < known.cost) next[placed + count] = { cost, count, before }
      }
    }
    best = next
  }
  const counts: number[] = []
  for (let one = best[texts.length]; one?.before; one = one.before) counts.push(one.count)
  return counts.reverse()
}

function costOf({ fromMm, toMm }: Piece, page: number, { pageMm, pages }: SlideColumn): number {
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
  const holds = ({ fromMm, toMm }: Piece) => Math.max(0, Math.floor((toMm - fromMm + gapMm) / (column.slideMm + gapMm)))
  return freeOn(page, column).reduce((sum, piece) => sum + holds(piece), 0)
}

function freeOn(page: number, { pageMm, taken }: SlideColumn): readonly Piece[] {
  const end = (page + 1) * pageMm - SPARE_MM
  const free: Piece[] = []
  let at = page * pageMm
  for (const { fromMm, toMm } of taken) {
    if (toMm <= at || fromMm >= end) continue
    free.push({ fromMm: at, toMm: fromMm - ABOVE_TAKEN_MM })
    at = toMm
  }
  return [...free, { fromMm: at, toMm: end }]
}

/** Each slide beside its text; what would stand in the way of the next, or below the page, moves up. */
function arrangePage(texts: readonly Piece[], page: number, column: SlideColumn): readonly number[] {
  const { slideMm } = column
  const gapMm = GAPS_MM.find((gap) => roomOn(page, column, gap) >= texts.length) ?? LEAST_GAP_MM
  const topMm = page * column.pageMm
  const fitting = freeOn(page, column).filter(({ fromMm, toMm }) => toMm - fromMm >= slideMm)
  const free = fitting.length > 0 ? fitting : [{ fromMm: topMm, toMm: topMm + slideMm }]
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
      const piece = free.findLast(({ fromMm }) => fromMm <= to) ?? free[0]
      const placed = Math.min(to, (piece?.toMm ?? to) - slideMm)
      most = placed - gapMm - slideMm
      return placed
    })
    .toReversed()
}
