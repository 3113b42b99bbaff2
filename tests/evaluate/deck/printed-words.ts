import { pageWords } from '../text/page-words.ts'
import { classesOf, find, type HtmlElement, parseHtml, textOf } from './html-tree.ts'
import { contentSection } from './read-slides.ts'

/** What must stand on the page of a slide, and what may. */
export interface PrintedWords {
  readonly wanted: readonly string[]
  /** Words inside drawings, whose own edges decide what of them is seen. */
  readonly allowed: readonly string[]
}

/**
 * The words of a slide's markup that its page must show: text, header and footer, and what CSS writes from the markup, which
 * is the page number and the numbers of ordered lists. Formulas are drawings in an article's deck and stand for no words;
 * letters that the fonts of formulas lack, and the texts of SVG images, may be on the page.
 */
export function printedWords(fragment: string): PrintedWords {
  const section = contentSection(parseHtml(fragment))
  const text = textOf(section, (element) => isFormula(element) || element.tag === 'img')
  const drawings = [...find(section, isFormula).map((formula) => textOf(formula)), ...svgTexts(section)]
  return {
    wanted: pageWords([text, ...generated(section)].join(' ')),
    allowed: drawings.flatMap(pageWords),
  }
}

function isFormula(element: HtmlElement): boolean {
  return element.tag === 'mjx-container' || classesOf(element).some((name) => /^katex\b/u.test(name))
}

function generated(section: HtmlElement): readonly string[] {
  const page = section.attributes['data-marpit-pagination']
  return [...(page === undefined ? [] : [page]), ...listNumbers(section)]
}

/** Lists inside lists, too. */
function listNumbers(element: HtmlElement): readonly string[] {
  const children = element.children.filter((child) => typeof child !== 'string')
  const inner = children.flatMap(listNumbers)
  if (element.tag !== 'ol') return inner
  const first = Number(element.attributes.start ?? 1)
  return [...children.filter(({ tag }) => tag === 'li').map((_, index) => String(first + index)), ...inner]
}

function svgTexts(section: HtmlElement): readonly string[] {
  return find(section, ({ tag }) => tag === 'img').map(({ attributes }) => {
    const [, base64, data = ''] = /^data:image\/svg\+xml[^,;]*(;base64)?,([\s\S]*)$/u.exec(attributes.src ?? '') ?? []
    const svg = base64 ? Buffer.from(data, 'base64').toString('utf8') : decodeURIComponent(data)
    return find(parseHtml(svg), ({ tag }) => tag === 'text' || tag === 'foreignobject')
      .map((text) => textOf(text))
      .join(' ')
  })
}
