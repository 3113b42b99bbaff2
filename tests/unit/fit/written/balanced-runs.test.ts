import { expect, test } from 'vitest'
import { balancedRuns } from '../../../../src/fit/written/balanced-runs.ts'

const row = (weights: readonly number[], holds = 1) => weights.map((weight) => ({ weight, holds }))
const sizes = (weights: readonly number[], count: number) =>
  balancedRuns(row(weights), count).map(({ length }) => length)

test('parts are even', () => {
  expect(sizes([1, 1, 1, 1, 1, 1], 2)).toEqual([3, 3])
  expect(sizes([1, 1, 1, 1, 1, 1, 1], 3).toSorted()).toEqual([2, 2, 3])
  expect(sizes([5, 1, 1, 1, 1, 1], 2)).toEqual([1, 5])
})

test('there are never more parts than things, and no empty ones', () => {
  expect(sizes([1, 1], 5)).toEqual([1, 1])
  expect(balancedRuns([], 3)).toEqual([])
})

test('a good place to part may lie beside the middle', () => {
  const lines = row([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]).map((line, at) => ({ ...line, holds: at === 4 ? 0 : 1 }))
  expect(balancedRuns(lines, 2).map(({ length }) => length)).toEqual([4, 6])
})
