import type { Deck } from '../model/deck.ts'
import type { PdfMetadata } from './finish-pdf.ts'

/** What a PDF of a deck says of itself. */
export function metadataOf({ title, authors, description, keywords }: Deck, date: Date | undefined): PdfMetadata {
  return { title, authors, ...(description === undefined ? {} : { description }), keywords, ...(date ? { date } : {}) }
}
