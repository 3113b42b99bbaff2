/** By how much what `element` holds is drawn larger than its style says: zoom, transforms and view boxes below `slide`. */
export function drawnScale(element: Element, slide: HTMLElement): number {
  let scale = 1
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    // The matrix of a drawing holds all that is around it, up to the window.
    if (at instanceof SVGGraphicsElement) return (scale * heightOf(at.getScreenCTM())) / scaleOfSlide(slide)
    const style = getComputedStyle(at)
    const [, own = '1'] = /^(\S+)(?: (\S+))?/u.exec(style.scale) ?? []
    const across = style.scale === 'none' ? 1 : Number(style.scale.split(' ')[1] ?? own)
    const moved = style.transform === 'none' ? 1 : heightOf(new DOMMatrixReadOnly(style.transform))
    scale *= (Number(style.zoom) || 1) * Math.abs(across) * moved
  }
  return scale
}

/** How large the slide stands in the window. */
export function scaleOfSlide(slide: HTMLElement): number {
  return slide.offsetWidth > 0 ? slide.getBoundingClientRect().width / slide.offsetWidth : 1
}

/** What becomes of a length of one that stands upright. */
function heightOf(matrix: DOMMatrixReadOnly | null): number {
  return matrix ? Math.hypot(matrix.c, matrix.d) : 1
}
