import type { RichText, TableBlock } from '../../model/article.ts'
import type { Atom, Body } from '../../model/slide-plan.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { splitEvenly } from '../../text/slide/split-evenly.ts'
import { contrastOf } from '../detect/contrast.ts'
import { type BlockContext, type BlockSlides, MOST_SLIDES_A_BLOCK, sizeInWords } from './block-slides.ts'

const LONGEST_CELL_WORDS = 45
/** Words that one line of the whole width holds, and the lines of text below the header of one slide. */
const WORDS_A_LINE = 14
const MOST_LINES = 11

/** A table, or the two sides of one thing that it holds. */
export function tableSlides(table: TableBlock, context: BlockContext): BlockSlides {
  const rows = rowSlides(table, context)
  const sides = rows.bodies.length > 0 ? contrastOf(table, context) : undefined
  return sides ? { bodies: [sides], why: 'two sides of one thing' } : rows
}

/** Rows in even runs, the header on each slide. As many rows as there are lines for. Very long cells and very wide tables are for the notes. */
export function rowSlides(table: TableBlock, context: BlockContext): BlockSlides {
  const { source, template, language } = context
  const capacity = template.capacities.table ?? {}
  const columns = Math.max(table.header.length, ...table.rows.map((row) => row.length))
  if (columns > (capacity.columns ?? 6))
    return { bodies: [], why: `a table of ${columns} columns is too wide for a slide` }
  if (table.rows.length === 0) return { bodies: [], why: 'the table has no rows' }
  const cells = [...table.header, ...table.rows.flat()]
  const size = (cell: RichText) => sizeInWords(cell.text, language)
  const longest = Math.max(0, ...cells.map(size))
  if (longest > LONGEST_CELL_WORDS) return { bodies: [], why: `a cell of ${longest} words is too long for a slide` }
  const atom = (cell: RichText): Atom => sliceRichText(source, cell) ?? { text: '', markdown: ' ', source: cell.span }
  const lines = (row: readonly RichText[]) =>
    Math.max(1, ...row.map((cell) => Math.ceil((size(cell) * columns) / WORDS_A_LINE)))
  const runs = splitEvenly(table.rows, lines, { items: capacity.rows ?? 7, weight: MOST_LINES })
  if (runs.length > MOST_SLIDES_A_BLOCK) return { bodies: [], why: `the table would need ${runs.length} slides` }
  const header = table.header.map(atom)
  const bodies = runs.map(
    (rows): Body => ({ kind: 'table', align: table.align, header, rows: rows.map((row) => row.map(atom)) }),
  )
  return { bodies, why: 'table' }
}
