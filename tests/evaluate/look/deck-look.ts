import type { DrawnBox, DrawnHeadline } from '../../look/drawn-box.ts'

/** What a browser sees of `deck.html`: lengths in CSS px of a slide as large as it was made. */
export interface DeckLook {
  readonly widthPx: number
  readonly heightPx: number
  readonly slides: readonly SlideLook[]
}

export interface SlideLook {
  /** How far content is scrolled off or hidden. */
  readonly overflowXPx: number
  readonly overflowYPx: number
  readonly boxes: readonly TextBox[]
  readonly headline?: DrawnHeadline
}

/** One line of text, or a picture, with what the judge needs to know of it. */
export interface TextBox extends DrawnBox {
  /** Class, else tag, of the element. */
  readonly part: string
  /** A part of the frame: footer, page number. */
  readonly margin: boolean
  /** Not seen in full: an ancestor cuts it off. */
  readonly clipped: boolean
}
