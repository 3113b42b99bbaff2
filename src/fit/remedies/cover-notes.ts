import type { Atom, BlockFate, Note, Slide, SlidePlan } from '../../model/slide-plan.ts'
import { atomsOf } from '../../text/slide/shown.ts'

/** What stands in no block of the article. */
const FRONT_MATTER = 'front-matter'

/** A cover with those words in its notes that it showed before and `stays` does not, each once and in full. */
export function withCoverNotes(
  cover: Slide,
  before: Slide,
  stays: readonly Atom[],
  { blocks, budget }: SlidePlan,
): Slide {
  const { say, more } = cover.notes
  const known = [...say, ...more]
  const shown = new Set(stays.map(({ text }) => text))
  const gone = atomsOf(before).flatMap((atom): readonly Note[] => {
    const { text, markdown, source } = atom
    if (source === 'furniture' || shown.has(text)) return []
    // A title that was cut before is there in full.
    if (known.some((note) => note.span.start === source.start && note.text.startsWith(markdown))) return []
    return [{ block: blockAt(blocks, source.start), span: source, text: markdown }]
  })
  if (gone.length === 0) return cover
  const inOrder = (notes: readonly Note[]) => [...notes, ...gone].sort((a, b) => a.span.start - b.span.start)
  // The time of a deck that has one is planned already.
  return { ...cover, notes: budget ? { say, more: inOrder(more) } : { say: inOrder(say), more } }
}

function blockAt(blocks: readonly BlockFate[], start: number): string {
  return blocks.find(({ span }) => span.start <= start && start < span.end)?.block ?? FRONT_MATTER
}
