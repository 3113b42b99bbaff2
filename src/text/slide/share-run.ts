import type { Atom, Body, Note, Slide } from '../../model/slide-plan.ts'
import type { Span } from '../../model/source.ts'
import { type OwnWords, sharedNotes } from './share-notes.ts'
import { atomsOf } from './shown.ts'

/** The slides with those together that go on with one thing, numbered as its parts. */
export function runsAmong(slides: readonly Slide[]): readonly (readonly Slide[])[] {
  const runs: Slide[][] = []
  for (const slide of slides) {
    const index = slide.continuation?.index ?? 1
    if (index > 1 && runs.length > 0) runs.at(-1)?.push(slide)
    else runs.push([slide])
  }
  return runs
}

/** The parts of one thing, each with the notes of what it shows, its place in the article and its share of the time. */
export function sharedRun(parts: readonly Slide[]): readonly Slide[] {
  const things = parts.map(({ headline, body }, index) => [
    ...(index === 0 && headline ? [[headline]] : []),
    ...thingsOf(body),
  ])
  const words = things.map((own) => own.flatMap(earliest))
  const notes = sharedNotes(parts.map((part, index) => ({ notes: part.notes, words: words[index] ?? [] })))
  const weights = parts.map((_, index) => weightOf(words[index] ?? [], notes[index]?.say ?? []))
  const weight = weights.reduce((sum, own) => sum + own, 0)
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0)
  return parts.map((part, index) => {
    const own = notes[index] ?? NO_NOTES
    return {
      ...part,
      notes: own,
      span: placeOfPart(part.span, part.body, things[index]?.flat() ?? [], own, index === 0),
      seconds: Math.max(LEAST_SECONDS, Math.round((seconds * (weights[index] ?? 0)) / weight)),
    }
  })
}

const NO_NOTES: Slide['notes'] = { say: [], more: [] }

const LEAST_SECONDS = 5

/** What a body says that no other part of its slide repeats: for each thing on it, the pieces of its text. */
export function thingsOf(body: Body): readonly (readonly Atom[])[] {
  const apart = (atoms: readonly Atom[]) => atoms.map((atom) => [atom])
  switch (body.kind) {
    case 'points':
      return apart(body.points)
    case 'steps':
      return apart(body.steps)
    case 'quote':
      return apart(body.paragraphs)
    case 'table':
      return apart(body.rows.flat())
    case 'compare':
      return apart(body.columns.flatMap(({ points }) => points))
    case 'stats':
      return body.stats.map(({ value, label }) => [value, ...(label ? [label] : [])])
    case 'grid':
      return body.items.map(({ name, detail }) => [name, ...(detail ? [detail] : [])])
    case 'timeline':
      return body.entries.map(({ date, text }) => [date, text])
    default:
      return apart(atomsOf({ body }))
  }
}

/** The piece that comes first in the article. */
function earliest(thing: readonly Atom[]): OwnWords {
  const startOf = ({ source }: Atom) => (source === 'furniture' ? Number.POSITIVE_INFINITY : source.start)
  const [first] = [...thing].sort((a, b) => startOf(a) - startOf(b))
  return first ? [first] : []
}

/** About how long it takes to say and to show. */
function weightOf(words: OwnWords, say: readonly Note[]): number {
  return [...words, ...say].reduce((sum, { text }) => sum + text.length, 1)
}

/** From the first to the last place of what a part shows and says; the first part begins where its slide began. */
export function placeOfPart(
  whole: Span,
  body: Body,
  words: OwnWords,
  { say, more }: Slide['notes'],
  opens: boolean,
): Span {
  const shown = words.flatMap(({ source }) => (source === 'furniture' ? [] : [source]))
  const noted = [...say, ...more].map(({ span }) => span)
  const spans = [...shown, ...noted, ...('source' in body ? [body.source] : [])]
  const [any] = spans
  if (!any) return whole
  const first = spans.reduce((most, next) => (next.start < most.start ? next : most), opens ? whole : any)
  const last = spans.reduce((most, next) => (next.end > most.end ? next : most), any)
  return { start: first.start, end: last.end, line: first.line, endLine: last.endLine }
}
