import { PDFDict, type PDFDocument, PDFName } from 'pdf-lib'
import type { TextReader } from '../../content/text/shown-text.ts'
import { type Annotation, addressOf, removeAnnotation, textString } from '../../pdf-objects.ts'
import { type Content, type Element, elementsBelow, isContent, isElement, leavesOf, newElement } from '../element.ts'
import { textOf } from '../text-of.ts'

/**
 * Each link says in words where it leads (ISO 14289-1, 7.18.5). One that stands in nothing that is read, such as a footer,
 * stands at the end of what is read of its page.
 */
export function nameLinks(
  pdf: PDFDocument,
  root: Element,
  annotations: readonly Annotation[],
  reader: TextReader,
): void {
  const named = new Set<Annotation['annotation']>()
  for (const element of elementsBelow(root)) {
    if (element.type !== 'Link') continue
    const text = textOf(element, reader)
    const isLink = leavesOf(element).some((leaf) => !isContent(leaf))
    // What leads nowhere, such as a mark of a footnote, is text.
    if (!isLink) element.type = 'Span'
    for (const leaf of leavesOf(element)) {
      if (isContent(leaf)) continue
      named.add(leaf.annotation)
      const said = describe(pdf, leaf, text)
      if (text === '' && said !== '') element.alt = said
    }
  }
  for (const annotation of annotations) {
    if (named.has(annotation.annotation)) continue
    const alt = describe(pdf, annotation, '')
    const link = { ...newElement('Link', [annotation]), ...(alt === '' ? {} : { alt }) }
    if (!insert(root, link, annotation.page)) removeAnnotation(pdf, annotation.page, annotation.annotation)
  }
}

/** Gives the words. */
function describe(pdf: PDFDocument, { annotation }: Annotation, text: string): string {
  const dict = pdf.context.lookup(annotation, PDFDict)
  const url = addressOf(dict)?.url ?? ''
  const said = text === '' || text === url ? [url] : [text, url]
  const words = said.filter(Boolean).join(' ')
  if (words !== '') dict.set(PDFName.of('Contents'), textString(words))
  return words
}

/** Behind the last element of the page. False where the page has none: it is for the eye. */
function insert(root: Element, link: Element, page: number): boolean {
  const at = root.kids.findLastIndex((kid) => isElement(kid) && leavesOf(kid).some((leaf) => pageOf(leaf) === page))
  if (at >= 0) root.kids.splice(at + 1, 0, newElement('P', [link]))
  return at >= 0
}

const pageOf = (leaf: Content | Annotation) => (isContent(leaf) ? leaf.sheet.page : leaf.page)
