import type { DeckData } from '../deck-data.ts'
import type { Position } from '../position.ts'
import type { Stage } from '../view/stage.ts'

/** What the views besides the single slide are made of. */
export interface ViewParts {
  readonly data: DeckData
  readonly slides: readonly HTMLElement[]
  readonly position: Position
  readonly stage: Stage
  /** Tells people who do not see the page. */
  readonly say: (words: string) => void
  readonly direction: 'ltr' | 'rtl'
}
