import type { CodeBlock, FigureBlock, RichText, TableBlock } from '../../model/article.ts'
import type { Atom, Body } from '../../model/slide-plan.ts'
import type { SourceFile } from '../../model/source.ts'
import type { Template } from '../../model/template.ts'
import { displayColumns } from '../../text/display-columns.ts'
import type { Language } from '../../text/language/language.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { codeParts } from '../../text/slide/code-parts.ts'
import { splitEvenly } from '../../text/slide/split-evenly.ts'
import { spanOf } from '../../text/source-position.ts'
import { countWords } from '../../text/words.ts'

export interface BlockContext {
  readonly source: SourceFile
  readonly template: Template
  readonly language: Language
  /** Addresses of images that can be shown, by what the author wrote, with the name they have beside the deck. */
  readonly images: ReadonlyMap<string, string>
}

/** The bodies of the slides that show one block, and why they look as they do. Empty when it goes to the notes. */
export interface BlockSlides {
  readonly bodies: readonly Body[]
  readonly why: string
}

const LONGEST_CELL_WORDS = 14
export const MOST_SLIDES_A_BLOCK = 6

/** Rows in even runs, the header on each slide. Tables of prose and very wide ones are for the notes. */
export function tableSlides(table: TableBlock, { source, template, language }: BlockContext): BlockSlides {
  const capacity = template.capacities.table ?? {}
  const columns = Math.max(table.header.length, ...table.rows.map((row) => row.length))
  if (columns > (capacity.columns ?? 6))
    return { bodies: [], why: `a table of ${columns} columns is too wide for a slide` }
  if (table.rows.length === 0) return { bodies: [], why: 'the table has no rows' }
  const cells = [...table.header, ...table.rows.flat()]
  const longest = Math.max(0, ...cells.map((cell) => countWords(cell.text, language)))
  if (longest > LONGEST_CELL_WORDS) return { bodies: [], why: `a cell of ${longest} words is too long for a slide` }
  const atom = (cell: RichText): Atom => sliceRichText(source, cell) ?? { text: '', markdown: ' ', source: cell.span }
  const runs = splitEvenly(table.rows, () => 1, { items: capacity.rows ?? 7, weight: Number.POSITIVE_INFINITY })
  if (runs.length > MOST_SLIDES_A_BLOCK) return { bodies: [], why: `the table would need ${runs.length} slides` }
  const header = table.header.map(atom)
  const bodies = runs.map(
    (rows): Body => ({ kind: 'table', align: table.align, header, rows: rows.map((row) => row.map(atom)) }),
  )
  return { bodies, why: 'table' }
}

/** An image that exists beside the article, with its caption. */
export function figureSlides(figure: FigureBlock, { source, images }: BlockContext): BlockSlides {
  const url = images.get(figure.url)
  if (url === undefined) return { bodies: [], why: 'the image cannot be shown' }
  const caption = figure.caption ? sliceRichText(source, figure.caption) : undefined
  return {
    bodies: [{ kind: 'figure', url, alt: figure.alt, source: figure.span, ...(caption ? { caption } : {}) }],
    why: 'figure',
  }
}

/** Code whole, or in even runs cut at blank lines where there are any. A line too long for a slide is wrapped there. */
export function codeSlides(code: CodeBlock, { source, template }: BlockContext): BlockSlides {
  if (code.value.trim() === '') return { bodies: [], why: 'the code is empty' }
  const { lines = 14, lineLength = 72 } = template.capacities.code ?? {}
  const parts = codeParts(code.value, { lines, lineLength })
  if (parts.length > MOST_SLIDES_A_BLOCK) return { bodies: [], why: `the code would need ${parts.length} slides` }
  const span = spanOf(source, code.span.start, code.span.end)
  const language = code.language ? { language: code.language } : {}
  return { bodies: parts.map((part) => ({ kind: 'code', code: part, source: span, ...language })), why: 'code' }
}

/** Words, or in scripts without blanks as many words as would take up the same room. */
export function sizeInWords(text: string, language: Language): number {
  return language.scriptKind === 'cjk' ? Math.ceil(displayColumns(text) / 6) : countWords(text, language)
}
