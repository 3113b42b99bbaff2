import { fold } from '../text/fold.ts'
import { classesOf, find, type HtmlElement, parseHtml, textOf } from './html-tree.ts'
import type { Role, Run, SlideView } from './slide-view.ts'

/** The slides of `deck.html`, from its markup alone. */
export function readSlides(html: string): readonly SlideView[] {
  return slideFragments(html).map((fragment, index) => readSlide(fragment, index))
}

/** The markup of each slide. */
export function slideFragments(html: string): readonly string[] {
  const body = html.slice(html.indexOf('<div class="marpit">'))
  const starts = [...body.matchAll(/<div class="slide"/gu)].map(({ index }) => index)
  const end = body.lastIndexOf('</main>')
  return starts.map((start, index) => body.slice(start, starts[index + 1] ?? (end < 0 ? body.length : end)))
}

function readSlide(fragment: string, index: number): SlideView {
  const root = parseHtml(fragment)
  const [slide = root] = find(root, (element) => classesOf(element).includes('slide'))
  const section = contentSection(root)
  const layout = classesOf(section)[0] ?? ''
  const lines = /^L(\d+)(?:-(\d+))?$/u.exec(slide.attributes['data-src'] ?? '')
  const runs = runsOf(section, layout)
  const continuation = fold(textOf({ tag: '', attributes: {}, children: find(section, isContinuation) }))
  return {
    number: index + 1,
    id: slide.attributes.id ?? '',
    layout,
    lines: [Number(lines?.[1] ?? 0), Number(lines?.[2] ?? lines?.[1] ?? 0)],
    headline: runs.find(({ role }) => role === 'headline')?.text ?? '',
    ...(continuation === '' ? {} : { continuation }),
    runs,
    rows: find(section, ({ tag }) => tag === 'tr').map((row) => find(row, isCell).map((cell) => fold(textOf(cell)))),
    hasPicture: find(section, isPicture).length > 0,
    text: fold(textOf(section, isMargin)),
  }
}

/** Marp puts background images into sections of their own; this is the one with the text. */
export function contentSection(root: HtmlElement): HtmlElement {
  const sections = find(root, ({ tag }) => tag === 'section')
  return (
    sections.findLast(({ attributes }) => (attributes['data-marpit-advanced-background'] ?? 'content') === 'content') ??
    root
  )
}

const isContinuation = (element: HtmlElement) => classesOf(element).includes('continuation')
const isCell = ({ tag }: HtmlElement) => tag === 'td' || tag === 'th'
const isMargin = ({ tag }: HtmlElement) => tag === 'footer' || tag === 'header'
const isPicture = (element: HtmlElement) => element.tag === 'img' && !/emoji/u.test(JSON.stringify(element.attributes))

const ROLE_OF_CLASS: Readonly<Record<string, Role>> = {
  kicker: 'kicker',
  lead: 'lead',
  support: 'support',
  sentence: 'statement',
  description: 'meta',
  facts: 'meta',
  summary: 'statement',
  numeral: 'numeral',
  caption: 'caption',
  attribution: 'attribution',
  value: 'value',
}

/** A class passes its role on to all below it; elements that hold text become runs. */
function runsOf(section: HtmlElement, layout: string): readonly Run[] {
  const runs: Run[] = []
  const add = (role: Role, node: HtmlElement | string) => {
    const text = fold(textOf(node, isContinuation))
    if (text !== '') runs.push({ role, text })
  }
  const visit = (element: HtmlElement, given: Role | undefined): void => {
    if (isMargin(element)) return
    const role =
      classesOf(element)
        .map((name) => ROLE_OF_CLASS[name])
        .find((one) => one !== undefined) ?? given
    if (isPicture(element) && element.attributes.alt) runs.push({ role: 'alt', text: fold(element.attributes.alt) })
    else if (/^h[1-6]$/u.test(element.tag)) add('headline', element)
    else if (element.tag === 'pre') runs.push({ role: 'code', text: textOf(element).trim() })
    else if (isCell(element)) add('cell', element)
    else if (element.tag === 'li') item(element, role, layout, add)
    else if (element.tag === 'blockquote')
      for (const part of find(element, ({ tag }) => tag === 'p')) add('quote', part)
    else if (element.tag === 'p' && !find(element, isPicture).length)
      add(role ?? paragraphRole(element, layout), element)
    else if (element.tag === 'div' && role && !element.children.some((child) => typeof child !== 'string'))
      add(role, element)
    else for (const child of element.children) if (typeof child !== 'string') visit(child, role)
  }
  for (const child of section.children) if (typeof child !== 'string') visit(child, undefined)
  return runs
}

function paragraphRole(element: HtmlElement, layout: string): Role {
  if (layout === 'stats') return 'label'
  if (layout === 'compare')
    return element.children.some((child) => typeof child !== 'string' && child.tag === 'strong') ? 'name' : 'text'
  return 'text'
}

const PAIRED: Readonly<Record<string, readonly [Role, Role]>> = {
  grid: ['name', 'detail'],
  timeline: ['date', 'point'],
}

function item(
  element: HtmlElement,
  given: Role | undefined,
  layout: string,
  add: (role: Role, node: HtmlElement) => void,
): void {
  const pair = PAIRED[layout]
  const [first, ...rest] = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  if (pair && typeof first === 'object' && first.tag === 'strong') {
    add(pair[0], first)
    add(pair[1], { ...element, children: rest })
  } else add(layout === 'agenda' ? 'agenda' : layout === 'sources' ? 'name' : (given ?? 'point'), element)
}
