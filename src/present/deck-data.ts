/** What the page's own JSON block holds: plain data for the script, never markup. Written by the screen page. */
export interface DeckData {
  readonly lang: string
  /** The size at which each slide is laid out; the script scales it to the window. */
  readonly widthPx: number
  readonly heightPx: number
  readonly slides: readonly SlideData[]
}

export interface SlideData {
  readonly id: string
  readonly title: string
  /** What the slide is planned for; absent where the page holds no notes. */
  readonly seconds?: number
}
