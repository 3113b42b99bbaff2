import type { WrittenItem } from '../../model/marp-deck.ts'

/** The least that a list is divided into: an item, or a part of one that has a list of its own. */
export interface Leaf {
  readonly line: number
  readonly endLine: number
  /** The items that it is in, outermost first. */
  readonly path: readonly WrittenItem[]
}

/** An item whose own words take more lines than these is not repeated above what is left of it. */
const LONGEST_HEAD = 3

/** The leaves of a list in order; the first one inside an item has the item's own words. */
export function leavesOf(items: readonly WrittenItem[], above: readonly WrittenItem[] = []): readonly Leaf[] {
  return items.flatMap((item) => {
    const path = [...above, item]
    const head = headOf(item) - item.line + 1
    const inner = head > 0 && head <= LONGEST_HEAD ? leavesOf(item.items, path) : []
    if (inner.length < 2) return [{ line: item.line, endLine: item.endLine, path }]
    return inner.map((leaf, index) => ({
      ...leaf,
      line: index === 0 ? item.line : leaf.line,
      endLine: (inner[index + 1]?.line ?? item.endLine + 1) - 1,
    }))
  })
}

/** The last line of an item's own words, above the lists inside it; blank lines may follow them. */
export function headOf({ items, endLine }: WrittenItem): number {
  return (items[0]?.line ?? endLine + 1) - 1
}

/** In how many items a leaf goes on that began above it. */
export function depthOf({ line, path }: Leaf): number {
  return path.filter((item) => item.line < line).length
}
