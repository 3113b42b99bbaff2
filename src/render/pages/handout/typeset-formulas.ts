import { escapeAttribute, escapeText } from '../../../text/html/escape-html.ts'
import { replaceHtmlAddresses } from '../../html-addresses.ts'
import { runMarp } from '../../run-marp.ts'

/** `block` stands on lines of its own, `inline` among words. */
export type FormulaKind = 'block' | 'inline'

const SCHEME = 'formula:'

/** A formula in Markdown, as an image that only `typesetFormulas` knows how to draw. */
export function formulaMarkdown(tex: string, kind: FormulaKind): string {
  return `![](<${SCHEME}${kind},${encodeURIComponent(tex.replace(/\p{Cs}/gu, '\uFFFD'))}>)`
}

/** Whether an image stands for a formula. */
export function isFormula(address: string): boolean {
  return address.startsWith(SCHEME)
}

const FORMULA = /<img src="formula:(block|inline),([^"]*)" alt="[^"]*">/gu

/**
 * Draws the formulas of a page as the slides do, with Marp. Each is a picture named by its TeX. It leads nowhere and
 * loads nothing; what cannot be read remains TeX.
 */
export function typesetFormulas(html: string): string {
  const found = [...html.matchAll(FORMULA)].map(([image, kind, encoded = '']) => ({ image, kind, tex: texOf(encoded) }))
  if (found.length === 0) return html
  const markdown = found.map(({ kind, tex }) => `$$\n${kind === 'inline' ? `\\textstyle ${tex}` : tex}\n$$`)
  const slides = runMarp(markdown.join('\n\n---\n\n'), [], 'untraced').html
  const drawn = slides.length === found.length ? slides.map(drawingOf) : []
  let at = 0
  return html.replace(FORMULA, () => {
    const { kind, tex } = found[at] ?? { kind: 'inline', tex: '' }
    const svg = drawn[at++]
    if (svg === undefined) return `<code>${escapeText(tex)}</code>`
    return `<span class="formula ${kind}" role="img" aria-label="${escapeAttribute(tex)}">${svg}</span>`
  })
}

function texOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded).trim()
  } catch {
    return encoded
  }
}

/** The drawing alone, in its own size; undefined for none, or one that holds a message about a mistake. */
function drawingOf(slide: string): string | undefined {
  const svg = /<mjx-container[^>]*>(<svg[\s\S]*<\/svg>)<\/mjx-container>/u.exec(slide)?.[1]
  if (svg === undefined || /data-mml-node="merror"|fill="red" stroke="red"/u.test(svg)) return undefined
  const depth = /vertical-align:\s*(-?[\d.]+ex)/u.exec(svg)?.[1] ?? '0'
  return replaceHtmlAddresses(svg, () => undefined)
    .replace(/(<a(?=\s)(?:"[^"]*"|[^">])*?)\s(?:xlink:)?href="[^"]*"/giu, '$1')
    .replace(/^<svg(?: style="[^"]*")?((?:"[^"]*"|[^">])*)>/u, (_, rest: string) => {
      return `<svg aria-hidden="true" style="vertical-align:${depth}"${rest.replace(/ role="img"/u, '')}>`
    })
}
