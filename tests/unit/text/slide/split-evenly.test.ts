import { describe, expect, test } from 'vitest'
import { splitEvenly } from '../../../../src/text/slide/split-evenly.ts'

const sizes = (weights: readonly number[], limits: { items: number; weight: number; firstWeight?: number }) =>
  splitEvenly(weights, (weight) => weight, limits).map((run) => [...run])

describe('splitEvenly', () => {
  test('makes runs even instead of filling one after the other', () => {
    expect(sizes([1, 1, 1, 1, 1, 1], { items: 5, weight: 99 })).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ])
  })

  test('takes the fewest runs that the weights allow, wherever the cuts lie', () => {
    expect(sizes([25, 10, 10, 25, 5], { items: 4, weight: 35 })).toEqual([[25], [10, 10], [25, 5]])
    expect(sizes([20, 20, 20, 2], { items: 4, weight: 40 })).toEqual([
      [20, 20],
      [20, 2],
    ])
  })

  test('leaves less room in the first run where something stands there', () => {
    expect(sizes([10, 10, 10, 10], { items: 4, weight: 30, firstWeight: 10 })).toEqual([[10], [10, 10, 10]])
  })

  test('gives what is too heavy a run of its own and loses nothing', () => {
    expect(sizes([50, 3, 60], { items: 4, weight: 40 })).toEqual([[50], [3], [60]])
    expect(sizes([], { items: 4, weight: 40 })).toEqual([])
  })
})
