import { contentBoxes } from '../../../src/browser/page/content-boxes.ts'
import type { Part, SlideFacts, TextFacts } from '../slide-facts.ts'
import { backgroundOf, paintedColor } from './colors.ts'
import { describeElement } from './describe-element.ts'
import { headlineOf } from './headline.ts'
import { overlaps } from './overlaps.ts'

/** Looks at every slide of a page whose fonts have loaded. */
export function inspectDeck(): readonly SlideFacts[] {
  return [...document.querySelectorAll<HTMLElement>('.slide')].map(inspectSlide)
}

function inspectSlide(slide: HTMLElement): SlideFacts {
  const section = slide.querySelector('section')
  if (section === null) throw new Error(`slide ${slide.id} has no section`)
  const content = contentBoxes(section, () => false)
  const elements = new Set(content.filter(({ kind }) => kind === 'text').map(({ element }) => element))
  const headline = headlineOf(slide)
  return {
    id: slide.id,
    layout: section.className,
    texts: [...elements].map((element) => textFacts(element, section)).concat(pageNumber(section)),
    ...(headline === undefined ? {} : { headline }),
    overlaps: overlaps(content),
  }
}

function textFacts(element: Element, section: Element): TextFacts {
  return { part: partOf(element, section), text: describeElement(element), ...look(getComputedStyle(element), element) }
}

function look({ fontSize, color }: CSSStyleDeclaration, element: Element): Omit<TextFacts, 'part' | 'text'> {
  const background = backgroundOf(element)
  return {
    sizePx: Number.parseFloat(fontSize),
    color: paintedColor(color, background),
    ...(background === undefined ? {} : { background }),
  }
}

/** Marp sets the number of the page as a pseudo-element. */
function pageNumber(section: Element): readonly TextFacts[] {
  const style = getComputedStyle(section, '::after')
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return []
  return [{ part: 'footer', text: 'page number', ...look(style, section) }]
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
