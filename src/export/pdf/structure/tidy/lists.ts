import {
  type Content,
  type Element,
  elementsBelow,
  isContent,
  isElement,
  type Kid,
  leavesOf,
  newElement,
} from '../element.ts'
import { isInline } from '../types.ts'

/** What is painted right before something in the same line, as the number or the dot before an item of a list. */
export type FindMarker = (
  content: Content,
) => { readonly contents: readonly Content[]; readonly text: string } | undefined

/** Lists hold items, and items hold a label, where one is written, and a body (ISO 32000-1, 14.8.4.3.3). */
export function tidyLists(root: Element, findMarker: FindMarker): void {
  for (const element of [root, ...elementsBelow(root)]) {
    if (element.type === 'L') tidyList(element, findMarker)
    else if (element.kids.some(isItem)) element.kids = inLists(element.kids, findMarker)
  }
}

const isItem = (kid: Kid): kid is Element => isElement(kid) && kid.type === 'LI'

function tidyList(list: Element, findMarker: FindMarker): void {
  list.kids = list.kids.map((kid) =>
    isElement(kid) && ['LI', 'Caption'].includes(kid.type) ? kid : newElement('LI', [kid]),
  )
  const labels = list.kids.filter(isItem).map((item) => tidyItem(item, findMarker))
  const first = labels.find((label) => label !== undefined)
  if (first !== undefined) list.numbering = numberingOf(first)
}

/** Items that stand in no list. */
function inLists(kids: readonly Kid[], findMarker: FindMarker): Kid[] {
  const result: Kid[] = []
  let list: Element | undefined
  for (const kid of kids) {
    if (!isItem(kid)) list = undefined
    else if (list) list.kids.push(kid)
    else list = newElement('L', [kid])
    const next = list ?? kid
    if (result.at(-1) !== next) result.push(next)
  }
  for (const kid of result) if (isElement(kid) && kid.type === 'L' && !kids.includes(kid)) tidyList(kid, findMarker)
  return result
}

/** Gives the label's text, where there is a label. */
function tidyItem(item: Element, findMarker: FindMarker): string | undefined {
  const isPart = (kid: Kid) => isElement(kid) && ['Lbl', 'LBody'].includes(kid.type)
  const labels = item.kids.filter((kid) => isElement(kid) && kid.type === 'Lbl')
  const body = item.kids.filter((kid) => !isPart(kid))
  const given = item.kids.filter((kid) => isPart(kid) && !labels.includes(kid))
  if (labels.length > 0 || given.length > 0) {
    item.kids = [...labels, ...given, ...(body.length > 0 ? [newElement('LBody', body)] : [])]
    return undefined
  }
  const first = firstWords(item)
  const marker = first && findMarker(first)
  item.kids = [...(marker ? [newElement('Lbl', [...marker.contents])] : []), newElement('LBody', body)]
  return marker?.text
}

/** What the item itself begins with; the first words of a list inside it have labels of their own. */
function firstWords(item: Element): Content | undefined {
  const [first] = item.kids
  if (!first) return undefined
  if (!isElement(first)) return isContent(first) ? first : undefined
  if (first.type === 'L') return undefined
  const [leaf] = isInline(first.type) || first.type === 'P' ? leavesOf(first) : []
  return leaf && isContent(leaf) ? leaf : undefined
}

function numberingOf(label: string): string {
  if (/\d/u.test(label)) return 'Decimal'
  if (/^[\s(]*[ivx]+[\s.)]*$/u.test(label)) return 'LowerRoman'
  if (/^[\s(]*[IVX]+[\s.)]*$/u.test(label)) return 'UpperRoman'
  if (/^[\s(]*[a-z][\s.)]*$/u.test(label)) return 'LowerAlpha'
  if (/^[\s(]*[A-Z][\s.)]*$/u.test(label)) return 'UpperAlpha'
  return label.includes('◦') ? 'Circle' : label.includes('▪') ? 'Square' : 'Disc'
}
