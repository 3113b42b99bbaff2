import type { Article } from './article.ts'
import type { FontFace } from './template.ts'

export const PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

/** What a handout can be: every slide beside its text, three or four slides a page, or the text as a report with figures. */
export const HANDOUT_KINDS = ['notes', '3up', '4up', 'article'] as const
export type HandoutKind = (typeof HANDOUT_KINDS)[number]

/** What a handout is made of beside the rendered deck. */
export interface HandoutMaterials {
  /** Undefined for a deck written by hand. */
  readonly article?: ArticleText
  /** The template's `handout.css`; it comes after our own style. */
  readonly css?: string
  /** Faces that `css` may name. */
  readonly fonts: readonly FontFace[]
}

export interface ArticleText {
  readonly article: Article
  /** Names of the deck's assets by the address that the author wrote. */
  readonly images: ReadonlyMap<string, string>
}

/** A handout before it is a page: what is printed, in order. All texts are Markdown. */
export interface Handout {
  readonly kind: HandoutKind
  /** `slight` where the first slide shows the title. */
  readonly title: 'full' | 'slight'
  readonly entries: readonly HandoutEntry[]
  /** The first is number 1; a text refers to it by a link to `#Note-1`. */
  readonly footnotes: readonly string[]
  /** Words of the handout's own, in the language of the deck. */
  readonly words: {
    readonly slide: string
    readonly appendix: string
    readonly notes: string
    readonly sources: string
    readonly contents: string
  }
}

export type HandoutEntry =
  /** `level` counts from 2; 1 is the title. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** Slides one below the other, the text beside them; either may be empty. */
  | { readonly kind: 'row'; readonly slides: readonly HandoutSlide[]; readonly text: string }
  /** Slides in two columns, without text. */
  | { readonly kind: 'sheet'; readonly slides: readonly HandoutSlide[] }
  /** All that stands on a page of its own, below its heading if it has one; one page holds as many as its kind says. */
  | { readonly kind: 'page'; readonly slides: readonly HandoutSlide[]; readonly heading?: string }
  /** One slide as wide as the text block. */
  | { readonly kind: 'large'; readonly slide: HandoutSlide }
  /** Text that needs the whole width: a table, code. */
  | { readonly kind: 'wide'; readonly text: string }
  /** An image that no slide shows, by the name of its asset. */
  | { readonly kind: 'figure'; readonly image: string; readonly alt: string; readonly caption: string }

export interface HandoutSlide {
  /** Position in the deck, from 0; of a slide that the deck leaves out, among those. */
  readonly index: number
  readonly leftOut?: true
  /**
   * For those who do not see it. `picture`: it has a name, since its words stand in the text. `figure`: it is read but for
   * its headings, which the text has. `content`: it is read like any text.
   */
  readonly read: 'picture' | 'figure' | 'content'
}
