import { diagnose } from '../../diagnostics/catalogue.ts'
import type { Block, ListBlock, ParagraphBlock, RichText } from '../../model/article.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { SourceFile } from '../../model/source.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { locationOf, spanOf } from '../../text/source-position.ts'
import type { MarkedRange } from './inline-marks.ts'

/** Marks in paragraphs and items of lists what the author wants on a slide word for word. */
export function attachPoints(
  source: SourceFile,
  blocks: readonly Block[],
  ranges: readonly MarkedRange[],
  report: Report,
): readonly Block[] {
  const points = ranges.filter((range) => range.kind === 'point')
  if (points.length === 0) return blocks
  const seats = new Map<MarkedRange, number>()
  const marked = (rich: RichText): RichText => {
    const own = points.flatMap((range) => {
      const place = placeIn(rich, range)
      if (!place) return []
      seats.set(range, (seats.get(range) ?? 0) + 1)
      if (!sliceRichText(source, rich, place.from, place.to)) {
        const message = 'The point begins or ends inside a link, an emphasis or a piece of code.'
        misplaced(source, range, message, report)
      }
      return [place]
    })
    return own.length > 0 ? { ...rich, points: own } : rich
  }
  const all = blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, rich: marked(block.rich) } satisfies ParagraphBlock
    if (block.kind !== 'list') return block
    return {
      ...block,
      items: block.items.map((item) => ({ ...item, rich: marked(item.rich) })),
    } satisfies ListBlock
  })
  for (const range of points) {
    const count = seats.get(range) ?? 0
    if (count === 1) continue
    const message =
      count === 0 ? 'There is no prose between the marks of this point.' : 'The point reaches over several paragraphs.'
    misplaced(source, range, message, report)
  }
  return all
}

/** Which part of a text stands between the marks. */
function placeIn({ text, starts, ends }: RichText, range: MarkedRange): { from: number; to: number } | undefined {
  const from = starts.findIndex((start) => start >= range.from)
  const to = ends.findLastIndex((end) => end <= range.to) + 1
  return from >= 0 && from < to && text.slice(from, to).trim() !== '' ? { from, to } : undefined
}

function misplaced(source: SourceFile, { start, end }: MarkedRange, message: string, report: Report): void {
  const location = locationOf(source, spanOf(source, start, end))
  const hint = 'Put the marks around words of one sentence, outside of its links and emphases.'
  report(diagnose('misplaced-slide-comment', { message, hint, location }))
}
