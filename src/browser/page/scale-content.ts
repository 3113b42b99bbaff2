/**
 * Scales the marked content of a slide as Marp does: a fitting heading to the width of its line, code and formulas down
 * to it, all of them no higher than the theme allows. Returns the style of each, in the order of the document.
 */
export function scaleContent(slide: HTMLElement): readonly string[] {
  return [...slide.querySelectorAll<HTMLElement>('[data-auto-scaling]')].map(scaleElement)
}

function scaleElement(element: HTMLElement): string {
  element.removeAttribute('style')
  const host = element.parentElement
  if (host === null) return ''
  const own = getComputedStyle(element)
  const minWidth = own.minWidth.endsWith('%') ? ';min-width:0' : ''
  const wrap = element.dataset.autoScaling === '' ? ';white-space:nowrap' : ''
  const maxHeightPx = Number.parseFloat(own.maxHeight) || Number.POSITIVE_INFINITY
  const base = `display:block;width:max-content;max-width:none;max-height:none${minWidth}${wrap}${sides(host)}`
  element.style.cssText = base
  const { width, height } = element.getBoundingClientRect()
  const scale = Math.min(innerWidth(host) / width, maxHeightPx / height)
  const used = element.dataset.autoScaling === 'downscale-only' ? Math.min(scale, 1) : scale
  // Rounded down, so that it never is a hair too wide.
  const rounded = Math.floor(used * 10_000) / 10_000
  if (Number.isFinite(rounded) && rounded > 0 && rounded !== 1) {
    element.style.cssText = `${base};--scale:${rounded};zoom:var(--scale)`
  }
  return element.getAttribute('style') ?? ''
}

/** Where the content stands in a line that it does not fill. */
function sides(host: Element): string {
  const style = getComputedStyle(host)
  const { textAlign, direction } = style
  const wish = style.getPropertyValue('--preserve-aspect-ratio').trim().toLowerCase()
  const toRight = direction === 'rtl' ? textAlign === 'start' : textAlign === 'end'
  if (wish ? wish.startsWith('xmid') : textAlign.endsWith('center')) return ';margin-left:auto;margin-right:auto'
  if (wish ? wish.startsWith('xmax') : toRight || textAlign.endsWith('right')) return ';margin-left:auto;margin-right:0'
  return ';margin-left:0;margin-right:auto'
}

function innerWidth(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}
