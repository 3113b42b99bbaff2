import type { Box } from '../../model/measurement.ts'
import { intersect } from './box.ts'

/** Tells for an element of a slide in which part of the window its content can be seen. */
export type VisiblePlace = (element: Element) => Box

/** What lies beyond `frame`, or is cut off by an ancestor of its own, cannot be seen. `root` is the outermost ancestor. */
export function visiblePlaces(root: Element, frame: Box): VisiblePlace {
  const known = new Map<Element, Box>()
  return (element) => {
    const place = known.get(element) ?? findPlace(element, root, frame)
    known.set(element, place)
    return place
  }
}

function findPlace(element: Element, root: Element, frame: Box): Box {
  let place = frame
  let position = 'static'
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    const style = getComputedStyle(at)
    // An ancestor does not cut off what is placed relative to an element further out.
    if (at !== element && !holds(style, position)) continue
    place = intersect(intersect(place, cutBox(at, style)), clipBox(at, style))
    position = style.position
  }
  return place
}

function holds(style: CSSStyleDeclaration, position: string): boolean {
  const moved = style.transform !== 'none' || style.contain.includes('paint') || style.contain.includes('layout')
  if (position === 'fixed') return moved
  return position !== 'absolute' || moved || style.position !== 'static'
}

/** The element's padding box in the directions in which it cuts off, without bounds in the others. */
function cutBox(element: Element, style: CSSStyleDeclaration): Box {
  const paints = /paint|strict|content/u.test(style.contain)
  const cutsX = paints || style.overflowX !== 'visible'
  const cutsY = paints || style.overflowY !== 'visible'
  if (!(element instanceof HTMLElement) || style.display === 'inline' || !(cutsX || cutsY)) return UNBOUNDED
  const outer = element.getBoundingClientRect()
  const scaleX = element.offsetWidth > 0 ? outer.width / element.offsetWidth : 1
  const scaleY = element.offsetHeight > 0 ? outer.height / element.offsetHeight : 1
  const left = outer.left + element.clientLeft * scaleX
  const top = outer.top + element.clientTop * scaleY
  return {
    left: cutsX ? left : -Infinity,
    right: cutsX ? left + element.clientWidth * scaleX : Infinity,
    top: cutsY ? top : -Infinity,
    bottom: cutsY ? top + element.clientHeight * scaleY : Infinity,
  }
}

/**
 * The box around what a clip path leaves of the element, for the shapes that style sheets write most: `inset()`,
 * `circle()` and `polygon()`. Of other paths it is not known.
 */
function clipBox(element: Element, { clipPath }: CSSStyleDeclaration): Box {
  const [, shape, text = ''] = /^(inset|circle|polygon)\((.*)\)/u.exec(clipPath) ?? []
  if (shape === undefined || !(element instanceof HTMLElement) || text.includes('calc')) return UNBOUNDED
  const outer = element.getBoundingClientRect()
  const scale = element.offsetWidth > 0 ? outer.width / element.offsetWidth : 1
  const [x, y] = [outer.width, outer.height]
  const length = (value: string | undefined, of: number): number =>
    value?.endsWith('%') ? (Number.parseFloat(value) / 100) * of : (Number.parseFloat(value ?? '0') || 0) * scale
  const around = (left: number, top: number, right: number, bottom: number): Box => ({
    left: outer.left + left,
    top: outer.top + top,
    right: outer.left + right,
    bottom: outer.top + bottom,
  })
  if (shape === 'inset') {
    const [top, right = top, bottom = top, left = right] = text
      .replace(/\bround\b.*/u, '')
      .trim()
      .split(/\s+/u)
    return around(length(left, x), length(top, y), x - length(right, x), y - length(bottom, y))
  }
  if (shape === 'circle') {
    const [, radius = '', atX = '50%', atY = '50%'] = /^(\S+)(?: at (\S+) (\S+))?$/u.exec(text) ?? []
    if (!/^\d/u.test(radius)) return UNBOUNDED
    const r = length(radius, Math.hypot(x, y) / Math.SQRT2)
    return around(length(atX, x) - r, length(atY, y) - r, length(atX, x) + r, length(atY, y) + r)
  }
  const points = text
    .split(',')
    .map((point) => point.trim().split(/\s+/u))
    .filter((point) => point.length === 2)
  const across = points.map(([px]) => length(px, x))
  const down = points.map(([, py]) => length(py, y))
  return around(Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down))
}

const UNBOUNDED: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
