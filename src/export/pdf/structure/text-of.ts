import type { TextReader } from '../content/text/shown-text.ts'
import { type Element, isContent, isElement } from './element.ts'

/** What an element says, with the names of the pictures in it. */
export function textOf(element: Element, reader: TextReader): string {
  const words = element.kids.map((kid) => {
    if (isElement(kid)) return kid.alt ?? textOf(kid, reader)
    return isContent(kid) ? reader.read(kid.sheet, kid.stretch.body) : ''
  })
  return words.filter(Boolean).join(' ').replace(/\s+/gu, ' ').trim()
}
