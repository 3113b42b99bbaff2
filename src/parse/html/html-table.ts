import type { Table, TableRow } from 'mdast'
import type { SourceFile } from '../../model/source.ts'
import type { HtmlElement } from './html-elements.ts'
import { elementsIn, inlineNodes, placeOf } from './html-inline.ts'

const SECTION = /^(?:thead|tbody|tfoot)$/u
const SPANS_MORE = /\b(?:col|row)span\s*=\s*["']?\s*(?!1\b)\d/iu

/** A table with a row of headings and as many cells in each other row; undefined for any other, which Markdown cannot say. */
export function htmlTable(source: SourceFile, element: HtmlElement): Table | undefined {
  const rows = rowsIn(source, element)?.map((row) => ({ row, cells: elementsIn(source, row) ?? [] }))
  const [head, ...body] = rows ?? []
  if (!head || body.length === 0 || !head.cells.every(({ name }) => name === 'th')) return undefined
  const made: TableRow[] = []
  for (const { row, cells } of [head, ...body]) {
    const children = cells.flatMap((cell) => {
      const words = /^t[dh]$/u.test(cell.name) && !SPANS_MORE.test(cell.attributes)
      const inline = words ? inlineNodes(source, cell.children) : undefined
      return inline ? [{ type: 'tableCell' as const, children: inline, position: placeOf(cell) }] : []
    })
    if (children.length === 0 || children.length !== head.cells.length) return undefined
    made.push({ type: 'tableRow', children, position: placeOf(row) })
  }
  return { type: 'table', align: head.cells.map(() => null), children: made, position: placeOf(element) }
}

/** Undefined where anything but rows stands in it. */
function rowsIn(source: SourceFile, element: HtmlElement): readonly HtmlElement[] | undefined {
  const parts = elementsIn(source, element)?.flatMap((part) =>
    SECTION.test(part.name) ? (elementsIn(source, part) ?? [part]) : [part],
  )
  return parts?.every(({ name }) => name === 'tr') ? parts : undefined
}
