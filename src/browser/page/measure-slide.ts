import type { SlideMeasurement } from '../../model/measurement.ts'
import { type Box, type Excess, excess, intersect, overlapY } from './box.ts'
import { brokenImages } from './broken-images.ts'
import { type Content, contentBoxes } from './content-boxes.ts'
import { describeElement } from './describe-element.ts'
import { scaleContent } from './scale-content.ts'
import { visiblePlaces } from './visible-place.ts'

interface Finding extends Excess {
  readonly element: Element
}

/** Scales what is to be scaled, and measures one `.slide`. Lengths are those of the unscaled slide, however large it is shown. */
export async function measureSlide(slide: HTMLElement, index: number): Promise<SlideMeasurement> {
  const scaling = scaleContent(slide)
  const frame = slide.getBoundingClientRect()
  const scale = slide.offsetWidth > 0 ? frame.width / slide.offsetWidth : 1
  const section = contentSection(slide)
  const findings = section === undefined ? [] : findOverflow(slide, section)
  const worst = findings.reduce<Finding | undefined>((most, next) => {
    return most === undefined || next.x + next.y > most.x + most.y ? next : most
  }, undefined)
  const largest = (of: (finding: Finding) => number): number =>
    Math.ceil(findings.reduce((most, finding) => Math.max(most, of(finding)), 0) / scale)
  return {
    index,
    overflowXPx: largest((finding) => finding.x),
    overflowYPx: largest((finding) => finding.y),
    ...(worst === undefined ? {} : { culprit: describeElement(worst.element), ...lineOf(worst.element, slide) }),
    ...(scaling.length === 0 ? {} : { scaling }),
    brokenImages: await brokenImages(slide),
  }
}

/** The line of Markdown that the element, a block in it or around it, or else the block before it was written on. */
function lineOf(element: Element, slide: Element): { readonly culpritLine?: number } {
  const near = [element, element.querySelector('[data-line]'), element.closest('[data-line]')]
  const block = near.find((one) => one?.hasAttribute('data-line'))
  const before = [...slide.querySelectorAll('[data-line]')].findLast((one) => {
    return (one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  })
  const line = Number((block ?? before)?.getAttribute('data-line') ?? Number.NaN)
  return Number.isNaN(line) ? {} : { culpritLine: line }
}

/** Marp puts background images into sections of their own, and draws the one with the text above them. */
function contentSection(slide: HTMLElement): HTMLElement | undefined {
  const sections = [...slide.querySelectorAll<HTMLElement>('section')]
  return sections.findLast((section) => {
    const layer = section.dataset.marpitAdvancedBackground
    return layer === undefined || layer === 'content'
  })
}

function findOverflow(slide: HTMLElement, section: HTMLElement): readonly Finding[] {
  const margins = [...section.children].filter((child) => child.matches('header, footer'))
  const content = contentBoxes(section, (element) => margins.includes(element))
  const inMargins = margins.flatMap((margin) => contentBoxes(margin, () => false))
  const frame = intersect(slide.getBoundingClientRect(), section.getBoundingClientRect())
  const inner = insidePadding(section, frame)
  const isVisible = visiblePlaces(slide, frame)
  const isFloating = floatingElements(section)
  return [...content, ...inMargins]
    .map((item) => {
      const cutOff = excess(item.box, isVisible(item.element))
      if (inMargins.includes(item)) return { element: item.element, ...cutOff }
      const spilled = isFloating(item.element) ? NONE : excess(item.box, placeFor(item, frame, inner))
      const collided = item.kind === 'text' ? collision(item.box, inMargins) : 0
      return {
        element: item.element,
        x: Math.max(cutOff.x, spilled.x),
        y: Math.max(cutOff.y, spilled.y, collided),
      }
    })
    .filter((finding) => finding.x > 0 || finding.y > 0)
}

const NONE: Excess = { x: 0, y: 0 }

/**
 * Where content of the normal flow belongs. It must end above the lower padding, where footer and page number stand, and
 * text must end before the padding at the end of its lines. At the other edges templates hang out marks and headlines
 * on purpose, and images may bleed to both sides.
 */
function placeFor(item: Content, frame: Box, inner: Box): Box {
  if (item.kind === 'image') return { ...frame, bottom: inner.bottom }
  const rightToLeft = getComputedStyle(item.element).direction === 'rtl'
  return {
    top: frame.top,
    bottom: inner.bottom,
    left: rightToLeft ? inner.left : frame.left,
    right: rightToLeft ? frame.right : inner.right,
  }
}

function insidePadding(section: HTMLElement, frame: Box): Box {
  const style = getComputedStyle(section)
  const scale = section.offsetWidth > 0 ? section.getBoundingClientRect().width / section.offsetWidth : 1
  const padding = (value: string): number => Number.parseFloat(value) * scale
  return {
    left: frame.left + padding(style.paddingLeft),
    top: frame.top + padding(style.paddingTop),
    right: frame.right - padding(style.paddingRight),
    bottom: frame.bottom - padding(style.paddingBottom),
  }
}

/** Elements that a template has placed by hand may stand in the padding; that is what it was placed for. */
function floatingElements(section: HTMLElement): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  const isFloating = (element: Element): boolean => {
    if (element === section || element.parentElement === null) return false
    const answer =
      known.get(element) ??
      (['absolute', 'fixed'].includes(getComputedStyle(element).position) || isFloating(element.parentElement))
    known.set(element, answer)
    return answer
  }
  return isFloating
}

function collision(text: Box, margins: readonly Content[]): number {
  return margins.reduce((most, margin) => Math.max(most, overlapY(text, margin.box)), 0)
}
