import type { Finding } from '../../model/measurement.ts'
import type { Atom, Body, Slide } from '../../model/slide-plan.ts'
import { codeParts } from '../../text/slide/code-parts.ts'
import { splitEvenly } from '../../text/slide/split-evenly.ts'
import { because, type Tallness, tallnessOf } from './remedy.ts'

/** What consists of several things goes on over as many slides as it needs, in parts as even as can be. */
export function inParts(slide: Slide, findings: readonly Finding[]): readonly Slide[] | undefined {
  const tallness = tallnessOf(findings)
  const bodies = tallness && partsOf(slide.body, tallness)
  if (!bodies || bodies.length < 2) return undefined
  const seconds = Math.max(5, Math.round(slide.seconds / bodies.length))
  const first = slide.continuation?.index ?? 1
  return bodies.map((body, index) => {
    const own = index === 0 ? slide : { ...slide, id: `${slide.id}-part-${index + 1}`, notes: { say: [], more: [] } }
    return because(
      { ...own, body, seconds, continuation: { index: first + index, count: bodies.length } },
      'split, to fit',
    )
  })
}

/** The share of a slide that its body has. */
const SHARE = 0.6

function partsOf(body: Body, tallness: Tallness): readonly Body[] | undefined {
  const room = tallness.limit * SHARE
  const count = Math.max(2, Math.ceil((room + tallness.excess) / room))
  switch (body.kind) {
    case 'agenda': {
      const { start } = body
      const runs = runsOf(body.items, count)
      return start === undefined
        ? runs.map(({ items }) => ({ ...body, items }))
        : runs.map(({ items, before }) => ({ ...body, items, start: start + before }))
    }
    case 'points':
      return body.weights ? undefined : runsOf(body.points, count).map(({ items }) => ({ ...body, points: items }))
    case 'closing':
      return runsOf(body.points, count).map(({ items }) => ({ ...body, points: items }))
    case 'steps':
      return runsOf(body.steps, count).map(({ items, before }) => ({
        ...body,
        steps: items,
        start: body.start + before,
      }))
    case 'table':
      return tableParts(body, room / (room + tallness.excess))
    case 'quote':
      return runsOf(body.paragraphs, count).map(({ items }) => ({ ...body, paragraphs: items }))
    case 'grid':
      return runsOf(body.items, count).map(({ items }) => ({ ...body, items }))
    case 'timeline':
      return runsOf(body.entries, count).map(({ items }) => ({ ...body, entries: items }))
    case 'stats':
      return runsOf(body.stats, count).map(({ items }) => ({ ...body, stats: items }))
    case 'sources':
      return runsOf(body.sources, count).map(({ items }) => ({ ...body, sources: items }))
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
  return runsOf(rows, count).map(({ items, before }) => ({
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

interface Run<T> {
  readonly items: readonly T[]
  /** How many items the runs before it have. */
  readonly before: number
}

function runsOf<T>(items: readonly T[], count: number): readonly Run<T>[] {
  let before = 0
  return splitEvenly(items, () => 1, {
    items: Math.ceil(items.length / count),
    weight: Number.POSITIVE_INFINITY,
  }).map((run) => {
    const own = { items: run, before }
    before += run.length
    return own
  })
}
