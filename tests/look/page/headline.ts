import type { DrawnHeadline } from '../drawn-box.ts'
import { type Frame, onSlide } from './frame.ts'

/** The first heading of a slide, with its text as it is broken into lines. */
export function headlineOf({ slide, section }: Frame): DrawnHeadline | undefined {
  const heading = section.querySelector<HTMLElement>('h1, h2')
  if (!heading?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return undefined
  const { leftPx, topPx, rightPx } = onSlide(heading.getBoundingClientRect(), slide)
  const isRightToLeft = getComputedStyle(heading).direction === 'rtl'
  return {
    topPx: Math.round(topPx),
    startPx: Math.round(isRightToLeft ? slide.offsetWidth - rightPx : leftPx),
    lines: linesOf(heading),
  }
}

interface Line {
  readonly bottom: number
  text: string
}

/** Marked up or not, letters that stand side by side are of one line, and of one word where no blank parts them. */
function linesOf(heading: Element): readonly string[] {
  const lines: Line[] = []
  let last: Line | undefined
  const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const match of (node.nodeValue ?? '').matchAll(/\s+|\S+/gu)) {
      const [piece] = match
      if (piece.trim() === '') {
        if (last) last.text += ' '
        continue
      }
      for (const { text, rect } of piecesOf(node, match.index, piece)) {
        // Smaller letters in a line have other tops, but about the same baseline.
        const line = lines.find(({ bottom }) => Math.abs(bottom - rect.bottom) < rect.height / 2)
        last = line ?? { bottom: rect.bottom, text: '' }
        if (!line) lines.push(last)
        last.text += text
      }
    }
  }
  return lines.toSorted((a, b) => a.bottom - b.bottom).map(({ text }) => text.replace(/\s+/gu, ' ').trim())
}

/** A word as one piece, or letter by letter where it is broken over lines. */
function piecesOf(
  node: Node,
  start: number,
  word: string,
): readonly { readonly text: string; readonly rect: DOMRect }[] {
  const range = document.createRange()
  const rectsOf = (from: number, length: number): readonly DOMRect[] => {
    range.setStart(node, from)
    range.setEnd(node, from + length)
    return [...range.getClientRects()]
  }
  const rects = rectsOf(start, word.length)
  const [first] = rects
  if (!first) return []
  if (rects.every(({ bottom }) => Math.abs(bottom - first.bottom) < first.height / 2))
    return [{ text: word, rect: first }]
  let at = start
  return [...word].flatMap((text) => {
    const rect = rectsOf(at, text.length).at(-1)
    at += text.length
    return rect ? [{ text, rect }] : []
  })
}
