const FACE = /@font-face\s*\{[^}]*katex:[^}]*\}/gu

/**
 * Puts the fonts of KaTeX inside its style sheet, where they are needed: those families only that a class on the slides
 * asks for. `font` gives a file of KaTeX as base64 by its name.
 */
export function inlineKatexFonts(css: string, html: string, font: (name: string) => string | undefined): string {
  if (!css.includes('katex:')) return css
  const families = usedFamilies(css.replace(FACE, ''), html)
  return css.replace(FACE, (rule) => {
    const family = /font-family:\s*"?(KaTeX_\w+)/u.exec(rule)?.[1] ?? ''
    const name = /katex:([\w-]+\.woff2)/u.exec(rule)?.[1]
    const bytes = families.has(family) && name ? font(name) : undefined
    if (bytes === undefined) return ''
    return rule.replace(/src:[^;}]*/u, `src:url(data:font/woff2;base64,${bytes}) format("woff2")`)
  })
}

/** A family is used where every class of a rule that names it stands on a slide. */
function usedFamilies(css: string, html: string): ReadonlySet<string> {
  const classes = new Set([...html.matchAll(/\sclass="([^"]*)"/gu)].flatMap(([, names = '']) => names.split(/\s+/u)))
  const used = new Set<string>()
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]*)\{([^{}]*)\}/gu)) {
    const family = /font(?:-family)?:[^;}]*?(KaTeX_\w+)/u.exec(body)?.[1]
    if (family === undefined) continue
    // A list of elements in brackets names no class.
    const applies = selectors
      .replace(/:is\([^)]*\)/gu, '')
      .split(',')
      .some((selector) => {
        const names = [...selector.matchAll(/\.([a-z][\w-]*)/giu)].map(([, name = '']) => name)
        return names.filter((name) => name !== 'marpit').every((name) => classes.has(name))
      })
    if (applies) used.add(family)
  }
  return used
}
