import type { ArticleMeta } from './article.ts'
import type { Location, SourceFile } from './source.ts'

/** A deck written by hand: Marp Markdown that is rendered as it stands, or filled from data first. */
export interface MarpDeck {
  readonly source: SourceFile
  /** Offset at which the text below the front matter begins. */
  readonly bodyStart: number
  /** From the front matter; without `titleSpan` the title is the file's name. */
  readonly meta: ArticleMeta
  /** The theme that the front matter asks for. */
  readonly theme?: NamedPlace
  /** Present where Liquid fills the deck. */
  readonly liquid?: LiquidSources
}

/** Files that a templated deck is filled from, as the front matter names them: relative to the deck. */
export interface LiquidSources {
  readonly data?: NamedPlace
  readonly article?: NamedPlace
}

/** The lines of the Markdown that a slide was written on, 1-based, and the blocks that stand on them. */
export interface WrittenSlide {
  readonly line: number
  readonly endLine: number
  readonly blocks: readonly WrittenBlock[]
}

/** A block of a slide as it was written. `directive` to `background` stand for the slide, not in its text. */
export interface WrittenBlock {
  readonly kind:
    | 'heading'
    | 'list'
    | 'table'
    | 'code'
    | 'quote'
    | 'html'
    | 'text'
    | 'directive'
    | 'note'
    | 'style'
    | 'background'
  readonly line: number
  readonly endLine: number
  /** Of a heading: 1 to 6. */
  readonly level?: number
  /** Of a heading: it begins a slide by itself, as `headingDivider` asks. */
  readonly divides?: boolean
  /** The lines on which the rows of a table or the blocks of a quotation begin. */
  readonly starts?: readonly number[]
  /** Of a list. */
  readonly items?: readonly WrittenItem[]
  /** Of code: it stands between fences, not behind spaces. */
  readonly fenced?: boolean
  /** Of a paragraph: it is text and nothing else, so that it is written as it is read. */
  readonly plain?: boolean
  /** Of a style: it holds for its slide alone. */
  readonly scoped?: boolean
}

export interface WrittenItem {
  readonly line: number
  readonly endLine: number
  /** Of an ordered list, whatever its author typed. */
  readonly number?: number
  /** The items of the lists inside it. */
  readonly items: readonly WrittenItem[]
}

export interface NamedPlace {
  readonly name: string
  readonly location: Location
}
