import type { Article, DeckOptions } from '../model/article.ts'
import type { MarpDeck } from '../model/marp-deck.ts'

/** One deck to make: of an article, or one written by hand. */
export type Job = ArticleJob | MarpJob

export interface ArticleJob {
  readonly article: Article
  readonly deck: DeckOptions
  /** The name of its output folder. */
  readonly id: string
}

export interface MarpJob {
  readonly written: MarpDeck
  readonly id: string
}
