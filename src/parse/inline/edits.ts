import type { Edit, Inline, RichText } from '../../model/article.ts'

/** What is left out may begin inside what is left out before it: then it begins where that ends. */
export function apart(edits: readonly Edit[]): readonly Edit[] {
  let done = 0
  return edits.map((edit) => {
    const start = edit.replacement === '' && edit.start < done && edit.end > done ? done : edit.start
    done = Math.max(done, edit.end)
    return start === edit.start ? edit : { ...edit, start }
  })
}

/** Tells of stretches that are asked for in ascending order whether one of `edits` covers them. */
export function inOrder(edits: readonly Edit[]): (start: number, end: number) => boolean {
  let next = 0
  return (start, end) => {
    while ((edits[next]?.end ?? Number.POSITIVE_INFINITY) < end) next += 1
    const edit = edits[next]
    return edit !== undefined && start >= edit.start && end <= edit.end
  }
}

/** The same text without one of its inlines: what stood in it stays. */
export function withoutInline(rich: RichText, inline: Inline): RichText {
  const marks = inline.kind === 'emphasis' ? 1 : 2
  const cuts = [
    { start: inline.start, end: inline.start + marks, replacement: '' },
    { start: inline.end - marks, end: inline.end, replacement: '' },
  ]
  const edits = [...rich.edits, ...cuts].sort((a, b) => a.start - b.start || a.end - b.end)
  return { ...rich, inlines: rich.inlines.filter((other) => other !== inline), edits }
}
