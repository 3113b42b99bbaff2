import type { RichText } from '../../model/article.ts'

export interface InlineFormula {
  /** With its dollar signs, in the source. */
  readonly start: number
  readonly end: number
  readonly tex: string
}

/** What no sum of money has: a command, an index, a power, a relation; or one letter alone. */
const LOOKS_LIKE_MATHS = /\\[a-z]|[\^_=<>]|^\p{L}$/iu

/**
 * Formulas among words, between single dollar signs: nothing blank inside of these, no letter or digit outside. Dollar
 * signs in code are none; the parser says which are text, since it had to escape them for Marp.
 */
export function inlineFormulas(source: string, { edits }: RichText): readonly InlineFormula[] {
  const dollars = edits
    .filter(({ start, end, replacement }) => start === end && replacement === '\\')
    .map(({ start }) => start)
  const found: InlineFormula[] = []
  for (let index = 0; index + 1 < dollars.length; index += 1) {
    const [start, last] = [dollars[index] ?? 0, dollars[index + 1] ?? 0]
    const tex = source.slice(start + 1, last)
    if (!isFormula(source, start, last) || !LOOKS_LIKE_MATHS.test(tex)) continue
    found.push({ start, end: last + 1, tex })
    index += 1
  }
  return found
}

function isFormula(source: string, start: number, last: number): boolean {
  const outside = /[\p{L}\p{N}$]/u
  if (source[start] !== '$' || source[last] !== '$') return false
  if (outside.test(source[start - 1] ?? '') || outside.test(source[last + 1] ?? '')) return false
  const tex = source.slice(start + 1, last)
  return tex !== '' && tex === tex.trim() && !/\n\s*\n/u.test(tex)
}
