/** What printers, PDF readers and old projectors draw in their own way or not at all, or what a page would fetch. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w-])(?:backdrop-)?filter\s*:/giu, 'becomes a picture in a PDF'],
  [/(?<![\w-])(?:-webkit-)?mask(?:-[\w-]+)?\s*:/giu, 'becomes a picture in a PDF'],
  [/(?<![\w-])(?:mix|background)-blend-mode\s*:/giu, 'becomes a picture in a PDF'],
  [/(?<![\w-])(?:box|text)-shadow\s*:(?!\s*none)/giu, 'becomes a picture in a PDF'],
  [/(?<![\w-])opacity\s*:(?!\s*[01]\s*[;}])/giu, 'is drawn differently by printers: write the colour'],
  [/gradient\((?:[^()]|\([^()]*\))*(?:transparent|rgba|hsla|#[\da-f]{8}|#[\da-f]{4})\b/giu, 'shows bands in print'],
  [/(?<![\w-])(?:animation|transition)(?:-[\w-]+)?\s*:/giu, 'has no place on paper'],
  [/\burl\(\s*(?!['"]?(?:data:|#))/giu, 'would be fetched'],
  [/@import\s+(?:url\(\s*)?['"]?https?:/giu, 'would be fetched'],
  [/(?<![\w.-])\d*\.?\d+(?:vw|vh|vmin|vmax|dvh|dvw)\b/giu, 'depends on the window, not on the slide'],
]

/** What a style sheet should not hold, as `line: text reason`. Comments may name what they like. */
export function cssFaults(css: string): readonly string[] {
  const code = css.replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '))
  return FORBIDDEN.flatMap(([pattern, reason]) =>
    [...code.matchAll(pattern)].map(({ 0: text, index }) => {
      return `${code.slice(0, index).split('\n').length}: ${text.trim().slice(0, 40)} ${reason}`
    }),
  )
}
