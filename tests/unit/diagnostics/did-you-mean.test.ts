import { describe, expect, it } from 'vitest'
import { didYouMean } from '../../../src/diagnostics/did-you-mean.ts'

const keys = ['template', 'profile', 'minutes', 'name']

describe('didYouMean', () => {
  it.each([
    ['templat', 'template'],
    ['tempalte', 'template'],
    ['Template', 'template'],
    ['minuts', 'minutes'],
    ['minute', 'minutes'],
    ['proflie', 'profile'],
    ['nmae', 'name'],
    ['color', undefined],
    ['x', undefined],
    ['', undefined],
    ['n'.repeat(100_000), undefined],
  ])('%j is near %j', (word, expected) => {
    expect(didYouMean(word, keys)).toBe(expected)
  })

  it('takes the nearest, and of equals the first', () => {
    expect(didYouMean('talks', ['walks', 'talk'])).toBe('walks')
    expect(didYouMean('brieff', ['brie', 'brief'])).toBe('brief')
    expect(didYouMean('brief', [])).toBeUndefined()
  })

  it('counts a swap as one mistake', () => {
    expect(didYouMean('abc', ['acb'])).toBe('acb')
    expect(didYouMean('abc', ['cab'])).toBeUndefined()
  })
})
