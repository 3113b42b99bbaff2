/** What stands among words; between any other two elements words end. */
const INLINE = /^(a|abbr|b|code|del|em|i|ins|kbd|mark|q|ruby|s|small|span|strong|sub|sup|u)$/

/** What is not for readers, or is there a second time, as the drawing of a formula is beside its MathML. */
export const SILENT = 'style, script, header, footer, annotation, [aria-hidden=true]'

/** The words of a slide or of its notes as one line, the descriptions of its images and formulas among them. */
export function textOf(root: Node): string {
  const collect = (node: Node): string => {
    if (node instanceof Text) return node.data
    const within = Array.from(node.childNodes, collect).join('')
    if (!(node instanceof Element) || node === root) return within
    if (node.matches(SILENT)) return ''
    const text = (node.getAttribute('alt') ?? node.getAttribute('aria-label') ?? '') + within
    return INLINE.test(node.localName) ? text : ` ${text} `
  }
  return collect(root).replace(/\s+/g, ' ').trim()
}
