import { displayColumns } from '../display-columns.ts'
import { splitEvenly } from './split-evenly.ts'

/**
 * Cuts code into as few parts of at most `lines` lines as it takes, as even as they can be: at blank lines where there
 * are any, else between any two lines. A line of more than `lineLength` columns counts for as many as it is wrapped into.
 */
export function codeParts(
  code: string,
  { lines: most, lineLength }: { readonly lines: number; readonly lineLength: number },
): readonly string[] {
  const lines = code.split('\n')
  const height = (line: string) => Math.max(1, Math.ceil(displayColumns(line) / lineLength))
  const tall = (own: readonly string[]) => own.reduce((sum, line) => sum + height(line), 0)
  if (tall(lines) <= most) return [code]
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '' && (paragraphs.at(-1)?.length ?? 0) > 0) paragraphs.push([])
    else if (line.trim() !== '') paragraphs.at(-1)?.push(line)
  }
  const limits = { items: Number.POSITIVE_INFINITY, weight: most }
  const pieces = paragraphs.flatMap((own) => (tall(own) <= most ? [own] : splitEvenly(own, height, limits)))
  const runs = splitEvenly(pieces, (own) => tall(own) + 1, { ...limits, weight: most + 1 })
  return runs.map((run) => run.map((own) => own.join('\n')).join('\n\n'))
}
