/**
 * What the browser would print without a name or without its language gets one for as long as it prints: drawings of formulas,
 * and words of another language among words. Nothing moves.
 */

/** A picture that stands for a drawing while the page is printed. */
interface StandIn extends HTMLImageElement {
  drawing?: SVGSVGElement
}

const STAND_IN = 'data-stand-in'
const SPOKEN = 'data-spoken'
const WRITTEN = 'data-written'

/** `mark` is put before the name of each formula. */
export async function nameDrawings(mark: string): Promise<void> {
  const drawings = document.querySelectorAll<SVGSVGElement>('mjx-container > svg[aria-label]')
  await Promise.all([...drawings].map((drawing) => standIn(drawing, mark)))
  for (const image of document.querySelectorAll<HTMLImageElement>('img.formula')) image.alt = mark + image.alt
  for (const formula of document.querySelectorAll('.katex')) nameWritten(formula, mark)
  for (const words of document.querySelectorAll('[lang]:not([role], html, p, li, td, th, em, strong, a, code)')) {
    if (getComputedStyle(words).display !== 'inline') continue
    words.setAttribute('role', 'group')
    words.setAttribute(SPOKEN, '')
  }
}

/** Takes back what `nameDrawings` did. */
export function unnameDrawings(mark: string): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('img.formula'))
    image.alt = image.alt.slice(mark.length)
  for (const image of document.querySelectorAll<StandIn>(`img[${STAND_IN}]`)) {
    if (image.drawing) image.replaceWith(image.drawing)
  }
  for (const words of document.querySelectorAll(`[${SPOKEN}]`)) {
    words.removeAttribute('role')
    words.removeAttribute(SPOKEN)
  }
  for (const formula of document.querySelectorAll(`[${WRITTEN}]`)) {
    for (const name of ['role', 'aria-label', WRITTEN]) formula.removeAttribute(name)
    formula.querySelector('.katex-html')?.setAttribute('aria-hidden', 'true')
    formula.querySelector('.katex-mathml')?.removeAttribute('aria-hidden')
  }
}

/** The browser prints the name of an image, not that of an `<svg>` in the page. */
async function standIn(drawing: SVGSVGElement, mark: string): Promise<void> {
  const { width, height, verticalAlign, display, margin, color } = getComputedStyle(drawing)
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.removeAttribute('style')
  copy.style.color = color
  copy.setAttribute('width', width)
  copy.setAttribute('height', height)
  const image: StandIn = document.createElement('img')
  image.drawing = drawing
  image.setAttribute(STAND_IN, '')
  image.alt = mark + (drawing.getAttribute('aria-label') ?? '')
  const style = { all: 'initial', display, width, height, 'vertical-align': verticalAlign, margin }
  for (const [name, value] of Object.entries(style)) image.style.setProperty(name, value, 'important')
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  try {
    await image.decode()
  } catch {
    return
  }
  drawing.replaceWith(image)
}

/** KaTeX hides the letters that it draws from assistive technology, and what is there instead is not painted. */
function nameWritten(formula: Element, mark: string): void {
  const tex = formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? ''
  if (tex === '') return
  formula.setAttribute(WRITTEN, '')
  formula.setAttribute('role', 'figure')
  formula.setAttribute('aria-label', mark + tex)
  formula.querySelector('.katex-html')?.removeAttribute('aria-hidden')
  formula.querySelector('.katex-mathml')?.setAttribute('aria-hidden', 'true')
}
