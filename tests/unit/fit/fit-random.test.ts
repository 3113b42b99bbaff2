import { expect, test } from 'vitest'
import { fit as untilItFits } from '../../../src/fit/fit.ts'
import { revisePlan } from '../../../src/fit/revise-plan.ts'
import type { Atom, BlockFate, Body, Slide, SlidePlan } from '../../../src/model/slide-plan.ts'
import { atomsOf } from '../../../src/text/slide/shown.ts'
import { found, planOf, slideOf } from '../../helpers/made-plan.ts'
import { type Seeded, seeded } from '../../helpers/seeded.ts'

const ROOM = 656
const WIDTH = 1104

/** A deck of slides of every kind, of words that are each written once. */
function randomPlan({ below, once, pick, some }: Seeded): SlidePlan {
  let at = 0
  const next = () => {
    at += 1
    return at
  }
  const blocks: BlockFate[] = []
  const atomOf = (words: number): Atom => {
    const text = some(1, words, () => `w${next()}${'x'.repeat(once(20) ? 90 : below(9))}`).join(' ')
    const start = next()
    return { text, markdown: text, source: { start, end: next(), line: start, endLine: start } }
  }
  const atoms = (most: number, words: number) => some(1, most, () => atomOf(words))
  const source = () => ({ start: next(), end: next(), line: at, endLine: at })
  const bodies: readonly (() => Body)[] = [
    () => ({ kind: 'section', number: 1, ...(once(2) ? { summary: atomOf(40) } : {}) }),
    () => ({ kind: 'statement', statement: atomOf(60), ...(once(2) ? { support: atomOf(60) } : {}) }),
    () => ({ kind: 'points', points: atoms(9, 30), ...(once(2) ? { lead: atomOf(20) } : {}) }),
    () => {
      const points = atoms(5, 40)
      return { kind: 'points', points, weights: points.map(() => below(9)) }
    },
    () => ({ kind: 'steps', start: 1, steps: atoms(20, 60) }),
    () => ({ kind: 'quote', paragraphs: atoms(4, 90), attribution: atomOf(9) }),
    () => {
      const header = atoms(7, 2)
      return {
        kind: 'table',
        align: header.map(() => null),
        header,
        rows: some(1, 30, () => header.map(() => atomOf(6))),
      }
    },
    () => ({ kind: 'code', code: some(1, 60, () => atomOf(12).text).join(once(2) ? '\n' : ''), source: source() }),
    () => ({ kind: 'math', tex: some(1, 30, () => atomOf(2).text).join('\n'), source: source() }),
    () => ({ kind: 'figure', url: 'a.png', alt: atomOf(3).text, caption: atomOf(80), source: source() }),
    () => ({ kind: 'stats', stats: some(1, 4, () => ({ value: atomOf(2), label: atomOf(30) })) }),
    () => ({ kind: 'grid', items: some(1, 12, () => ({ name: atomOf(3), detail: atomOf(20) })) }),
    () => ({ kind: 'timeline', entries: some(1, 9, () => ({ date: atomOf(1), text: atomOf(30) })) }),
    () => ({ kind: 'compare', columns: some(2, 2, () => ({ title: atomOf(3), points: atoms(5, 30) })) }),
    () => ({ kind: 'sources', sources: atoms(14, 20) }),
    () => ({ kind: 'closing', points: atoms(3, 50) }),
  ]
  const slides = some(1, 9, () => {
    const from = at
    const headline = atomOf(once(9) ? 80 : 8)
    const begin = at + 1
    const body = pick(bodies)()
    const id = `b${from}`
    const span = { start: begin, end: next(), line: begin, endLine: at }
    const isShownOnly = ['table', 'code', 'math', 'figure'].includes(body.kind)
    const kind = isShownOnly ? body.kind : 'paragraph'
    const fate = { slides: [], notes: [] }
    if (headline.source !== 'furniture')
      blocks.push({ ...fate, block: `h${from}`, kind: 'heading', span: headline.source })
    // A picture stands where its block begins.
    const own = 'source' in body ? body.source : span
    blocks.push({ ...fate, block: id, kind, span: own, notes: isShownOnly ? [] : ['s'] })
    const text = atomsOf({ body })
      .map((one) => one.text)
      .join(' ')
    return slideOf(body, {
      id: `s${from}`,
      headline,
      ...(once(4) ? { kicker: atomOf(4) } : {}),
      notes: { say: isShownOnly && once(2) ? [] : [{ block: isShownOnly ? 'p' : id, span, text }], more: [] },
    })
  })
  const cover = slideOf(
    { kind: 'cover', description: atomOf(40), facts: atoms(3, 4) },
    { id: 'cover', headline: atomOf(90) },
  )
  return { ...planOf(cover, ...slides), blocks }
}

/** How much higher than a slide it is, and how much wider, as a layout of boxes of text would have it. */
function excessOf({ headline, body, variant }: Slide): { readonly tall: number; readonly wide: number } {
  const lines = (text: string, width: number) =>
    text.split('\n').reduce((sum, own) => sum + Math.ceil(own.length / width), 0)
  const heads = headline ? lines(headline.text, variant === 'long-title' ? 50 : 40) * 54 + 36 : 0
  const words = (atoms: readonly Atom[]) =>
    Math.max(0, ...atoms.flatMap(({ text }) => text.split(' ').map((word) => word.length)))
  if (body.kind === 'table') {
    const column = Math.floor(90 / body.header.length)
    const height = (row: readonly Atom[]) => Math.max(...row.map(({ text }) => lines(text, column))) * 34 + 18
    const tall = heads + [body.header, ...body.rows].reduce((sum, row) => sum + height(row), 0) - ROOM
    const widths = body.header.map((name, index) => words([name, ...body.rows.flatMap((row) => row[index] ?? [])]) * 12)
    return { tall, wide: variant === 'breaking' ? 0 : widths.reduce((sum, own) => sum + own, 0) - WIDTH }
  }
  const figure = body.kind === 'figure' ? 200 : 0
  const tall = atomsOf({ body }).reduce((sum, { text }) => sum + lines(text, 70) * 44 + 24, heads + figure) - ROOM
  return { tall, wide: body.kind === 'math' ? words(atomsOf({ body })) * 20 - WIDTH : 0 }
}

test.each(Array.from({ length: 150 }, (_, seed) => seed))(
  'deck %i is made to fit, and no word is lost',
  async (seed) => {
    const plan = randomPlan(seeded(seed))
    const worst: number[] = []
    const { draft, measurement, rounds } = await untilItFits({
      draft: plan,
      toDeck: async (next: SlidePlan) => next,
      measure: async (next) => {
        worst.push(Math.max(0, ...next.slides.map((slide) => Math.max(excessOf(slide).tall, excessOf(slide).wide))))
        return found(next, (slide) => {
          const { tall, wide } = excessOf(slide)
          if (wide > 0 && wide > tall) return { side: 'right', px: wide }
          return tall > 0 ? { px: tall, box: { top: 0, right: 0, bottom: ROOM + tall, left: 0 } } : undefined
        })
      },
      revise: revisePlan,
    })
    expect(rounds).toBeLessThan(8)
    expect(measurement.slides.flatMap(({ findings }) => findings)).toEqual([])
    expect(new Set(draft.slides.map(({ id }) => id)).size).toBe(draft.slides.length)
    const said = draft.slides.flatMap(({ notes }) => [...notes.say, ...notes.more].map(({ text }) => text))
    const kept = new Set(
      [...said, ...draft.slides.flatMap((slide) => atomsOf(slide).map(({ text }) => text))].join(' ').split(/\s+/u),
    )
    const [, ...others] = plan.slides
    const words = others.flatMap(({ kicker: _, ...slide }) => atomsOf(slide).flatMap(({ text }) => text.split(/\s+/u)))
    expect(words.filter((word) => !kept.has(word))).toEqual([])
    for (const [index, now] of worst.entries()) expect(now).toBeLessThanOrEqual(worst[index - 1] ?? now)
  },
)
