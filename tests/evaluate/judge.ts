import type { DeckFiles } from './deck/deck-files.ts'
import { type MarpView, readMarpView } from './deck/read-notes.ts'
import type { PdfPage } from './deck/read-pdf.ts'
import { readSlides } from './deck/read-slides.ts'
import type { SlideView } from './deck/slide-view.ts'
import type { DeckLook } from './look/deck-look.ts'
import type { SourceArticle } from './source/article.ts'
import { readArticle } from './source/read-article.ts'
import { type WordLists, wordLists } from './text/word-lists.ts'

/** A deck with everything that was read from it, once. */
export interface Judged {
  readonly files: DeckFiles
  readonly article: SourceArticle
  readonly slides: readonly SlideView[]
  readonly marp: MarpView
  readonly words: WordLists
  /** What a browser saw of `deck.html`; absent where none was asked. */
  readonly look?: DeckLook
  /** The words on each page of `deck.pdf`; absent where nothing here can read it. */
  readonly pdfPages?: readonly PdfPage[]
}

/** Something that is wrong with a deck, for a person to mend. */
export interface Finding {
  readonly metric: string
  readonly slide?: number
  readonly headline?: string
  /** Of the article. */
  readonly line?: number
  readonly message: string
}

export function readDeck(files: DeckFiles, seen: Pick<Judged, 'look' | 'pdfPages'> = {}): Judged {
  const article = readArticle(files.article, files.plan.lang)
  const words = wordLists(article.lang)
  return { files, article, words, slides: readSlides(files.html), marp: readMarpView(files.markdown), ...seen }
}

/** A finding about one slide. */
export function onSlide(metric: string, slide: SlideView, message: string, line = slide.lines[0]): Finding {
  return { metric, slide: slide.number, headline: slide.headline, line, message }
}

/** The start of a text, for messages. */
export function quoted(text: string, length = 70): string {
  return text.length <= length ? `“${text}”` : `“${text.slice(0, length - 1).trimEnd()}…”`
}
