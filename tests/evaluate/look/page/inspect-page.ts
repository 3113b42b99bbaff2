import { drawnBoxes, pageNumber, type Seen } from '../../../look/page/drawn-boxes.ts'
import { type Frame, frameOf } from '../../../look/page/frame.ts'
import { headlineOf } from '../../../look/page/headline.ts'
import type { DeckLook, SlideLook, TextBox } from '../deck-look.ts'

/** What stands where on every slide of the page. Lengths are those of the unscaled slide. */
export function inspectPage(): DeckLook {
  const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
  const [first] = slides
  return { widthPx: first?.offsetWidth ?? 0, heightPx: first?.offsetHeight ?? 0, slides: slides.map(inspectSlide) }
}

function inspectSlide(slide: HTMLElement): SlideLook {
  const frame = frameOf(slide)
  const { section } = frame
  const scrollers = [slide, section, ...section.querySelectorAll<HTMLElement>('*')].filter((one) => !inMargin(one))
  const headline = headlineOf(frame)
  const number = pageNumber(frame)
  const boxes = drawnBoxes(frame).map((seen) => textBox(seen, frame))
  return {
    overflowXPx: Math.max(0, ...scrollers.map((one) => hidden(one, 'x'))),
    overflowYPx: Math.max(0, ...scrollers.map((one) => hidden(one, 'y'))),
    boxes: number ? [...boxes, { ...number.box, part: 'footer', margin: true, clipped: false }] : boxes,
    ...(headline ? { headline } : {}),
  }
}

/** How much of an element's content its own box hides. */
function hidden(element: HTMLElement, axis: 'x' | 'y'): number {
  if (!(element instanceof HTMLElement) || getComputedStyle(element).display === 'inline') return 0
  const style = getComputedStyle(element)
  const cuts = (axis === 'x' ? style.overflowX : style.overflowY) !== 'visible'
  if (!cuts) return 0
  const over = axis === 'x' ? element.scrollWidth - element.clientWidth : element.scrollHeight - element.clientHeight
  return over > 1 ? over : 0
}

function inMargin(element: Element): boolean {
  return element.closest('footer, header') !== null
}

function textBox({ element, rect, box }: Seen, frame: Frame): TextBox {
  const margin = inMargin(element)
  return { ...box, part: partOf(element), margin, clipped: !margin && isClipped(element, rect, frame) }
}

function isClipped(element: Element, rect: DOMRect, { slide, section }: Frame): boolean {
  const outer = slide.getBoundingClientRect()
  let clipped =
    rect.left < outer.left - 1 ||
    rect.top < outer.top - 1 ||
    rect.right > outer.right + 1 ||
    rect.bottom > outer.bottom + 1
  for (let at = element.parentElement; at && at !== section.parentElement; at = at.parentElement) {
    const style = getComputedStyle(at)
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
    const cut = at.getBoundingClientRect()
    clipped ||=
      rect.top > cut.bottom - 2 ||
      rect.bottom - rect.height * 0.3 > cut.bottom ||
      rect.left > cut.right ||
      rect.right > cut.right + 2
  }
  return clipped
}

const PARTS = [
  'continuation',
  'kicker',
  'caption',
  'facts',
  'attribution',
  'value',
  'numeral',
  'lead',
  'support',
  'sentence',
  'description',
  'summary',
]

/** What the text is on its slide. */
function partOf(element: Element): string {
  const layout = element.closest('section')?.classList[0] ?? ''
  if (element.closest('footer, header')) return 'footer'
  if (element.closest('sup, sub')) return 'raised'
  if (element.closest('pre, code')) return 'code'
  if (element.closest('table')) return 'table'
  const named = PARTS.find((name) => element.closest(`.${name}`))
  if (named) return named
  if (element.closest('h1, h2'))
    return layout === 'statement' && !element.closest('.statement-headed') ? 'statement' : 'headline'
  if (layout === 'grid' && element.closest('li') && !element.closest('strong')) return 'detail'
  return layout === 'sources' ? 'source' : 'body'
}
