import type { Atom, BlockFate, Body, Note, Slide, SlidePlan } from '../../src/model/slide-plan.ts'
import type { Span } from '../../src/model/source.ts'
import { atomsOf } from '../../src/text/slide/shown.ts'
import { planOf, slideOf } from './made-plan.ts'
import type { Seeded } from './seeded.ts'

/** What a slide shows, and what its article says about it. */
interface Made {
  readonly body: Body
  readonly notes: readonly Note[]
}

const NAMES_OF_BLOCKS = ['table', 'code', 'math', 'figure']

/** A deck of slides of every kind, of words that are each written once and stand at most once in the notes. */
export function randomSlides(random: Seeded): SlidePlan {
  const { once, pick, some } = random
  const writer = writerOf(random)
  const { atomOf, next } = writer
  const makers = makersOf(random, writer)
  const blocks: BlockFate[] = []
  const fate = { slides: [], notes: [] }
  const slides = some(1, 9, () => {
    const headline = atomOf(once(9) ? 80 : 8)
    const { body, notes } = pick(makers)()
    for (const { source } of [headline, ...(body.kind === 'compare' ? body.columns.map(({ title }) => title) : [])])
      if (source !== 'furniture') blocks.push({ ...fate, block: `h${next()}`, kind: 'heading', span: source })
    const head = headline.source === 'furniture' ? [] : [headline.source]
    const span = around([...head, ...notes.map((note) => note.span), ...placesOf(body)])
    const id = `s${next()}`
    for (const note of notes)
      blocks.push({ ...fate, block: note.block, kind: 'paragraph', span: note.span, notes: [id] })
    const own = 'source' in body ? body.source : around(placesOf(body))
    if (NAMES_OF_BLOCKS.includes(body.kind)) blocks.push({ ...fate, block: `b${next()}`, kind: body.kind, span: own })
    const cutAt = once(3) ? Math.floor(notes.length / 2) : notes.length
    const above = once(4) ? { kicker: atomOf(4) } : {}
    const noted = { say: notes.slice(0, cutAt), more: notes.slice(cutAt) }
    return slideOf(body, { id, headline, ...above, notes: noted, span })
  })
  const cover = slideOf(
    { kind: 'cover', description: atomOf(40), facts: some(1, 3, () => atomOf(4)) },
    { id: 'cover', headline: atomOf(90), notes: { say: [], more: [] } },
  )
  return { ...planOf(cover, ...slides), blocks }
}

interface Writer {
  readonly next: () => number
  readonly atomOf: (words: number) => Atom
}

function writerOf({ below, once, some }: Seeded): Writer {
  let at = 0
  const next = () => {
    at += 1
    return at
  }
  const atomOf = (words: number): Atom => {
    const text = some(1, words, () => `w${next()}${'x'.repeat(once(20) ? 90 : below(9))}`).join(' ')
    const start = next()
    return { text, markdown: text, source: { start, end: next(), line: start, endLine: start } }
  }
  return { next, atomOf }
}

function makersOf({ below, once, some }: Seeded, { next, atomOf }: Writer): readonly (() => Made)[] {
  const atoms = (most: number, words: number) => some(1, most, () => atomOf(words))
  const source = (): Span => ({ start: next(), end: next(), line: next(), endLine: next() })
  const noteOf = (text: string, own: readonly Atom[]): Note => {
    const begin = around(own.flatMap((one) => (one.source === 'furniture' ? [] : [one.source])))
    return { block: `n${next()}`, span: begin, text }
  }
  const all = (own: readonly Atom[]) => own.map(({ text }) => text).join(' ')
  /** One paragraph in which each of them is a sentence. */
  const prose = (own: readonly Atom[]) => [noteOf(own.map(({ text }) => `${text}.`).join(' '), own)]
  /** A paragraph for each of them, which says more than the slide. */
  const apart = (own: readonly Atom[]) => own.map((one) => noteOf(`${one.text}. ${atomOf(9).text}.`, [one]))
  const list = (own: readonly (readonly Atom[])[]) => {
    const lines = own.map((item, index) => `${index + 1}. ${all(item)}${once(3) ? `\n   - ${atomOf(5).text}` : ''}`)
    return [noteOf(lines.join('\n'), own.flat())]
  }
  const inAnyForm = (own: readonly Atom[]) => [prose, apart, () => list(own.map((one) => [one]))][below(3)]?.(own) ?? []
  const lead = () => (once(2) ? { lead: atomOf(20) } : {})
  const row = (width: number) => Array.from({ length: width }, () => atomOf(6))
  return [
    () => ({ body: { kind: 'section', number: 1, ...(once(2) ? { summary: atomOf(40) } : {}) }, notes: [] }),
    () => {
      const [statement, support] = [atomOf(60), atomOf(60)]
      const body: Body = { kind: 'statement', statement, ...(once(2) ? { support } : {}) }
      return { body, notes: prose([statement, support]) }
    },
    () => {
      const introduction = lead()
      const points = atoms(9, 30)
      const before = introduction.lead ? [noteOf(introduction.lead.text, [introduction.lead])] : []
      return { body: { kind: 'points', ...introduction, points }, notes: [...before, ...inAnyForm(points)] }
    },
    () => {
      const points = atoms(5, 40)
      return { body: { kind: 'points', points, weights: points.map(() => below(9)) }, notes: inAnyForm(points) }
    },
    () => {
      const steps = atoms(20, 60)
      return { body: { kind: 'steps', start: 1, steps }, notes: list(steps.map((one) => [one])) }
    },
    () => {
      const [paragraphs, attribution] = [atoms(4, 90), atomOf(9)]
      const text = [...paragraphs, attribution].map((one) => `> ${one.text}`).join('\n>\n')
      return { body: { kind: 'quote', paragraphs, attribution }, notes: [noteOf(text, [...paragraphs, attribution])] }
    },
    () => {
      const header = atoms(7, 2)
      const notes = once(2) ? [noteOf(atomOf(9).text, [atomOf(1)])] : []
      const rows = some(1, 30, () => row(header.length))
      return { body: { kind: 'table', align: header.map(() => null), header, rows }, notes }
    },
    () => {
      const code = some(1, 60, () => atomOf(12).text).join(once(2) ? '\n' : '')
      return { body: { kind: 'code', code, source: source() }, notes: [] }
    },
    () => ({ body: { kind: 'math', tex: all(atoms(30, 2)), source: source() }, notes: [] }),
    () => {
      const [alt, caption] = [atomOf(3).text, atomOf(80)]
      return { body: { kind: 'figure', url: 'a.png', alt, caption, source: source() }, notes: [] }
    },
    () => {
      const labels = atoms(4, 30)
      const body: Body = { kind: 'stats', stats: labels.map((label) => ({ value: atomOf(2), label })) }
      return { body, notes: inAnyForm(labels) }
    },
    () => {
      const items = some(1, 12, () => ({ name: atomOf(3), detail: atomOf(20) }))
      return { body: { kind: 'grid', items }, notes: list(items.map(({ name, detail }) => [name, detail])) }
    },
    () => {
      const entries = some(1, 9, () => ({ date: atomOf(1), text: atomOf(30) }))
      return { body: { kind: 'timeline', entries }, notes: list(entries.map(({ date, text }) => [date, text])) }
    },
    () => {
      const columns = some(2, 2, () => ({ title: atomOf(3), points: atoms(5, 30) }))
      return { body: { kind: 'compare', columns }, notes: columns.flatMap(({ points }) => prose(points)) }
    },
    () => {
      const sources = atoms(14, 20)
      return { body: { kind: 'sources', sources }, notes: list(sources.map((one) => [one])) }
    },
    () => {
      const points = atoms(3, 50)
      return { body: { kind: 'closing', points }, notes: apart(points) }
    },
  ]
}

function placesOf(body: Body): readonly Span[] {
  const own = atomsOf({ body }).flatMap(({ source }) => (source === 'furniture' ? [] : [source]))
  return 'source' in body ? [...own, body.source] : own
}

function around(spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  return { start, end, line: start, endLine: end }
}

/** What a part of a split slide says that no other part repeats. */
export function ownAtoms({ body }: Slide): readonly Atom[] {
  if (body.kind === 'points') return body.points
  if (body.kind === 'steps') return body.steps
  if (body.kind === 'quote') return body.paragraphs
  if (body.kind === 'table') return body.rows.flat()
  if (body.kind === 'compare') return body.columns.flatMap(({ points }) => points)
  return atomsOf({ body })
}
