import { escapeAttribute, escapeText } from '../../../text/html/escape-html.ts'
import { replaceHtmlAddresses } from '../../html-addresses.ts'
import { runMarp } from '../../run-marp.ts'
import { assetUri } from '../asset-uri.ts'

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

/** The ink of the handout: a picture does not know the colour of the text around it. */
const INK = '#16181d'

/**
 * Draws the formulas of a page as the slides do, with Marp. Each is an image named by its TeX: an `<svg>` in the page would
 * have no name in the PDF. It leads nowhere and loads nothing; what cannot be read remains TeX.
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
    const drawing = drawn[at++]
    if (drawing === undefined) return `<code>${escapeText(tex)}</code>`
    const uri = assetUri({ mediaType: 'image/svg+xml', bytes: Buffer.from(drawing.svg) })
    return `<img class="formula ${kind}" alt="${escapeAttribute(tex)}" style="${drawing.size}" src="${uri}">`
  })
}

function texOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded).trim()
  } catch {
    return encoded
  }
}

interface Drawing {
  readonly svg: string
  /** Its size and where it stands on the line, by the letters around it. */
  readonly size: string
}

/** The drawing alone; undefined for none, or one that holds a message about a mistake. */
function drawingOf(slide: string): Drawing | undefined {
  const svg = /<mjx-container[^>]*>(<svg[\s\S]*<\/svg>)<\/mjx-container>/u.exec(slide)?.[1]
  if (svg === undefined || /data-mml-node="merror"|fill="red" stroke="red"/u.test(svg)) return undefined
  const [head = ''] = /^<svg[^>]*>/u.exec(svg) ?? []
  const lengthOf = (name: string) => new RegExp(`[\\s"](?:${name}="|${name}:\\s*)(-?[\\d.]+ex)`, 'u').exec(head)?.[1]
  const depth = lengthOf('vertical-align') ?? '0'
  const [width, height] = [lengthOf('width'), lengthOf('height')]
  if (width === undefined || height === undefined) return undefined
  return {
    svg: replaceHtmlAddresses(svg, () => undefined)
      .replace(/(<a(?=\s)(?:"[^"]*"|[^">])*?)\s(?:xlink:)?href="[^"]*"/giu, '$1')
      .replace(/^<svg style="[^"]*"/u, '<svg')
      .replace(/currentColor/gu, INK),
    size: `width:${width};height:${height};vertical-align:${depth}`,
  }
}
