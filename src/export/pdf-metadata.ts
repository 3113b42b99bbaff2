import type { Deck } from '../model/deck.ts'
import type { PdfMetadata } from './pdf/describe-pdf.ts'

/** What a PDF of a deck says of itself. */
export function metadataOf(deck: Deck, date: Date | undefined): PdfMetadata {
  const { title, lang, authors, description, keywords, license } = deck
  return {
    title,
    lang,
    authors,
    ...(description === undefined ? {} : { description }),
    keywords,
    ...(license === undefined ? {} : { license }),
    ...(date ? { date } : {}),
  }
}
