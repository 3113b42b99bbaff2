/** A table of cells that are inline Markdown. */
export interface TableCells {
  readonly align: readonly ('left' | 'right' | 'center' | null)[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const RULES = { left: ':---', right: '---:', center: ':---:' }

export function tableMarkdown({ align, header, rows }: TableCells): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const marks = header.map((_, column) => {
    const side = align[column]
    return side ? RULES[side] : '---'
  })
  return [row(header), row(marks), ...rows.map(row)].join('\n')
}
