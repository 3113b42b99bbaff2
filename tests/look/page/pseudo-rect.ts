/** The place in the window of what a rule sets before or after an element; undefined where it stands in the lines or nowhere. */
export function pseudoRect(element: Element, pseudo: string): DOMRect | undefined {
  const style = getComputedStyle(element, pseudo)
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return undefined
  if (style.position !== 'absolute' && style.position !== 'fixed') return undefined
  let host: Element | null = element
  while (host?.parentElement && !holdsPlaced(getComputedStyle(host))) host = host.parentElement
  if (!(host instanceof HTMLElement)) return undefined
  const outer = host.getBoundingClientRect()
  const scale = host.offsetWidth > 0 ? outer.width / host.offsetWidth : 1
  const px = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0
  const grown = style.boxSizing === 'border-box' ? 0 : 1
  const width = px('width') + grown * (px('padding-left') + px('padding-right'))
  const height = px('height') + grown * (px('padding-top') + px('padding-bottom'))
  const left = outer.left + (host.clientLeft + px('left') + px('margin-left')) * scale
  const top = outer.top + (host.clientTop + px('top') + px('margin-top')) * scale
  return new DOMRect(left, top, width * scale, height * scale)
}

function holdsPlaced({ position, transform, contain }: CSSStyleDeclaration): boolean {
  return position !== 'static' || transform !== 'none' || /paint|layout|strict|content/u.test(contain)
}
