/** Something that may be chosen. Whole numbers, none below 0. */
export interface Item {
  readonly cost: number
  readonly value: number
  /** Items of one group stand side by side. */
  readonly group: string
}

/**
 * The items that are worth most together and cost at most `capacity`, as ascending indices: an exact 0/1 knapsack. If the
 * capacity holds an item of every group that is not in `covered`, each such group gets one, whatever else that leaves
 * out. Of two choices worth the same, the one with the earlier items.
 */
export function chooseWithin(
  items: readonly Item[],
  capacity: number,
  covered: ReadonlySet<string> = new Set(),
): readonly number[] {
  const width = Math.max(0, Math.min(Math.floor(capacity), sumOf(items, 'cost'))) + 1
  const bonus = holdsEveryGroup(items, capacity, covered) ? sumOf(items, 'value') + 1 : 0
  // What the items from here on are worth for each capacity, with (`met`) and without (`unmet`) one of their group before.
  let met = new Float64Array(width)
  let unmet = new Float64Array(width)
  const takes = new Uint8Array(items.length * width)
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const { cost, value, group } = items[index] as Item
    const next = items[index + 1]?.group
    if (next !== group) {
      unmet = next !== undefined && covered.has(next) ? met : unmet
      met = unmet.slice()
      if (!covered.has(group)) for (let room = 0; room < width; room += 1) met[room] = (met[room] as number) + bonus
    }
    const row = index * width
    // Downwards, so that `met[room - cost]` still says what it is worth without this item.
    for (let room = width - 1; room >= cost; room -= 1) {
      const taken = value + (met[room - cost] as number)
      if (taken >= (unmet[room] as number)) {
        unmet[room] = taken
        takes[row + room] = UNMET
      }
      if (taken >= (met[room] as number)) {
        met[room] = taken
        takes[row + room] = (takes[row + room] as number) | MET
      }
    }
  }
  return readBack(items, takes, width, covered)
}

const MET = 1
const UNMET = 2

function readBack(
  items: readonly Item[],
  takes: Uint8Array,
  width: number,
  covered: ReadonlySet<string>,
): readonly number[] {
  const chosen: number[] = []
  let room = width - 1
  let group: string | undefined
  let bit = UNMET
  for (const [index, item] of items.entries()) {
    if (item.group !== group) bit = covered.has(item.group) ? MET : UNMET
    group = item.group
    if (((takes[index * width + room] as number) & bit) === 0) continue
    chosen.push(index)
    room -= item.cost
    bit = MET
  }
  return chosen
}

function holdsEveryGroup(items: readonly Item[], capacity: number, covered: ReadonlySet<string>): boolean {
  const least = new Map<string, number>()
  for (const { group, cost } of items) {
    if (!covered.has(group)) least.set(group, Math.min(cost, least.get(group) ?? cost))
  }
  return [...least.values()].reduce((sum, cost) => sum + cost, 0) <= capacity
}

function sumOf(items: readonly Item[], key: 'cost' | 'value'): number {
  return items.reduce((sum, item) => sum + item[key], 0)
}
