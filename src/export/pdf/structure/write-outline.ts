import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib'

const name = PDFName.of

interface Entry {
  readonly dict: PDFDict
  readonly below: Entry[]
}

/**
 * The outline with the elements of the new tree. A heading that the browser moves to the next page is there twice, first with the
 * page that it left: the last one stays.
 */
export function mendOutline({ catalog, context }: PDFDocument, newRefs: ReadonlyMap<PDFRef, PDFRef>): void {
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
      set(dict, 'SE', element instanceof PDFRef ? newRefs.get(element) : undefined)
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

function isIn(entries: readonly Entry[], dict: PDFDict): boolean {
  return entries.some((entry) => entry.dict === dict || isIn(entry.below, dict))
}

function set(dict: PDFDict, key: string, value: PDFObject | undefined): void {
  if (value === undefined) dict.delete(name(key))
  else dict.set(name(key), value)
}
