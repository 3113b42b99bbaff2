import type { PDFRef } from 'pdf-lib'
import type { Box } from '../content/matrix.ts'
import type { Sheet } from '../content/read-sheets.ts'
import type { Stretch } from '../content/scan-content.ts'
import type { Annotation } from '../pdf-objects.ts'

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Element {
  /** The structure type, such as `P` or `TH`. */
  type: string
  kids: Kid[]
  alt?: string
  lang?: string
  /** The name by which cells of tables refer to a header. */
  id?: string
  /** Of a cell of a table. */
  cell?: Cell
  /** Of a picture: where it stands on its page. */
  box?: Box
  /** The object that it was read from. */
  origin?: PDFRef
  /** Of a list: how its items are counted, such as `Decimal`. */
  numbering?: string
}

export interface Cell {
  /** `Row` or `Column`: what a header is the header of. */
  readonly scope?: string
  readonly rows: number
  readonly columns: number
  /** Names of the headers that stand above or before it. */
  readonly headers: readonly string[]
}

export type Kid = Element | Content | Annotation

/** Something that a page paints. */
export interface Content {
  readonly sheet: Sheet
  readonly stretch: Stretch
}

export const isElement = (kid: Kid): kid is Element => 'kids' in kid
export const isContent = (kid: Kid): kid is Content => 'stretch' in kid

export function newElement(type: string, kids: Kid[] = []): Element {
  return { type, kids }
}

/** The elements below, those that come first in the text first. */
export function elementsBelow(element: Element, found: Element[] = []): Element[] {
  for (const kid of element.kids) {
    if (!isElement(kid)) continue
    found.push(kid)
    elementsBelow(kid, found)
  }
  return found
}

/** Everything below that is no element, in the order of the text. */
export function leavesOf(element: Element, found: (Content | Annotation)[] = []): (Content | Annotation)[] {
  for (const kid of element.kids) {
    if (isElement(kid)) leavesOf(kid, found)
    else found.push(kid)
  }
  return found
}

/** Replaces the kids of every element below, from the bottom up, then those of `element` itself. */
export function rewriteKids(element: Element, rewrite: (element: Element) => Kid[]): void {
  for (const kid of element.kids) if (isElement(kid)) rewriteKids(kid, rewrite)
  element.kids = rewrite(element)
}
