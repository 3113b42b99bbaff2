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
  /** Where the headline begins. */
  readonly headline?: {
    readonly leftPx: number
    readonly topPx: number
    readonly lines: number
    readonly lastLineWords: number
  }
}

/** One line of text, or a picture, table or piece of code as a whole. */
export interface TextBox {
  readonly kind: 'text' | 'picture'
  /** Number of the element that holds it, and of those around it, innermost first. */
  readonly element: number
  readonly around: readonly number[]
  readonly text: string
  /** Class, else tag, of the element. */
  readonly part: string
  readonly leftPx: number
  readonly topPx: number
  readonly rightPx: number
  readonly bottomPx: number
  readonly fontPx: number
  /** WCAG ratio of its colour and the colour behind it; absent for pictures and text on pictures. */
  readonly contrast?: number
  /** A part of the frame: footer, page number. */
  readonly margin: boolean
  /** Not seen in full: an ancestor cuts it off. */
  readonly clipped: boolean
}
