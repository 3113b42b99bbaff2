import type { RenderedDeck } from '../../model/deck.ts'
import type { Handout, HandoutEntry, HandoutSlide } from '../../model/handout.ts'

/** A deck written by hand: its slides in two columns, or beside their notes where they have some. */
export function writtenHandout({ slides }: RenderedDeck): Pick<Handout, 'entries' | 'footnotes'> {
  const entries: HandoutEntry[] = []
  let bare: HandoutSlide[] = []
  const endSheet = () => {
    if (bare.length > 0) entries.push({ kind: 'sheet', slides: bare })
    bare = []
  }
  for (const [index, { notes }] of slides.entries()) {
    const slide: HandoutSlide = { index, read: 'content' }
    const text = notes.join('\n\n').trim()
    if (text === '') bare.push(slide)
    else {
      endSheet()
      entries.push({ kind: 'row', slides: [slide], text })
    }
  }
  endSheet()
  return { entries, footnotes: [] }
}
