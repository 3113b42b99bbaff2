import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib'

const name = PDFName.of

interface Entry {
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
  const outline = catalog.lookup(name('Outlines'))
  if (!(outline instanceof PDFDict)) return
  const last = new Map<PDFRef, PDFDict>()
  const read = (first: PDFObject | undefined): Entry[] => {
    const entries: Entry[] = []
    for (let dict = context.lookup(first); dict instanceof PDFDict; dict = dict.lookup(name('Next'))) {
      const element = dict.get(name('SE'))
      if (element instanceof PDFRef) last.set(element, dict)
      entries.push({ dict, below: read(dict.get(name('First'))) })
    }
    return entries
  }
  const entries = read(outline.get(name('First')))
  const isKept = ({ dict }: Entry) => {
    const element = dict.get(name('SE'))
    return !(element instanceof PDFRef) || last.get(element) === dict
  }
  const kept = (all: readonly Entry[]): Entry[] =>
    all.flatMap((entry) => {
      const below = kept(entry.below)
      return isKept(entry) ? [{ dict: entry.dict, below }] : below
    })
  const refs = new Map<PDFDict, PDFRef>()
  for (const [ref, object] of context.enumerateIndirectObjects()) if (object instanceof PDFDict) refs.set(object, ref)
  const write = (all: readonly Entry[], parent: PDFDict): number => {
    const [parentRef, ...of] = [refs.get(parent), ...all.map(({ dict }) => refs.get(dict))]
    set(parent, 'First', of.at(0))
    set(parent, 'Last', of.at(-1))
    let count = all.length
    for (const [index, { dict, below }] of all.entries()) {
      set(dict, 'Parent', parentRef)
      set(dict, 'Prev', of[index - 1])
      set(dict, 'Next', of[index + 1])
      const element = dict.get(name('SE'))
      const found = element instanceof PDFRef ? findElement(element) : undefined
      set(dict, 'SE', found?.ref)
      mendTitle(dict, found?.text ?? '')
      count += write(below, dict)
    }
    set(parent, 'Count', count === 0 ? undefined : context.obj(count))
    return count
  }
  const before = [...refs].filter(([dict]) => isIn(entries, dict))
  const after = kept(entries)
  write(after, outline)
  for (const [dict, ref] of before) if (!isIn(after, dict)) context.delete(ref)
}

/** The browser joins the lines of a title without a blank, may say it twice, and has words of Hebrew from left to right. */
function mendTitle(dict: PDFDict, text: string): void {
  const title = dict.lookup(name('Title'))
  if (!(title instanceof PDFString || title instanceof PDFHexString) || text === '') return
  const letters = (of: string) => [...of.replace(/\s+/gu, '')].sort().join('')
  const said = letters(title.decodeText())
  if (said === letters(text) || said === letters(text + text)) set(dict, 'Title', PDFHexString.fromText(text))
}

function isIn(entries: readonly Entry[], dict: PDFDict): boolean {
  return entries.some((entry) => entry.dict === dict || isIn(entry.below, dict))
}

function set(dict: PDFDict, key: string, value: PDFObject | undefined): void {
  if (value === undefined) dict.delete(name(key))
  else dict.set(name(key), value)
}
