import type { DeckOptions } from './article.ts'
import type { Span } from './source.ts'
import type { Layout } from './template.ts'

/**
 * A piece of text on a slide. `text` is what a reader sees: one contiguous, exact slice of the source at `source`,
 * or, for `furniture`, a word of the deck's own such as a continuation mark. `markdown` is the same as Marp Markdown.
 */
export interface Atom {
  readonly text: string
  readonly markdown: string
  readonly source: Span | 'furniture'
}

/** What a layout shows beside headline and kicker. */
export type Body =
  | { readonly kind: 'cover'; readonly description?: Atom; readonly facts: readonly Atom[] }
  | { readonly kind: 'agenda'; readonly start?: number; readonly items: readonly Atom[] }
  | { readonly kind: 'section'; readonly number?: number; readonly summary?: Atom }
  | {
      readonly kind: 'statement'
      readonly statement: Atom
      /** The sentence after it, where that leans on it. */
      readonly support?: Atom
    }
  | {
      readonly kind: 'points'
      readonly lead?: Atom
      readonly points: readonly Atom[]
      /** How much each point weighs, where some may go; absent for a list, which is shown whole. */
      readonly weights?: readonly number[]
    }
  | { readonly kind: 'steps'; readonly lead?: Atom; readonly start: number; readonly steps: readonly Atom[] }
  | { readonly kind: 'quote'; readonly paragraphs: readonly Atom[]; readonly attribution?: Atom }
  | {
      readonly kind: 'table'
      readonly align: readonly ('left' | 'right' | 'center' | null)[]
      readonly header: readonly Atom[]
      readonly rows: readonly (readonly Atom[])[]
    }
  | {
      readonly kind: 'figure'
      readonly url: string
      readonly alt: string
      readonly caption?: Atom
      readonly source: Span
    }
  | { readonly kind: 'code'; readonly language?: string; readonly code: string; readonly source: Span }
  | { readonly kind: 'stats'; readonly stats: readonly { readonly value: Atom; readonly label?: Atom }[] }
  | { readonly kind: 'grid'; readonly items: readonly { readonly name: Atom; readonly detail?: Atom }[] }
  | {
      readonly kind: 'compare'
      /** Two sides; their points stand across from one another. */
      readonly columns: readonly { readonly title: Atom; readonly points: readonly Atom[] }[]
    }
  | { readonly kind: 'timeline'; readonly entries: readonly { readonly date: Atom; readonly text: Atom }[] }
  | { readonly kind: 'math'; readonly tex: string; readonly source: Span }
  | {
      readonly kind: 'sources'
      /** The number of the first, where that is not 1. */
      readonly start?: number
      readonly sources: readonly Atom[]
    }
  | { readonly kind: 'closing'; readonly points: readonly Atom[] }

/** One paragraph of speaker notes: the author's own words from lines `span.line` to `span.endLine`. */
export interface Note {
  readonly block: string
  readonly span: Span
  readonly text: string
  /** The slide shows these words, so the speaker can keep to the others; marked only where a deck has a time to keep. */
  readonly shown?: true
}

export interface Slide {
  /** Stable across edits elsewhere: the section's slug plus an ordinal. */
  readonly id: string
  readonly layout: Layout
  readonly variant?: string
  readonly headline?: Atom
  /** `2/3` of a run of slides that share one headline. */
  readonly continuation?: { readonly index: number; readonly count: number }
  readonly kicker?: Atom
  readonly body: Body
  readonly notes: { readonly say: readonly Note[]; readonly more: readonly Note[] }
  /** What of the source the slide stands for; its first line is where a diagnostic about the slide points. */
  readonly span: Span
  /** Seconds to present it. */
  readonly seconds: number
  /** Why this layout and this text, in plain words. */
  readonly why: readonly string[]
  /** What was done to make it fit, in this order, in the words of `why`; absent where it fitted at once. */
  readonly repairs?: readonly string[]
  readonly rejected?: Alternative
}

/** The next best form of a slide, and how its author gets it. */
export interface Alternative {
  /** `notes` for a slide that would go. */
  readonly layout: Layout | 'notes'
  /** What would stand first on it. */
  readonly text: string
  /** Why it was not chosen. */
  readonly why: string
  /** A comment to paste above the line, or the words of one to remove from it. */
  readonly change: 'paste' | 'remove'
  readonly comment: string
  readonly line: number
}

/** Where a block of the article went. */
export interface BlockFate {
  readonly block: string
  readonly kind: string
  readonly span: Span
  readonly slides: readonly string[]
  readonly notes: readonly string[]
  /** The slides left out of the deck that show it or have it in their notes; absent when there are none. */
  readonly appendix?: readonly string[]
  /** Why a list, table, figure, quotation or piece of code stands in the notes only. */
  readonly notShown?: string | undefined
  /** The rule that kept it off slides and out of the notes, if it is on neither. */
  readonly leftOut?: string
}

export interface SlidePlan {
  readonly title: string
  readonly options: DeckOptions
  readonly lang: string
  readonly slides: readonly Slide[]
  /** What the article has beyond the deck, with its notes, in source order; for the handout. */
  readonly appendix: readonly LeftOutSlide[]
  /** The time that the deck was planned for; absent where it may take as long as it takes. */
  readonly budget?: Budget
  readonly blocks: readonly BlockFate[]
}

/** A slide that the deck has no time for. */
export interface LeftOutSlide extends Slide {
  /** `left out by profile brief`. */
  readonly leftOut: string
}

export interface Budget {
  readonly seconds: number
  /** Who set it: `profile brief`, `minutes: 10`. */
  readonly setBy: string
}
