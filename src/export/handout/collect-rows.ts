import type { HandoutEntry, HandoutSlide } from '../../model/handout.ts'
import type { PlacedSlide } from './slide-places.ts'

/** Keeps two lists two lists. */
const APART = '\n\n<!-- -->\n\n'

/** Collects slides and the text beside them in rows; whatever takes the whole width ends a row. */
export interface Rows {
  readonly addSlide: (placed: PlacedSlide) => void
  readonly addEntry: (entry: HandoutEntry) => void
  readonly entries: () => readonly HandoutEntry[]
}

export function collectRows(): Rows {
  const done: HandoutEntry[] = []
  let slides: HandoutSlide[] = []
  let texts: string[] = []
  const endRow = () => {
    if (slides.length > 0 || texts.length > 0) done.push({ kind: 'row', slides, text: texts.join(APART) })
    slides = []
    texts = []
  }
  const addEntry = (entry: HandoutEntry) => {
    if (entry.kind === 'row') texts.push(entry.text)
    else {
      endRow()
      done.push(entry)
    }
  }
  return {
    addSlide: ({ index, slide }) => {
      if (slide.body.kind === 'figure') addEntry({ kind: 'large', slide: { index, read: 'figure' } })
      else {
        if (texts.length > 0) endRow()
        slides.push({ index, read: 'picture' })
      }
    },
    addEntry,
    entries: () => {
      endRow()
      return done
    },
  }
}
