import type { Parts } from '../fit/written/more-parts.ts'
import type { Article, DeckOptions } from '../model/article.ts'
import type { RenderedDeck } from '../model/deck.ts'
import type { HandoutMaterials } from '../model/handout.ts'
import type { MarpDeck } from '../model/marp-deck.ts'
import type { DeckMeasurement } from '../model/measurement.ts'
import type { InputFile } from '../model/output.ts'
import type { SlidePlan } from '../model/slide-plan.ts'
import type { SourceFile } from '../model/source.ts'

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

/** What is drawn: the plan of an article, or the parts that the slides of a deck written by hand are split into. */
export interface Draft {
  readonly plan?: SlidePlan
  readonly parts?: Parts
}

/** What a deck is made from, all of it read. */
export interface StartedDeck {
  readonly draft: () => Draft
  readonly draw: (draft: Draft) => Promise<RenderedDeck>
  /** The next draft to try for what does not fit, or undefined when nothing is left to do. */
  readonly revise: (draft: Draft, measurement: DeckMeasurement, round: number) => Draft | undefined
  /** The file that it is made from. */
  readonly source: SourceFile
  readonly inputs: readonly InputFile[]
  readonly handout: HandoutMaterials
}
