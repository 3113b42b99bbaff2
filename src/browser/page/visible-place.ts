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
    place = intersect(place, cutBox(at, style))
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
  const cutsX = style.overflowX !== 'visible'
  const cutsY = style.overflowY !== 'visible'
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

const UNBOUNDED: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
