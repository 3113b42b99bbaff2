import type { Atom, Body, Note, Slide } from '../../model/slide-plan.ts'
import type { Span } from '../../model/source.ts'
import { atomsOf } from '../../text/slide/shown.ts'
import { because } from './remedy.ts'
import { type OwnWords, sharedNotes } from './share-notes.ts'

/**
 * The slides that one is split into, in order: each with an id, the notes of what it shows, its own place in the article
 * and its share of the time. What else its author could have had stays with the first.
 */
export function asParts(slide: Slide, parts: readonly Slide[]): readonly Slide[] {
  const words = parts.map(({ headline, body }, index) => [
    ...(index === 0 && headline ? [headline] : []),
    ...ownWords(body),
  ])
  const notes = sharedNotes(slide.notes, words)
  const weights = parts.map((_, index) => weightOf(words[index] ?? [], notes[index]?.say ?? []))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return parts.map(({ rejected, ...part }, index) => {
    const own = notes[index] ?? { say: [], more: [] }
    const seconds = Math.max(LEAST_SECONDS, Math.round((slide.seconds * (weights[index] ?? 0)) / all))
    const span = placeOfPart(slide.span, part.body, words[index] ?? [], own, index === 0)
    const finished: Slide = {
      ...part,
      ...(index === 0 ? {} : { id: `${slide.id}-part-${index + 1}` }),
      ...(index === 0 && rejected ? { rejected } : {}),
      notes: own,
      span,
      seconds,
    }
    return because(finished, 'split, to fit')
  })
}

const LEAST_SECONDS = 5

/** What a body says that no other part of its slide repeats; one piece of text for each thing. */
function ownWords(body: Body): OwnWords {
  switch (body.kind) {
    case 'points':
      return body.points
    case 'steps':
      return body.steps
    case 'quote':
      return body.paragraphs
    case 'table':
      return body.rows.flat()
    case 'compare':
      return body.columns.flatMap(({ points }) => points)
    case 'stats':
      return body.stats.flatMap(({ value, label }) => earliest(value, label))
    case 'grid':
      return body.items.flatMap(({ name, detail }) => earliest(name, detail))
    case 'timeline':
      return body.entries.flatMap(({ date, text }) => earliest(date, text))
    default:
      return atomsOf({ body })
  }
}

function earliest(one: Atom, other: Atom | undefined): OwnWords {
  if (!other || other.source === 'furniture' || one.source === 'furniture') return [one]
  return [other.source.start < one.source.start ? other : one]
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
  const first = opens ? whole : spans.reduce((most, next) => (next.start < most.start ? next : most), any)
  const last = spans.reduce((most, next) => (next.end > most.end ? next : most), any)
  return { start: first.start, end: last.end, line: first.line, endLine: last.endLine }
}
