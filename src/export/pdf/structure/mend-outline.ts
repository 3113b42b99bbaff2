import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib'
import { stringIn, textString } from '../pdf-objects.ts'

const name = PDFName.of

interface Entry {
  readonly ref: PDFRef
  readonly dict: PDFDict
  readonly below: Entry[]
}

/** An element of the new tree by the object that it was read from. */
type FindElement = (origin: PDFRef) => { readonly ref: PDFRef; readonly text: string } | undefined

/**
 * The outline with the elements of the new tree. A heading that the browser moves to the next page is there twice, first with the
 * page that it left: the last one stays.
 */
export function mendOutline({ catalog, context }: PDFDocument, findElement: FindElement): void {
  const ref = catalog.get(name('Outlines'))
  const outline = context.lookup(ref)
  if (!(ref instanceof PDFRef) || !(outline instanceof PDFDict)) return
  const last = new Map<PDFRef, PDFDict>()
  const all: Entry[] = []
  const read = (first: PDFObject | undefined): Entry[] => {
    const entries: Entry[] = []
    for (let next = first; next instanceof PDFRef; next = context.lookup(next, PDFDict).get(name('Next'))) {
      const dict = context.lookup(next, PDFDict)
      const element = dict.get(name('SE'))
      if (element instanceof PDFRef) last.set(element, dict)
      const entry = { ref: next, dict, below: read(dict.get(name('First'))) }
      entries.push(entry)
      all.push(entry)
    }
    return entries
  }
  const isKept = ({ dict }: Entry) => {
    const element = dict.get(name('SE'))
    return !(element instanceof PDFRef) || last.get(element) === dict
  }
  const kept = (entries: readonly Entry[]): Entry[] =>
    entries.flatMap((entry) => {
      const below = kept(entry.below)
      return isKept(entry) ? [{ ...entry, below }] : below
    })
  const entries = kept(read(outline.get(name('First'))))
  for (const entry of all) if (!isKept(entry)) context.delete(entry.ref)
  const write = (entries: readonly Entry[], parent: PDFDict, parentRef: PDFRef): number => {
    set(parent, 'First', entries.at(0)?.ref)
    set(parent, 'Last', entries.at(-1)?.ref)
    let count = entries.length
    for (const [index, { ref, dict, below }] of entries.entries()) {
      set(dict, 'Parent', parentRef)
      set(dict, 'Prev', entries[index - 1]?.ref)
      set(dict, 'Next', entries[index + 1]?.ref)
      const element = dict.get(name('SE'))
      const found = element instanceof PDFRef ? findElement(element) : undefined
      set(dict, 'SE', found?.ref)
      mendTitle(dict, found?.text ?? '')
      count += write(below, dict, ref)
    }
    set(parent, 'Count', count === 0 ? undefined : context.obj(count))
    return count
  }
  write(entries, outline, ref)
}

/** The browser joins the lines of a title without a blank, may say it twice, and has words of Hebrew from left to right. */
function mendTitle(dict: PDFDict, text: string): void {
  const title = stringIn(dict.lookup(name('Title')))
  if (title === undefined || text === '') return
  const letters = (of: string) => [...of.replace(/\s+/gu, '')].sort().join('')
  const said = letters(title)
  if (said === letters(text) || said === letters(text + text)) set(dict, 'Title', textString(text))
}

function set(dict: PDFDict, key: string, value: PDFObject | undefined): void {
  if (value === undefined) dict.delete(name(key))
  else dict.set(name(key), value)
}
