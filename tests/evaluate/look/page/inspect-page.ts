import type { DeckLook, SlideLook, TextBox } from '../deck-look.ts'
import { contrastOf } from './contrast.ts'

/** What stands where on every slide of the page. Lengths are those of the unscaled slide. */
export function inspectPage(): DeckLook {
  const slides = [...document.querySelectorAll<HTMLElement>('.marpit > .slide')]
  const [first] = slides
  return { widthPx: first?.offsetWidth ?? 0, heightPx: first?.offsetHeight ?? 0, slides: slides.map(inspectSlide) }
}

interface Frame {
  readonly rect: DOMRect
  readonly scale: number
  readonly section: HTMLElement
  readonly ids: Map<Element, number>
}

function inspectSlide(slide: HTMLElement): SlideLook {
  const sections = [...slide.querySelectorAll<HTMLElement>('section')]
  const section = sections.findLast((one) => (one.dataset.marpitAdvancedBackground ?? 'content') === 'content') ?? slide
  const rect = slide.getBoundingClientRect()
  const scale = slide.offsetWidth > 0 ? rect.width / slide.offsetWidth : 1
  const frame: Frame = {
    rect,
    scale,
    section,
    ids: new Map([...slide.querySelectorAll('*')].map((one, at) => [one, at])),
  }
  const scrollers = [slide, section, ...section.querySelectorAll<HTMLElement>('*')].filter((one) => !inMargin(one))
  const headline = section.querySelector<HTMLElement>('h1, h2')
  return {
    overflowXPx: Math.max(0, ...scrollers.map((one) => hidden(one, 'x'))),
    overflowYPx: Math.max(0, ...scrollers.map((one) => hidden(one, 'y'))),
    boxes: [...textBoxes(frame), ...pictureBoxes(frame)],
    ...(headline && isSeen(headline) ? { headline: headlinePlace(headline, frame) } : {}),
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

function isSeen(element: Element): boolean {
  const style = getComputedStyle(element)
  return style.visibility === 'visible' && style.display !== 'none' && Number(style.opacity) > 0
}

function textBoxes(frame: Frame): TextBox[] {
  const walker = document.createTreeWalker(frame.section, NodeFilter.SHOW_TEXT)
  const boxes: TextBox[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || (node.nodeValue ?? '').trim() === '' || parent.closest('style, script, svg') || !isSeen(parent))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const fontPx = Number.parseFloat(getComputedStyle(parent).fontSize)
    const contrast = contrastOf(parent, frame.section)
    for (const rect of range.getClientRects()) {
      if (rect.width <= 0 || rect.height <= 0) continue
      boxes.push({
        ...boxOf(rect, parent, frame),
        kind: 'text',
        text: (node.nodeValue ?? '').trim().slice(0, 60),
        fontPx,
        ...(contrast === undefined ? {} : { contrast }),
      })
    }
  }
  return boxes
}

function pictureBoxes(frame: Frame): TextBox[] {
  const pictures = [...frame.section.querySelectorAll('img, svg')].filter(
    (one) => !/emoji/.test(one.outerHTML.slice(0, 200)) && isSeen(one),
  )
  return pictures.map((one) => ({
    ...boxOf(one.getBoundingClientRect(), one, frame),
    kind: 'picture' as const,
    text: one.getAttribute('alt') ?? '',
    fontPx: 0,
  }))
}

function boxOf(rect: DOMRect, element: Element, { rect: outer, scale, ids, section }: Frame) {
  const around: number[] = []
  let clipped =
    rect.left < outer.left - 1 ||
    rect.top < outer.top - 1 ||
    rect.right > outer.right + 1 ||
    rect.bottom > outer.bottom + 1
  for (let at = element.parentElement; at && at !== section.parentElement; at = at.parentElement) {
    around.push(ids.get(at) ?? -1)
    const style = getComputedStyle(at)
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
    const cut = at.getBoundingClientRect()
    clipped ||=
      rect.top > cut.bottom - 2 ||
      rect.bottom - rect.height * 0.3 > cut.bottom ||
      rect.left > cut.right ||
      rect.right > cut.right + 2
  }
  return {
    element: ids.get(element) ?? -1,
    around,
    part: partOf(element),
    leftPx: (rect.left - outer.left) / scale,
    topPx: (rect.top - outer.top) / scale,
    rightPx: (rect.right - outer.left) / scale,
    bottomPx: (rect.bottom - outer.top) / scale,
    margin: inMargin(element),
    clipped: clipped && !inMargin(element),
  }
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

function headlinePlace(headline: HTMLElement, { rect, scale }: Frame) {
  const text = headline.firstChild
  const words = text instanceof Text ? wordTops(text) : []
  const last = Math.max(0, ...words)
  const box = headline.getBoundingClientRect()
  return {
    leftPx: Math.round((box.left - rect.left) / scale),
    topPx: Math.round((box.top - rect.top) / scale),
    lines: new Set(words.map((top) => Math.round(top / 8))).size,
    lastLineWords: words.filter((top) => Math.abs(top - last) < 4).length,
  }
}

function wordTops(text: Text): number[] {
  return [...text.data.matchAll(/\S+/gu)].flatMap((match) => {
    const range = document.createRange()
    range.setStart(text, match.index)
    range.setEnd(text, match.index + match[0].length)
    const [first] = range.getClientRects()
    return first ? [first.top] : []
  })
}
