import type { DrawnBox, DrawnHeadline } from '../look/drawn-box.ts'

/** What a part of a slide is, as `floors` in `template.yml` names it. */
export type Part = 'headline' | 'statement' | 'body' | 'table' | 'code' | 'caption' | 'kicker' | 'source' | 'footer'

/** One line of a text, or a picture, as the browser draws it. */
export interface BoxFacts extends DrawnBox {
  readonly part: Part
  /** The element that holds it, with its first words. */
  readonly what: string
}

/** What the browser says of one slide. Lengths in CSS px of the slide. */
export interface SlideFacts {
  readonly id: string
  readonly layout: string
  readonly boxes: readonly BoxFacts[]
  readonly headline?: DrawnHeadline
}
