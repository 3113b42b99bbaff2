/** What a part of a slide is, as `floors` in `template.yml` names it. */
export type Part = 'headline' | 'statement' | 'body' | 'table' | 'code' | 'caption' | 'kicker' | 'source' | 'footer'

export type Color = readonly [number, number, number]

/** A piece of text as the browser sets it. */
export interface TextFacts {
  readonly part: Part
  /** Its first words. */
  readonly text: string
  readonly sizePx: number
  readonly color: Color
  /** The colour that is painted behind it; absent where that is a picture. */
  readonly background?: Color
}

/** What the browser says of one slide. Lengths in CSS px of the slide. */
export interface SlideFacts {
  readonly id: string
  readonly layout: string
  readonly texts: readonly TextFacts[]
  /** Where the first heading begins, and its text line by line. */
  readonly headline?: { readonly topPx: number; readonly startPx: number; readonly lines: readonly string[] }
  /** Pairs of boxes that cover one another, described. */
  readonly overlaps: readonly string[]
}
