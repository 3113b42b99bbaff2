import type { Finding } from '../../model/measurement.ts'
import type { Atom, Body, Slide } from '../../model/slide-plan.ts'
import type { Location, SourceFile, Span } from '../../model/source.ts'
import { atomsOf } from '../../text/slide/shown.ts'
import { lineStarts, locationOf, placeIn, spanOf } from '../../text/source-position.ts'
import { findWords, type Stretch } from './find-words.ts'

type Culprit = Pick<Finding, 'kind' | 'words'>
type Source = Pick<SourceFile, 'path' | 'text'>

/** Where the author wrote what stands out on a planned slide: its words, or else its block. Undefined where neither is known. */
export function locateCulprit(source: Source, slide: Slide, culprit: Culprit): Location | undefined {
  const span = spanOfWords(source, slide, culprit) ?? spanOfBlock(slide, culprit)
  return span && locationOf(source, span)
}

function spanOfWords(source: Source, slide: Slide, { kind, words }: Culprit): Span | undefined {
  const atom = atomThatSays(words, slide)
  if (!atom || atom.source === 'furniture') return undefined
  // Each part of a long piece of code has the whole as its source.
  const isPart = kind === 'code' || lettersOf(atom.text).length > lettersOf(words).length
  const part = isPart ? findWords(source.text, words, atom.source) : undefined
  return part ? spanOf(source, part.start, part.end) : atom.source
}

/** The one that says exactly these words, else one that says them among others, else the longest of those that they hold. */
function atomThatSays(words: string, slide: Slide): Atom | undefined {
  const wanted = lettersOf(words)
  if (wanted === '') return undefined
  const atoms = atomsOf(slide).map((atom) => ({ atom, says: lettersOf(atom.text) }))
  const within = atoms.filter(({ says }) => says !== '' && wanted.includes(says))
  const longest = within.reduce<(typeof atoms)[number] | undefined>(
    (most, next) => (next.says.length > (most?.says.length ?? 0) ? next : most),
    undefined,
  )
  const exact = atoms.find(({ says }) => says === wanted)
  return (exact ?? atoms.find(({ says }) => says.includes(wanted)) ?? longest)?.atom
}

/** Marks, spaces and capitals may differ between the source and the slide. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

/** The block that the body of the slide was made from, if the culprit is of its kind; not one that is gathered from all over. */
function spanOfBlock({ body, span }: Slide, { kind }: Culprit): Span | undefined {
  if (BLOCK_OF[body.kind] !== kind) return undefined
  if ('source' in body) return body.source
  const spans = atomsOf({ body }).flatMap(({ source }) => (source === 'furniture' ? [] : [source]))
  const own = spans.filter((one) => one.start >= span.start && one.end <= span.end)
  const first = own.reduce<Span | undefined>(
    (most, next) => (most && most.start <= next.start ? most : next),
    undefined,
  )
  const last = own.reduce<Span | undefined>((most, next) => (most && most.end >= next.end ? most : next), undefined)
  return first && last && { start: first.start, end: last.end, line: first.line, endLine: last.endLine }
}

const BLOCK_OF: Partial<Record<Body['kind'], Finding['kind']>> = {
  points: 'list',
  steps: 'list',
  table: 'table',
  quote: 'quote',
  figure: 'image',
  code: 'code',
  math: 'math',
}

/**
 * Where the words of a culprit stand in a deck written by hand: in the paragraph that begins on `line`, else on that line.
 * Code and formulas begin with their fence. With `end`, an offset, they are looked for from that line up to there, in whatever paragraph.
 */
export function locateWritten(source: Source, line: number, { kind, words }: Culprit, end?: number): Location {
  const start = lineStarts(source.text)[line - 1] ?? 0
  const place = { start, end: end ?? endOfParagraph(source.text, start) }
  const isFenced = kind === 'code' || (kind === 'math' && /^\s*\$\$/u.test(source.text.slice(start)))
  const found = isFenced ? undefined : findWords(source.text, words, place)
  return found ? locationOf(source, spanOf(source, found.start, found.end)) : placeIn(source, line, 1)
}

/**
 * Where the words of a header or footer are written: in the last directive for it before the offset `end` that says them.
 * Undefined where none does.
 */
export function locateMargin(
  source: Source,
  margin: 'header' | 'footer',
  words: string,
  end = source.text.length,
): Location | undefined {
  const directives = [
    ...source.text.slice(0, end).matchAll(new RegExp(`^[ \\t]*(?:<!--\\s*)?_?${margin}[ \\t]*:`, 'gmu')),
  ]
  for (const { index } of directives.reverse()) {
    const found = findWords(source.text, words, { start: index, end: endOfParagraph(source.text, index) })
    if (found) return locationOf(source, spanOf(source, found.start, found.end))
  }
  return undefined
}

function endOfParagraph(text: string, start: number): Stretch['end'] {
  const rest = /\n[ \t]*(?:\n|$)/u.exec(text.slice(start))
  return rest ? start + rest.index : text.length
}
