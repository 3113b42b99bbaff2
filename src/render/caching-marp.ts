import { Marp } from '@marp-team/marp-core'
import { createMemory } from '../text/memory/create-memory.ts'

/** A process that goes on for hours must not keep all that it ever packed. */
const MOST_KEPT = 16

const packed = createMemory<string>(MOST_KEPT)

type ThemeSet = Marp['themeSet']

const read = createMemory<ReturnType<ThemeSet['add']>>(MOST_KEPT)

/**
 * Marp that reads a theme once, its own too, and packs a style sheet once for all decks that want the same of it: that takes
 * longer than their slides. An instance keeps state of what it rendered before, so each deck still has its own.
 */
export class CachingMarp extends Marp {
  readonly #themes: string[] = []

  /** @inheritdoc Called when there is a set of themes and none in it. */
  protected override applyMarkdownItPlugins(markdown: unknown): void {
    rememberThemes(this.themeSet)
    super.applyMarkdownItPlugins(markdown)
  }

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

/** Themes are frozen, and read in one way here; so sets may share them. */
function rememberThemes(themes: ThemeSet): void {
  const add = themes.add.bind(themes)
  themes.add = (css) => {
    const theme = read(css, () => add(css))
    themes.addTheme(theme)
    return theme
  }
}
