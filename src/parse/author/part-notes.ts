import type { PhrasingContent } from 'mdast'
import type { MarkedRange } from './inline-marks.ts'

export interface PartedLine {
  readonly shown: readonly PhrasingContent[]
  /** Each run of words that the author wants to be said only. */
  readonly spoken: readonly (readonly PhrasingContent[])[]
  /** Notes that begin or end inside a node. */
  readonly cut?: MarkedRange
}

/** Takes what stands between the marks of notes out of a line. */
export function partNotes(nodes: readonly PhrasingContent[], ranges: readonly MarkedRange[]): PartedLine {
  const notes = ranges.filter((range) => range.kind === 'notes')
  const shown: PhrasingContent[] = []
  let cut: MarkedRange | undefined
  const spoken = new Map<MarkedRange, PhrasingContent[]>()
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    const range = notes.find((one) => start >= one.start && end <= one.end)
    cut ??= range ? undefined : notes.find((one) => start < one.end && end > one.start)
    if (!range) shown.push(node)
    else if (start >= range.from && end <= range.to) spoken.set(range, [...(spoken.get(range) ?? []), node])
    // The marks stay among the words, where they are dropped with one of the blanks around them.
    else shown.push(node)
  }
  return { shown, spoken: [...spoken.values()], ...(cut ? { cut } : {}) }
}
