import { Marp } from '@marp-team/marp-core'
import { createMemory } from '../text/memory/create-memory.ts'

/** A process that goes on for hours must not keep all that it ever packed. */
const MOST_KEPT = 16

const packed = createMemory<string>(MOST_KEPT)

/**
 * Marp that packs a style sheet once for all decks that want the same of it: that takes longer than their slides. An instance
 * keeps state of what it rendered before, so each deck still has its own.
 */
export class CachingMarp extends Marp {
  readonly #themes: string[] = []

  /** Adds a theme, by its CSS. */
  addTheme(css: string): void {
    this.#themes.push(css)
    this.themeSet.add(css)
  }

  /** @inheritdoc */
  override renderStyle(theme: string | undefined): string {
    const key = JSON.stringify([theme, this.#themes, this.themeSetPackOptions()])
    return packed(key, () => super.renderStyle(theme))
  }
}
