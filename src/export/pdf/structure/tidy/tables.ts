import { type Element, elementsBelow, isElement, type Kid, newElement } from '../element.ts'

const GROUPS_OF_ROWS = new Set(['THead', 'TBody', 'TFoot'])
const PARTS = new Set(['TR', 'Caption', ...GROUPS_OF_ROWS])
const CELLS = new Set(['TH', 'TD'])

/** Tables hold rows, rows hold cells, and every row has as many columns as the others (ISO 32000-1, 14.8.4.3.4). */
export function tidyTables(root: Element): void {
  for (const element of [root, ...elementsBelow(root)]) {
    if (element.type === 'Table' && !isTable(element)) element.type = 'Div'
    if (element.type === 'Table') tidyTable(element)
  }
}

const isTable = (table: Element) => rowsOf(table).some((row) => row.kids.length > 0)

function tidyTable(table: Element): void {
  const strays = table.kids.filter((kid) => !isElement(kid) || !PARTS.has(kid.type))
  const captions = table.kids.filter((kid) => isElement(kid) && kid.type === 'Caption')
  const rows = table.kids.filter((kid) => !strays.includes(kid) && !captions.includes(kid))
  const caption = [...captions, ...strays]
  table.kids = caption.length === 0 ? rows : [captionOf(caption), ...rows]
  for (const row of rowsOf(table)) row.kids = row.kids.map(cellOf)
  completeRows(rowsOf(table))
}

/** A table has one caption. */
function captionOf(kids: readonly Kid[]): Kid {
  const [first] = kids
  if (kids.length === 1 && first && isElement(first) && first.type === 'Caption') return first
  return newElement(
    'Caption',
    kids.flatMap((kid) => (isElement(kid) && kid.type === 'Caption' ? kid.kids : [kid])),
  )
}

function rowsOf(table: Element): readonly Element[] {
  const rows = (kids: readonly Kid[]): Element[] =>
    kids.filter(isElement).flatMap((kid) => {
      if (kid.type === 'TR') return [kid]
      return GROUPS_OF_ROWS.has(kid.type) ? rows(kid.kids) : []
    })
  return rows(table.kids)
}

const cellOf = (kid: Kid): Kid => (isElement(kid) && CELLS.has(kid.type) ? kid : newElement('TD', [kid]))

/** Gives short rows empty cells at their end, with the cells in mind that reach down from rows above. */
function completeRows(rows: readonly Element[]): void {
  const taken = rows.map(() => new Set<number>())
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const cell of row.kids.filter(isElement)) {
      while (taken[index]?.has(column)) column += 1
      const width = cell.cell?.columns ?? 1
      const height = Math.min(cell.cell?.rows ?? 1, rows.length - index)
      for (let down = 0; down < height; down += 1)
        for (let across = 0; across < width; across += 1) taken[index + down]?.add(column + across)
      column += width
    }
  }
  const columns = Math.max(...taken.map((one) => one.size))
  for (const [index, row] of rows.entries()) {
    for (let missing = columns - (taken[index]?.size ?? 0); missing > 0; missing -= 1) row.kids.push(newElement('TD'))
  }
}

/**
 * Cells name their headers only where a header of their table does not say whether it heads a row or a column (ISO 14289-1, 7.5):
 * what the browser finds out itself goes astray beside cells that span. Names go by the order of the headers; the browser counts on
 * from table to table and from process to process.
 */
export function nameHeaders(root: Element): void {
  const names = new Map<string, string>()
  for (const table of elementsBelow(root)) {
    if (table.type !== 'Table') continue
    const cells = rowsOf(table).flatMap(({ kids }) => kids.filter(isElement))
    const headers = cells.filter(({ type }) => type === 'TH')
    const isPlain = headers.every(({ cell }) => cell?.scope !== undefined)
    for (const header of headers) {
      if (!isPlain && header.id !== undefined) names.set(header.id, `header${String(names.size + 1).padStart(5, '0')}`)
      const renamed = header.id === undefined ? undefined : names.get(header.id)
      delete header.id
      if (renamed !== undefined) header.id = renamed
    }
    for (const one of cells)
      if (one.cell) one.cell = { ...one.cell, headers: one.cell.headers.flatMap((header) => names.get(header) ?? []) }
  }
}
