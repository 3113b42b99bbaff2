import { drawnBoxes, pageNumber } from '../../look/page/drawn-boxes.ts'
import { frameOf } from '../../look/page/frame.ts'
import { headlineOf } from '../../look/page/headline.ts'
import type { Part, SlideFacts } from '../slide-facts.ts'
import { describeElement } from './describe-element.ts'

/** Looks at every slide of a page whose fonts have loaded. */
export function inspectDeck(): readonly SlideFacts[] {
  return [...document.querySelectorAll<HTMLElement>('.slide')].map(inspectSlide)
}

function inspectSlide(slide: HTMLElement): SlideFacts {
  const frame = frameOf(slide)
  const headline = headlineOf(frame)
  const number = pageNumber(frame)
  const boxes = drawnBoxes(frame).map(({ element, box }) => {
    return { ...box, part: partOf(element, frame.section), what: describeElement(element) }
  })
  return {
    id: slide.id,
    layout: frame.section.className,
    boxes: number ? [...boxes, { ...number.box, part: 'footer', what: number.box.text }] : boxes,
    ...(headline === undefined ? {} : { headline }),
  }
}

/** The first selector that an element or one around it matches says which part it belongs to. */
const PARTS: readonly (readonly [string, Part])[] = [
  ['header, footer', 'footer'],
  ['.kicker', 'kicker'],
  ['.caption, .continuation, .facts, .detail, sup, sub', 'caption'],
  ['.statement:not(.statement-headed) h2, .sentence', 'statement'],
  ['h1, h2', 'headline'],
  ['table', 'table'],
  ['pre, code', 'code'],
  ['section.sources', 'source'],
]

function partOf(element: Element, section: Element): Part {
  const found = PARTS.find(([selector]) => {
    const around = element.closest(selector)
    return around !== null && section.contains(around)
  })
  return found?.[1] ?? 'body'
}
