/**
 * A slide whose headings continue an outline: the first has the given level, those below it follow without a gap. What
 * they look like stays as it is.
 */
export function withHeadingLevels(html: string, first: number): string {
  const open: number[] = []
  return html.replace(/<h([1-6])(?=[\s>])/gu, (tag, digit: string) => {
    const own = Number(digit)
    while ((open.at(-1) ?? 0) >= own) open.pop()
    open.push(own)
    return `${tag} aria-level="${Math.min(6, first + open.length - 1)}"`
  })
}
