import type { Article, DeckOptions } from '../model/article.ts'
import type { RenderedDeck } from '../model/deck.ts'
import type { HandoutMaterials } from '../model/handout.ts'
import type { MarpDeck } from '../model/marp-deck.ts'
import type { InputFile } from '../model/output.ts'
import type { SlidePlan } from '../model/slide-plan.ts'

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

/** What a deck is made from, all of it read. A deck written by hand has no plan: it is drawn as it stands. */
export interface StartedDeck {
  readonly plan: () => SlidePlan | undefined
  readonly draw: (plan: SlidePlan | undefined) => Promise<RenderedDeck>
  readonly inputs: readonly InputFile[]
  readonly handout: HandoutMaterials
}
