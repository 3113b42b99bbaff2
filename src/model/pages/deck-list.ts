import type { HandoutKind } from '../handout.ts'
import type { DeckAbout } from '../output.ts'

/** A deck as a list shows it. Addresses are relative to the list. */
export interface ListedDeck {
  /** The name of its folder. */
  readonly id: string
  /** Absent where it could not be built. */
  readonly about?: DeckAbout
  /** Address of the picture of its first slide. */
  readonly cover?: string
  readonly links: readonly DeckLink[]
  /** What is wrong with it: `2 errors`. */
  readonly problems?: string
}

export interface DeckLink {
  readonly kind: 'present' | 'pdf' | HandoutKind | 'problems'
  readonly href: string
}
