/** The cells of every row of every table in a Markdown text, without heading rows, by the first word of its heading. */
export function tablesOf(markdown: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const tables = [...markdown.matchAll(/^\|.*\|\n\|[-|: ]+\|\n((?:\|.*\|\n)*)/gmu)].map(([table, rows = '']) => {
    const [heading = ''] = cellsOf(table)
    return [heading, rows.trimEnd().split('\n').map(cellsOf)] as const
  })
  return new Map(tables)
}

/** Of the first row of a table. */
function cellsOf(row: string): readonly string[] {
  const [line = ''] = row.split('\n')
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim())
}

/** What stands in backquotes. */
export function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/gu)].map(([, code = '']) => code)
}

/** The lines of every fence of `language`. */
export function fencesOf(markdown: string, language: string): readonly string[] {
  const fences = markdown.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gmu'))
  return [...fences].map(([, text = '']) => text)
}
