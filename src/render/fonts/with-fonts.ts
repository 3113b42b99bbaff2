import type { EmbeddedFont, RenderedDeck } from '../../model/deck.ts'

/** The deck with fonts inside its style sheet. */
export function withFonts(rendered: RenderedDeck, fonts: readonly EmbeddedFont[]): RenderedDeck {
  return { ...rendered, css: `${fonts.map(({ rule }) => rule).join('\n')}\n${rendered.css}`, fonts }
}

/**
 * The fonts that lend to the others what those lack: the last family. Chromium asks for them as long as the others are
 * still being read, needed or not, so a page that wants to know lets them in when the others are there.
 */
export function lendingFonts({ fonts = [] }: RenderedDeck): readonly EmbeddedFont[] {
  const last = fonts.at(-1)?.family
  return fonts[0]?.family === last ? [] : fonts.filter(({ family }) => family === last)
}

/** The deck without the fonts of these names: a page that shows what was measured looks the same, and is smaller. */
export function withoutFonts(rendered: RenderedDeck, names: readonly string[]): RenderedDeck {
  const idle = (rendered.fonts ?? []).filter(({ name }) => names.includes(name))
  const css = idle.reduce((text, { rule }) => text.replace(`${rule}\n`, ''), rendered.css)
  return { ...rendered, css, fonts: (rendered.fonts ?? []).filter((font) => !idle.includes(font)) }
}
