const TEXT = '"Source Sans 3","DejaVu Mono",'
const CODE = '"JetBrains Mono","DejaVu Mono",'

/** How the lists of fonts in Marp's own themes begin, after the variable that may override them. */
const LISTS: readonly (readonly [RegExp, string])[] = [
  [/-apple-system,\s*BlinkMacSystemFont/gu, TEXT],
  [/(?<=font-family:\s*)Lato,/gu, TEXT],
  [/(?:ui-monospace,\s*)?SFMono-Regular/gu, CODE],
  [/(?<=font-family:\s*)Roboto Mono,/gu, CODE],
]

/**
 * Marp's themes take the fonts of the computer or of the network, so that lines break differently everywhere. Bundled
 * fonts come first instead; the names they stand before remain for what they lack.
 */
export function bundledFonts(css: string): string {
  return LISTS.reduce((text, [start, fonts]) => text.replace(start, `${fonts}$&`), css)
}
