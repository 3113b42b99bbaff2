import type { Mark } from '../reader/read-painting.ts'
import type { Pdf } from '../reader/read-pdf.ts'

/** Words that are painted in one line and stand in one mark. */
export interface PaintedLine {
  readonly mark: Mark
  /** 0-based. */
  readonly page: number
  /** In points from the lower left corner of the page. */
  readonly x: number
  readonly y: number
  readonly text: string
  /** It stands where headers and footers do. */
  readonly isAtEdge: boolean
}

/** How much of a page, at its upper and at its lower edge, headers and footers may take. */
const EDGE = 0.15

const IS = {
  artifact: ({ tag }: Mark) => tag === 'Artifact',
  content: ({ mcid }: Mark) => mcid !== undefined,
}

/** What artifacts say, or what tagged content says, in the order in which it is painted. */
export function paintedLines({ paintings, pages }: Pdf, kind: keyof typeof IS): readonly PaintedLine[] {
  const lines: (PaintedLine & { readonly end: number })[] = []
  for (const { page, text, marks } of paintings) {
    const mark = marks.findLast(IS[kind])
    if (!mark || !text?.isVisible) continue
    const { x, y, width, size } = text
    const last = lines.at(-1)
    const end = x + width
    const goesOn = last?.mark === mark && Math.abs(last.y - y) < 1 && Math.abs(x - last.end) < size * 0.2
    if (last && goesOn) lines[lines.length - 1] = { ...last, end, text: last.text + text.text }
    else {
      const height = pages[page]?.height ?? 0
      const isAtEdge = y < height * EDGE || y > height * (1 - EDGE)
      lines.push({ mark, page, x, y, text: text.text, isAtEdge, end })
    }
  }
  return lines.map(({ end, ...line }) => ({ ...line, text: line.text.trim() }))
}
