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
  /** What does not fit: one for each block of the slide, worst first; none when all fits. */
  readonly findings: readonly Finding[]
  /** The styles that were given to what Marp scales to fit, in the order of the slide. */
  readonly scaling?: readonly string[]
  /** Images that did not decode. */
  readonly brokenImages: readonly BrokenImage[]
}

/** An image that the browser cannot draw. */
export interface BrokenImage {
  /** Its alternative text, or else its shortened address. */
  readonly name: string
  /** The line of the deck's Markdown that it was written on, where lines were traced. */
  readonly line?: number
}

/** A block of a slide that stands where it may not, told by the part of it that stands out farthest. */
export interface Finding {
  readonly reason: FindingReason
  /** Where it stands out farthest. */
  readonly side: Side
  /** How far it stands out there, at least 1. */
  readonly px: number
  /** The part that stands out, from the upper left corner of the slide. */
  readonly box: Box
  readonly kind: CulpritKind
  /** The words of the part that stands out, with single spaces; those of an image are its alternative text. May be empty. */
  readonly words: string
  /** What a collision is with. */
  readonly meets?: Margin
  /** The margin that it is itself part of, which stands on every slide. */
  readonly margin?: 'header' | 'footer'
  /** The line of the deck's Markdown that it was written on, where lines were traced. */
  readonly line?: number
  /** In a deck written by hand: it stands inside HTML, where lines are not traced; then `line` is that of a block at or above it. */
  readonly inHtml?: true
}

/**
 * `overflow`: beyond the edge of the slide. `clipped`: cut off by an element inside the slide. `collision`: over the header,
 * the footer or the page number. `spill`: in sight, but in the padding, where the template wants nothing.
 */
export type FindingReason = 'overflow' | 'clipped' | 'collision' | 'spill'

export type Side = 'top' | 'right' | 'bottom' | 'left'

/** A rectangle in px. `right < left` or `bottom < top` means that it is empty. */
export type Box = Readonly<Record<Side, number>>

export type CulpritKind = 'heading' | 'list' | 'table' | 'code' | 'quote' | 'image' | 'math' | 'text'

/** What repeats on every slide beside its content. */
export type Margin = 'header' | 'footer' | 'page-number'
