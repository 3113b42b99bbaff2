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

export interface NamedPlace {
  readonly name: string
  readonly location: Location
}
