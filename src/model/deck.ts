import type { InputFile } from './output.ts'
import type { Location, Span } from './source.ts'

/** Marp Markdown with the slides it is made of. */
export interface Deck {
  /** The whole `deck.md`. */
  readonly markdown: string
  readonly title: string
  readonly lang: string
  readonly description?: string
  readonly authors: readonly string[]
  readonly keywords: readonly string[]
  /** The terms under which it may be passed on. */
  readonly license?: string
  readonly date?: string
  readonly theme: string
  readonly widthPx: number
  readonly heightPx: number
  readonly slides: readonly DeckSlide[]
  readonly assets: readonly DeckAsset[]
  /** Of a deck written by hand: the line of its file that each line of its text comes from. */
  readonly lines?: readonly number[]
}

export interface DeckSlide {
  readonly id: string
  /** A name for people and assistive technology. */
  readonly title: string
  readonly layout: string
  /** Where the slide comes from, for diagnostics. */
  readonly location: Location
  readonly source?: Span
}

/** An image that slides refer to by `name`, relative to `deck.md`. */
export interface DeckAsset {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly widthPx?: number
  readonly heightPx?: number
  /** Where it was read, relative to the root of its source; absent for what was made. */
  readonly path?: string
}

/** What Marp made of a deck: one HTML fragment a slide, one style sheet for all. */
export interface RenderedDeck {
  readonly deck: Deck
  readonly css: string
  readonly slides: readonly RenderedSlide[]
  /** What of `css` embeds fonts. */
  readonly fonts?: readonly EmbeddedFont[]
}

/** One font file inside a style sheet. */
export interface EmbeddedFont {
  /** As the browser tells it from others: `family weight style ranges`. */
  readonly name: string
  readonly family: string
  /** The whole `@font-face` rule. */
  readonly rule: string
  readonly file: InputFile
}

export interface RenderedSlide {
  readonly slide: DeckSlide
  /** `<div class="slide">…</div>`, `widthPx` by `heightPx`, every asset inlined. */
  readonly html: string
  /** Speaker notes in Markdown, one entry a comment. */
  readonly notes: readonly string[]
}
