import { arrayOf, asDict, asText, get, nameOf, numberOf } from '../reader/objects.ts'
import { type Node, nodesIn } from '../reader/read-tree.ts'

export interface Cell {
  readonly node: Node
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly scope: string | undefined
  /** Names of headers. */
  readonly headers: readonly string[]
}

export interface Grid {
  readonly rows: number
  /** Cells by row, one for each place that they fill. */
  readonly filled: readonly (readonly Cell[])[]
  readonly cells: readonly Cell[]
  /** Cells that lie on others, and cells that reach out of the table at its end. */
  readonly overlapping: readonly Cell[]
  readonly tooLong: readonly Cell[]
}

const GROUPS = ['THead', 'TBody', 'TFoot']

/** Lays out a table as its rows and spans say. */
export function gridOf(table: Node): Grid {
  const rows = nodesIn(table).flatMap((node) => {
    if (node.role === 'TR') return [node]
    return GROUPS.includes(node.role) ? nodesIn(node).filter(({ role }) => role === 'TR') : []
  })
  const places = rows.map(() => new Map<number, Cell>())
  const cells: Cell[] = []
  const overlapping = new Set<Cell>()
  const tooLong: Cell[] = []
  for (const [row, node] of rows.entries()) {
    let column = 0
    for (const one of nodesIn(node).filter(({ role }) => role === 'TH' || role === 'TD')) {
      while (places[row]?.has(column)) column += 1
      const cell = cellOf(one, row, column)
      cells.push(cell)
      if (row + cell.rows > rows.length) tooLong.push(cell)
      for (let down = row; down < row + cell.rows; down += 1) {
        for (let across = column; across < column + cell.columns; across += 1) {
          if (places[down]?.has(across)) overlapping.add(cell)
          places[down]?.set(across, cell)
        }
      }
      column += cell.columns
    }
  }
  return {
    rows: rows.length,
    filled: places.map((row) => [...row.values()]),
    cells,
    overlapping: [...overlapping],
    tooLong,
  }
}

function cellOf(node: Node, row: number, column: number): Cell {
  const attributes = attributesOf(node, 'Table')
  const span = (key: string) => Math.max(1, ...attributes.map((dict) => numberOf(dict, key) ?? 1))
  const headers = attributes.flatMap((dict) => arrayOf(dict, 'Headers').flatMap((one) => asText(one) ?? []))
  const scope = attributes.map((dict) => nameOf(dict, 'Scope')).find((one) => one !== undefined)
  return { node, row, column, rows: span('RowSpan'), columns: span('ColSpan'), scope, headers }
}

/** Attributes of an element that belong to `owner` (ISO 32000-1, 14.7.5). */
export function attributesOf({ dict }: Node, owner: string) {
  const list = arrayOf(dict, 'A')
  const all = list.length > 0 ? list.map((one) => dict.context.lookup(one)) : [get(dict, 'A')]
  return all.map(asDict).filter((one) => one !== undefined && nameOf(one, 'O') === owner)
}
