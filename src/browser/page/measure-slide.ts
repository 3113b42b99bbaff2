import type { Box, Finding, FindingReason, Margin, Side, SlideMeasurement } from '../../model/measurement.ts'
import { type Excess, excess, intersect, overlapY } from './box.ts'
import { brokenImages } from './broken-images.ts'
import { type Content, contentBoxes } from './content-boxes.ts'
import { blockOf, describeCulprit } from './describe-culprit.ts'
import { contentOfMargins, type MarginBox, marginBoxes, marginElements } from './margin-boxes.ts'
import { scaleContent } from './scale-content.ts'
import { visiblePlaces } from './visible-place.ts'

/** A piece of content that stands where it may not. Lengths in px of the window. */
interface Misfit extends Pick<Finding, 'reason' | 'side' | 'px' | 'meets'> {
  readonly item: Content
}

/** Scales what is to be scaled, and measures one `.slide`. Lengths are those of the unscaled slide, however large it is shown. */
export async function measureSlide(slide: HTMLElement, index: number): Promise<SlideMeasurement> {
  const scaling = scaleContent(slide)
  const section = contentSection(slide)
  return {
    index,
    findings: section === undefined ? [] : findingsOf(slide, section),
    ...(scaling.length === 0 ? {} : { scaling }),
    brokenImages: await brokenImages(slide),
  }
}

/** Marp puts background images into sections of their own, and draws the one with the text above them. */
function contentSection(slide: HTMLElement): HTMLElement | undefined {
  const sections = [...slide.querySelectorAll<HTMLElement>('section')]
  return sections.findLast((section) => {
    const layer = section.dataset.marpitAdvancedBackground
    return layer === undefined || layer === 'content'
  })
}

/** The worst of each block, worst first. */
function findingsOf(slide: HTMLElement, section: HTMLElement): readonly Finding[] {
  const frame = slide.getBoundingClientRect()
  const scale = slide.offsetWidth > 0 ? frame.width / slide.offsetWidth : 1
  const worst = new Map<Element, Misfit>()
  for (const misfit of findMisfits(slide, section)) {
    const block = blockOf(misfit.item.element, section)
    if (misfit.px > (worst.get(block)?.px ?? 0)) worst.set(block, misfit)
  }
  return [...worst.values()]
    .sort((a, b) => b.px - a.px)
    .map(({ item, px, ...misfit }) => ({
      ...misfit,
      px: Math.ceil(px / scale),
      box: {
        top: Math.round((item.box.top - frame.top) / scale),
        right: Math.round((item.box.right - frame.left) / scale),
        bottom: Math.round((item.box.bottom - frame.top) / scale),
        left: Math.round((item.box.left - frame.left) / scale),
      },
      ...describeCulprit(item.element, section),
    }))
}

function findMisfits(slide: HTMLElement, section: HTMLElement): readonly Misfit[] {
  const margins = marginElements(section)
  const content = contentBoxes(section, (element) => margins.includes(element))
  const inMargins = contentOfMargins(margins)
  const occupied = marginBoxes(section, inMargins)
  const frame = intersect(slide.getBoundingClientRect(), section.getBoundingClientRect())
  const inner = insidePadding(section, frame)
  const visiblePlace = visiblePlaces(slide, frame)
  const edge = visiblePlace(section)
  const isFloating = floatingElements(section)
  return [
    ...content.map((item) => {
      const spilled = isFloating(item.element) ? NONE : excess(item.box, placeFor(item, frame, inner))
      const covers = item.kind === 'text' || (item.kind === 'image' && !isBackdrop(item.box, frame))
      const collided = covers ? collision(item, occupied) : undefined
      return { item, spilled, collided }
    }),
    ...inMargins.map((item) => ({ item, spilled: NONE, collided: undefined })),
  ].flatMap(({ item, spilled, collided }) => {
    const hidden = excess(item.box, visiblePlace(item.element))
    return misfitOf({ item, hidden, beyond: excess(item.box, edge), spilled, collided })
  })
}

/** A picture as wide or as high as the slide lies behind its text. */
function isBackdrop(image: Box, frame: Box): boolean {
  const left = excess(frame, image)
  return Math.max(left.left, left.right) === 0 || Math.max(left.top, left.bottom) === 0
}

const NONE: Excess = { top: 0, right: 0, bottom: 0, left: 0 }

interface Collision {
  readonly side: Side
  readonly px: number
  readonly margin: Margin
}

interface Measured {
  readonly item: Content
  /** How much cannot be seen, for whatever reason. */
  readonly hidden: Excess
  /** How much lies beyond the edge of the slide. */
  readonly beyond: Excess
  /** How much stands in the padding, or beyond it. */
  readonly spilled: Excess
  readonly collided: Collision | undefined
}

const SIDES: readonly Side[] = ['bottom', 'right', 'left', 'top']

/** The side on which an item stands out farthest, and what is worst about it there. */
function misfitOf({ item, hidden, beyond, spilled, collided }: Measured): readonly Misfit[] {
  const amount = (side: Side): number =>
    Math.max(hidden[side], spilled[side], collided?.side === side ? collided.px : 0)
  const side = SIDES.reduce((worst, next) => (amount(next) > amount(worst) ? next : worst))
  const meets = collided?.side === side ? collided.margin : undefined
  const reason = (): FindingReason => {
    if (hidden[side] > beyond[side]) return 'clipped'
    if (beyond[side] > 0) return 'overflow'
    return meets ? 'collision' : 'spill'
  }
  if (amount(side) === 0) return []
  const found = { item, side, px: amount(side), reason: reason() }
  return [found.reason === 'collision' && meets ? { ...found, meets } : found]
}

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

/**
 * What of the margins an item covers most, and at which of its ends. Texts meet where their letters do; the edge of an image
 * is seen all along a line, so it keeps off the whole of it.
 */
function collision(item: Content, occupied: readonly MarginBox[]): Collision | undefined {
  const met = occupied.map(({ margin, box, ink }): Collision => {
    const isAbove = box.top + box.bottom < item.box.top + item.box.bottom
    const apart = overlapY(item.box, box) === 0
    const px = apart ? 0 : item.kind === 'text' ? overlapY(item.ink(), ink()) : overlapY(item.box, box)
    return { margin, side: isAbove ? 'top' : 'bottom', px }
  })
  return met.reduce<Collision | undefined>((most, next) => (next.px > (most?.px ?? 0) ? next : most), undefined)
}
