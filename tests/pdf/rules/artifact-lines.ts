import type { Mark } from '../reader/read-painting.ts'
import type { Pdf } from '../reader/read-pdf.ts'

/** Words in an artifact, as far as they stand in one line. */
export interface ArtifactLine {
  readonly mark: Mark
  /** 0-based. */
  readonly page: number
  /** In points above the lower edge of the page. */
  readonly y: number
  readonly text: string
  /** It stands where headers and footers do. */
  readonly isAtEdge: boolean
}

/** How much of a page, at its upper and at its lower edge, headers and footers may take. */
const EDGE = 0.15

/** What artifacts say, in the order in which it is painted. */
export function artifactLines({ paintings, pages }: Pdf): readonly ArtifactLine[] {
  const lines: (ArtifactLine & { readonly end: number })[] = []
  for (const { page, text, marks } of paintings) {
    const mark = marks.findLast(({ tag }) => tag === 'Artifact')
    if (!mark || !text?.isVisible) continue
    const last = lines.at(-1)
    const end = text.x + text.width
    const goesOn = last?.mark === mark && Math.abs(last.y - text.y) < 1 && Math.abs(text.x - last.end) < text.size * 0.2
    if (last && goesOn) lines[lines.length - 1] = { ...last, end, text: last.text + text.text }
    else {
      const height = pages[page]?.height ?? 0
      const isAtEdge = text.y < height * EDGE || text.y > height * (1 - EDGE)
      lines.push({ mark, page, y: text.y, text: text.text, isAtEdge, end })
    }
  }
  return lines.map(({ end, ...line }) => ({ ...line, text: line.text.trim() }))
}
