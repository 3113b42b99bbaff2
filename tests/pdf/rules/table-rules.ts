import { asDict, textOf } from '../reader/objects.ts'
import type { Pdf } from '../reader/read-pdf.ts'
import { type Node, nodesIn } from '../reader/read-tree.ts'
import { nodeRule, placeOf, type Rule, rule, says, wordsOf } from './rule.ts'
import { type Cell, type Grid, gridOf } from './table-grid.ts'

/** What may stand in what: rule, type, what it may stand in. */
const PARENTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['7.2-4', 'TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['7.2-5', 'THead', ['Table']],
  ['7.2-6', 'TBody', ['Table']],
  ['7.2-7', 'TFoot', ['Table']],
  ['7.2-8', 'TH', ['TR']],
  ['7.2-9', 'TD', ['TR']],
]

/** Rule, type, what may stand in it. */
const KIDS: readonly (readonly [string, string, readonly string[]])[] = [
  ['7.2-3', 'Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']],
  ['7.2-10', 'TR', ['TH', 'TD']],
  ['7.2-36', 'THead', ['TR']],
  ['7.2-37', 'TBody', ['TR']],
  ['7.2-38', 'TFoot', ['TR']],
]

export const parentRule = ([id, type, parents]: (typeof PARENTS)[number]): Rule =>
  nodeRule(id, `${type} stands in ${parents.join(' or ')}.`, ({ role, parent }) => {
    return role === type && !parents.includes(parent?.role ?? '') && `stands in ${parent?.role ?? 'nothing'}`
  })

export const kidsRule = ([id, type, kids]: (typeof KIDS)[number]): Rule =>
  nodeRule(id, `${type} holds only ${kids.join(', ')}.`, (node) => {
    const other = node.role === type && node.kids.find((kid) => !('role' in kid) || !kids.includes(kid.role))
    return other && `holds ${'role' in other ? other.role : 'content'}`
  })

const count = (node: Node, type: string) => nodesIn(node).filter(({ role }) => role === type).length

const atMostOne = (id: string, type: string): Rule =>
  nodeRule(id, `A table has at most one ${type}.`, (node) => {
    return node.role === 'Table' && count(node, type) > 1 && `has ${count(node, type)}`
  })

const needsBody = (id: string, type: string): Rule =>
  nodeRule(id, `A table with ${type} has TBody.`, (node) => {
    return node.role === 'Table' && count(node, type) > 0 && count(node, 'TBody') === 0 && 'has none'
  })

const gridRule = (id: string, says: string, fault: (grid: Grid, pdf: Pdf, table: Node) => string | false | undefined) =>
  nodeRule(id, says, (node, pdf) => node.role === 'Table' && fault(gridOf(node), pdf, node))

export const TABLE_RULES: readonly Rule[] = [
  ...KIDS.map(kidsRule),
  ...PARENTS.map(parentRule),
  atMostOne('7.2-11', 'THead'),
  atMostOne('7.2-12', 'TFoot'),
  atMostOne('7.2-16', 'Caption'),
  needsBody('7.2-13', 'TFoot'),
  needsBody('7.2-14', 'THead'),
  gridRule('7.2-15', 'Cells of a table do not lie on one another.', ({ overlapping }) => {
    return overlapping.length > 0 && `${overlapping.length} cells lie on others`
  }),
  nodeRule('7.2-39', 'The caption of a table stands first or last.', ({ role, parent }) => {
    if (role !== 'Caption' || parent?.role !== 'Table') return false
    const kids = nodesIn(parent)
    const at = kids.findIndex((kid) => kid.role === 'Caption')
    return at > 0 && at < kids.length - 1 && `is number ${at + 1} of ${kids.length}`
  }),
  gridRule('7.2-42', 'All rows of a table have the same number of columns.', ({ filled }) => {
    const widths = [...new Set(filled.map((row) => row.length))]
    return widths.length > 1 && `they have ${widths.join(' and ')}`
  }),
  gridRule('7.2-43', 'Cells of a table end with its last row at the latest.', ({ tooLong }) => {
    return tooLong.length > 0 && `${tooLong.length} cells reach below it`
  }),
  rule(
    '7.5-1',
    'Every cell with words has headers: named ones, or such with a scope in its row or column.',
    function* (pdf) {
      for (const grid of tables(pdf)) {
        if (!grid.cells.some(({ node }) => node.role === 'TH')) continue
        const alone = grid.cells.filter((cell) => cell.node.role === 'TD' && says(wordsOf(pdf, cell.node)))
        const named = new Set(grid.cells.flatMap(({ headers }) => headers))
        for (const cell of alone)
          if (cell.headers.length === 0 && !grid.cells.some((header) => isHeaderOf(header, cell)))
            yield { ...placeOf(pdf, cell.node), what: 'has no headers' }
        for (const { node, scope } of grid.cells)
          if (node.role === 'TH' && scope === undefined && !named.has(textOf(node.dict, 'ID') ?? ''))
            yield { ...placeOf(pdf, node), what: 'has no Scope, and no cell names it' }
      }
    },
  ),
  rule('own-headers', 'The headers that a cell names stand in its row or its column.', function* (pdf) {
    for (const { cells } of tables(pdf)) {
      for (const cell of cells) {
        const named = cells.filter(({ node }) => cell.headers.includes(textOf(node.dict, 'ID') ?? ''))
        const astray = named.find((header) => !isAbove(header, cell) && !isBeside(header, cell))
        if (astray) yield { ...placeOf(pdf, cell.node), what: `"${wordsOf(pdf, astray.node)}" stands elsewhere` }
      }
    }
  }),
  rule('7.5-2', 'The headers that cells name are in the same table and in the tree of IDs.', function* (pdf) {
    for (const grid of tables(pdf)) {
      const ids = grid.cells.flatMap(({ node }) => (node.role === 'TH' ? (textOf(node.dict, 'ID') ?? []) : []))
      for (const { node, headers } of grid.cells) {
        for (const header of headers) {
          const entry = pdf.tree?.ids.get(header)
          const found = asDict(entry && pdf.document.context.lookup(entry))
          const isNamed = found !== undefined && textOf(found, 'ID') === header
          if (!ids.includes(header) || !isNamed)
            yield { ...placeOf(pdf, node), what: `names ${header}, which is no header` }
        }
      }
    }
  }),
]

function* tables({ tree }: Pdf) {
  for (const table of tree?.nodes ?? []) if (table.role === 'Table') yield gridOf(table)
}

const isAbove = (one: Cell, other: Cell) =>
  one.column < other.column + other.columns && other.column < one.column + one.columns
const isBeside = (one: Cell, other: Cell) => one.row < other.row + other.rows && other.row < one.row + one.rows

/** Whether one cell's scope reaches another. */
function isHeaderOf(header: Cell, cell: Cell): boolean {
  const { node, scope } = header
  if (node.role !== 'TH' || scope === undefined) return false
  return (isAbove(header, cell) && scope !== 'Row') || (isBeside(header, cell) && scope !== 'Column')
}
