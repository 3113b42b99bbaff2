import type { Finding } from '../../model/measurement.ts'
import type { Atom, Body, Slide } from '../../model/slide-plan.ts'
import { displayColumns } from '../../text/display-columns.ts'
import { codeParts } from '../../text/slide/code-parts.ts'
import { splitEvenly } from '../../text/slide/split-evenly.ts'
import { asParts } from './as-parts.ts'
import { tallnessOf } from './remedy.ts'

/** What consists of several things goes on over as many slides as it needs, in parts as even as can be. */
export function inParts(slide: Slide, findings: readonly Finding[]): readonly Slide[] | undefined {
  const tallness = tallnessOf(findings)
  if (!tallness) return undefined
  const room = tallness.limit * SHARE
  const need = (room + tallness.excess) / room
  return parted(slide, Math.max(2, Math.ceil(need)), 1 / need)
}

/** The same slide as two parts, whether it fits or not. */
export function inHalves(slide: Slide): readonly Slide[] | undefined {
  return parted(slide, 2, 1 / 2)
}

/** `share` is how much of its height one slide can hold. */
function parted(slide: Slide, count: number, share: number): readonly Slide[] | undefined {
  const bodies = partsOf(slide.body, count, share)
  if (!bodies || bodies.length < 2) return undefined
  const first = slide.continuation?.index ?? 1
  const parts = bodies.map((body, index) => ({
    ...slide,
    body,
    continuation: { index: first + index, count: bodies.length },
  }))
  return asParts(slide, parts)
}

/** The share of a slide that its body has. */
const SHARE = 0.6

function partsOf(body: Body, count: number, share: number): readonly Body[] | undefined {
  switch (body.kind) {
    case 'agenda': {
      const { start } = body
      const runs = runsOf(body.items, roomFor, count)
      return start === undefined
        ? runs.map(({ items }) => ({ ...body, items }))
        : runs.map(({ items, before }) => ({ ...body, items, start: start + before }))
    }
    case 'points':
      return body.weights
        ? undefined
        : runsOf(body.points, roomFor, count).map(({ items }) => ({ ...body, points: items }))
    case 'closing':
      return runsOf(body.points, roomFor, count).map(({ items }) => ({ ...body, points: items }))
    case 'steps':
      return runsOf(body.steps, roomFor, count).map(({ items, before }) => ({
        ...body,
        steps: items,
        start: body.start + before,
      }))
    case 'table':
      return tableParts(body, share)
    case 'quote':
      return runsOf(body.paragraphs, roomFor, count).map(({ items }) => ({ ...body, paragraphs: items }))
    case 'grid':
      return runsOf(body.items, ({ name, detail }) => roomFor(name, detail), count).map(({ items }) => ({
        ...body,
        items,
      }))
    case 'timeline':
      return runsOf(body.entries, ({ date, text }) => roomFor(date, text), count).map(({ items }) => ({
        ...body,
        entries: items,
      }))
    case 'stats':
      return runsOf(body.stats, ({ value, label }) => roomFor(value, label), count).map(({ items }) => ({
        ...body,
        stats: items,
      }))
    case 'sources':
      return runsOf(body.sources, roomFor, count).map(({ items, before }, index) => ({
        ...body,
        ...(index === 0 ? {} : { start: (body.start ?? 1) + before }),
        sources: items,
      }))
    case 'compare':
      return compareParts(body, count)
    case 'code':
      return partsOfCode(body.code, count).map((code) => ({ ...body, code }))
    default:
      return undefined
  }
}

/** Each part has the header. A table of which each slide would show one row is no table any more. */
function tableParts(body: Extract<Body, { kind: 'table' }>, share: number): readonly Body[] | undefined {
  const header = heightOf(body.header)
  const all = body.rows.reduce((sum, row) => sum + heightOf(row), header)
  const runs = splitEvenly(body.rows, heightOf, {
    items: Math.ceil(body.rows.length / 2),
    weight: all * share - header,
  })
  if (runs.length > MOST_SINGLE_ROWS && runs.length === body.rows.length) return undefined
  return runs.map((rows) => ({ ...body, rows }))
}

const MOST_SINGLE_ROWS = 3

/** Of a row, by its longest cell, in a unit of its own. */
function heightOf(row: readonly Atom[]): number {
  return Math.max(0, ...row.map(({ text }) => text.length)) + ROW_PADDING
}

const ROW_PADDING = 20

/** Points that stand across from one another stay together, under the two titles. */
function compareParts(body: Extract<Body, { kind: 'compare' }>, count: number): readonly Body[] {
  const most = Math.max(...body.columns.map(({ points }) => points.length))
  const rows = Array.from({ length: most }, (_, row) => row)
  const size = (row: number) => Math.max(...body.columns.map(({ points }) => roomFor(points[row])))
  return runsOf(rows, size, count).map(({ items, before }) => ({
    ...body,
    columns: body.columns.map((column) => ({ ...column, points: column.points.slice(before, before + items.length) })),
  }))
}

/** At blank lines, if there are any. A long line counts for about as many as it is wrapped into. */
function partsOfCode(code: string, count: number): readonly string[] {
  const height = code.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0)
  return codeParts(code, { lines: Math.ceil(height / count), lineLength: LINE_LENGTH })
}

const LINE_LENGTH = 72

/** How much room texts take that stand one below the other, in a unit of its own. */
function roomFor(...atoms: readonly (Atom | undefined)[]): number {
  return atoms.reduce((sum, atom) => sum + (atom ? displayColumns(atom.text) + ROW_PADDING : 0), 0)
}

interface Run<T> {
  readonly items: readonly T[]
  /** How many items the runs before it have. */
  readonly before: number
}

/** As many runs of about as many items each; where that leaves a choice, those that take about as much room. */
function runsOf<T>(items: readonly T[], sizeOf: (item: T) => number, count: number): readonly Run<T>[] {
  let before = 0
  return splitEvenly(items, (item) => sizeOf(item), {
    items: Math.ceil(items.length / count),
    weight: Number.POSITIVE_INFINITY,
  }).map((run) => {
    const own = { items: run, before }
    before += run.length
    return own
  })
}
