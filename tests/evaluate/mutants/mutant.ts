import type { Judged } from '../judge.ts'
import type { OpenDeck } from './open-deck.ts'

/** A way to spoil a deck, and what must notice it. */
export interface Mutant {
  readonly name: string
  /** Any one of these metrics must fire. */
  readonly expects: readonly string[]
  /** `browser`: only a look at the page can tell. */
  readonly needs: 'files' | 'browser'
  /** The spoiled deck; undefined where this deck has nothing to spoil. */
  readonly spoil: (deck: OpenDeck, judged: Judged) => OpenDeck | undefined
}

/** The first result of a list that is one. */
export function firstOf<T, R>(list: readonly T[], work: (item: T, index: number) => R | undefined): R | undefined {
  for (const [index, item] of list.entries()) {
    const result = work(item, index)
    if (result !== undefined) return result
  }
  return undefined
}
