import { type Element, elementsBelow } from '../element.ts'

const HEADING = /^H([1-6])$/u

/**
 * The first heading is `H1` and none skips a level (ISO 14289-1, 7.4.2), as each stands below the last one of a higher level:
 * the same levels as those of the outline.
 */
export function levelHeadings(root: Element): void {
  const above: number[] = []
  for (const element of elementsBelow(root)) {
    const level = Number(HEADING.exec(element.type)?.[1])
    if (Number.isNaN(level)) continue
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    element.type = `H${above.length}`
  }
}
