import type { Edges } from '../drawn-box.ts'
import { scaleOfSlide } from './drawn-size.ts'

/** A slide of the page, its content's section, and its elements by number. */
export interface Frame {
  readonly slide: HTMLElement
  readonly section: HTMLElement
  readonly numbers: ReadonlyMap<Element, number>
}

/** A slide with advanced backgrounds has several sections, one on another; its words are in the last that is no frame. */
export function frameOf(slide: HTMLElement): Frame {
  const sections = [...slide.querySelectorAll<HTMLElement>('section')]
  const section = sections.findLast((one) => (one.dataset.marpitAdvancedBackground ?? 'content') === 'content') ?? slide
  return { slide, section, numbers: new Map([...slide.querySelectorAll('*')].map((one, at) => [one, at])) }
}

/** A place in the window as one on the slide. */
export function onSlide(rect: DOMRect, slide: HTMLElement): Edges {
  const outer = slide.getBoundingClientRect()
  const scale = scaleOfSlide(slide)
  return {
    leftPx: (rect.left - outer.left) / scale,
    topPx: (rect.top - outer.top) / scale,
    rightPx: (rect.right - outer.left) / scale,
    bottomPx: (rect.bottom - outer.top) / scale,
  }
}
