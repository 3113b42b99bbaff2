import type { SlideFacts } from '../slide-facts.ts'

/** The first heading of a slide, with its text as it is broken into lines. */
export function headlineOf(slide: HTMLElement): SlideFacts['headline'] {
  const heading = slide.querySelector<HTMLElement>('h1, h2')
  if (heading === null) return undefined
  const [outer, frame] = [heading.getBoundingClientRect(), slide.getBoundingClientRect()]
  const isRightToLeft = getComputedStyle(heading).direction === 'rtl'
  return {
    topPx: Math.round(outer.top - frame.top),
    startPx: Math.round(isRightToLeft ? frame.right - outer.right : outer.left - frame.left),
    lines: linesOf(heading),
  }
}

function linesOf(heading: Element): readonly string[] {
  const lines = new Map<number, string[]>()
  const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const match of (node.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      // The last box of a word: what is cut at a hyphen counts where it ends.
      const box = [...range.getClientRects()].at(-1)
      if (box === undefined) continue
      // Smaller letters in a line have other tops, but about the same baseline.
      const key = [...lines.keys()].find((bottom) => Math.abs(bottom - box.bottom) < box.height / 2) ?? box.bottom
      lines.set(key, [...(lines.get(key) ?? []), match[0]])
    }
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, words]) => words.join(' '))
}
