/** What comes instead of a part of a content stream, from one byte to another. */
export interface Edit {
  readonly start: number
  readonly end: number
  text: string
}

/** A stream with its edits, which come in order. */
export function edited(source: Buffer, edits: readonly Edit[]): Buffer {
  const grown = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
  const bytes = Buffer.allocUnsafe(source.length + grown)
  let from = 0
  let length = 0
  for (const { start, end, text } of edits) {
    length += source.copy(bytes, length, from, start)
    length += bytes.write(text, length, 'latin1')
    from = end
  }
  source.copy(bytes, length, from)
  return bytes
}

/** Tells where places of a stream are after its edits, asked for in order; a place inside of an edit is at its end. */
export function placesAfter(edits: readonly Edit[]): (place: number) => number {
  let next = 0
  let grown = 0
  return (place) => {
    for (let edit = edits[next]; edit && edit.start < place; edit = edits[next]) {
      grown += edit.text.length - (edit.end - edit.start)
      next += 1
    }
    const end = edits[next - 1]?.end ?? 0
    return Math.max(place, end) + grown
  }
}
