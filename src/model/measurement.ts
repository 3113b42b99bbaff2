/** What the browser found on one page that holds all slides. Lengths in CSS px of an unscaled slide. */
export interface DeckMeasurement {
  readonly slides: readonly SlideMeasurement[]
  /** Faces that should have loaded and did not, as `family weight style`. */
  readonly failedFonts: readonly string[]
  /** Embedded font files that no character of the slides needs, by the name of `EmbeddedFont`. */
  readonly unusedFonts: readonly string[]
}

export interface SlideMeasurement {
  /** 0-based. */
  readonly index: number
  /** How far content reaches below or beside the place it may use; 0 when all fits. */
  readonly overflowXPx: number
  readonly overflowYPx: number
  /** The offending element: tag, class, first words. */
  readonly culprit?: string
  /** The line of the deck's Markdown that it was written on, where lines were traced. */
  readonly culpritLine?: number
  /** The styles that were given to what Marp scales to fit, in the order of the slide. */
  readonly scaling?: readonly string[]
  /** Images that did not decode, by their alternative text or a shortened address. */
  readonly brokenImages: readonly string[]
}
