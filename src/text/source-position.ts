import type { Location, SourceFile, Span } from '../model/source.ts'

/** Offsets at which the lines of a text begin; the first is 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** 1-based line of an offset, by binary search over `lineStarts`. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

const knownStarts = new WeakMap<Pick<SourceFile, 'text'>, readonly number[]>()

/** The stretch `[start, end)` of a source with its lines. */
export function spanOf(source: Pick<SourceFile, 'text'>, start: number, end: number): Span {
  let starts = knownStarts.get(source)
  if (!starts) {
    starts = lineStarts(source.text)
    knownStarts.set(source, starts)
  }
  return { start, end, line: lineAt(starts, start), endLine: lineAt(starts, Math.max(start, end - 1)) }
}

/** A span as a place to point to. */
export function locationOf(source: Pick<SourceFile, 'path' | 'text'>, span: Span): Location {
  const column = span.start - source.text.lastIndexOf('\n', span.start - 1)
  const endColumn = span.end - source.text.lastIndexOf('\n', span.end - 1)
  return { ...placeIn(source, span.line, column), endLine: span.endLine, endColumn }
}

/** A line and a column as a place to point to. */
export function placeIn({ path, text }: Pick<SourceFile, 'path' | 'text'>, line: number, column: number): Location {
  return { path, line, column, text }
}
