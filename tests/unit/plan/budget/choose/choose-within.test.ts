import { describe, expect, test } from 'vitest'
import { chooseWithin, type Item } from '../../../../../src/plan/budget/choose/choose-within.ts'
import { seeded } from '../../../../helpers/seeded.ts'

const item = (cost: number, value: number, group = 'a'): Item => ({ cost, value, group })

describe('what is chosen', () => {
  test('is worth most together, not one by one', () => {
    expect(chooseWithin([item(6, 60), item(5, 45), item(5, 44)], 10)).toEqual([1, 2])
  })

  test('has one of every group that the capacity can hold', () => {
    expect(chooseWithin([item(5, 90), item(5, 80), item(5, 1, 'b')], 10)).toEqual([0, 2])
    expect(chooseWithin([item(5, 90), item(5, 80), item(6, 1, 'b')], 10)).toEqual([0, 1])
  })

  test('needs no other of a group that is covered', () => {
    expect(chooseWithin([item(5, 90), item(5, 80), item(5, 1, 'b')], 10, new Set(['b']))).toEqual([0, 1])
    expect(chooseWithin([item(5, 1), item(5, 9, 'b'), item(5, 8, 'b')], 10, new Set(['a']))).toEqual([1, 2])
  })

  test('comes early in the article where the worth is the same', () => {
    expect(chooseWithin([item(5, 7), item(5, 7), item(5, 7)], 10)).toEqual([0, 1])
    expect(chooseWithin([item(5, 7, 'a'), item(5, 7, 'b'), item(5, 7, 'c')], 5)).toEqual([0])
  })

  test('is nothing where nothing fits', () => {
    expect(chooseWithin([item(5, 7)], 4)).toEqual([])
    expect(chooseWithin([item(5, 7)], -3)).toEqual([])
    expect(chooseWithin([], 100)).toEqual([])
  })
})

test('no other choice is better: every subset of random items tried', () => {
  const { below: upTo } = seeded(11)
  for (let round = 0; round < 300; round += 1) {
    const groups = Array.from({ length: 1 + upTo(9) }, () => 'abcd'[upTo(4)] as string).sort()
    const items = groups.map((group) => item(upTo(9), upTo(6), group))
    const covered = new Set(upTo(3) === 0 ? ['b'] : [])
    const capacity = upTo(30)
    expect(chooseWithin(items, capacity, covered)).toEqual(bestOfAll(items, capacity, covered))
  }
})

/** By trying everything. Of equals, the one whose first difference is an item more. */
function bestOfAll(items: readonly Item[], capacity: number, covered: ReadonlySet<string>): readonly number[] {
  const subsets = Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.flatMap((_, index) => ((bits >> (items.length - 1 - index)) & 1 ? [index] : [])),
  ).reverse()
  const fitting = subsets.filter((own) => own.reduce((sum, at) => sum + (items[at] as Item).cost, 0) <= capacity)
  const wanted = new Set(items.map(({ group }) => group).filter((group) => !covered.has(group)))
  const hasAll = (own: readonly number[]) =>
    [...wanted].every((group) => own.some((at) => (items[at] as Item).group === group))
  const worth = (own: readonly number[]) => own.reduce((sum, at) => sum + (items[at] as Item).value, 0)
  const complete = fitting.filter(hasAll)
  const choices = complete.length > 0 ? complete : fitting
  return choices.reduce((best, own) => (worth(own) > worth(best) ? own : best))
}
