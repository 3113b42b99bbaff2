/** What a speaker has beside a slide, as HTML that can do no harm. */
export interface SlideNotes {
  /** What to say, in the author's words. */
  readonly say: readonly NoteText[]
  /** What the article says beyond that. */
  readonly more: readonly NoteText[]
  /** Seconds that the slide is planned for; of a deck written by hand what its notes take to say. */
  readonly seconds: number
}

export interface NoteText {
  readonly html: string
  /** First and last line of the source; absent for notes of a deck written by hand. */
  readonly lines?: readonly [number, number]
  /** The slide shows these words. */
  readonly shown?: true
}
