let sheet: CSSStyleSheet | undefined

/** Draws the letters of all texts in one colour, and nothing else otherwise; without a colour as they are. */
export function fillLetters(color?: string): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  const all = '*, *::before, *::after, *::marker, *::first-letter, *::first-line'
  const style = `-webkit-text-fill-color: ${color} !important; text-decoration-color: transparent !important`
  const drawings = `svg text, svg text * { fill: ${color} !important }`
  sheet.replaceSync(color === undefined ? '' : `${all} { ${style} } ${drawings}`)
}
