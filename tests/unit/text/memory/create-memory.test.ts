import { describe, expect, test } from 'vitest'
import { createMemory } from '../../../../src/text/memory/create-memory.ts'

describe('createMemory', () => {
  test('makes once what it is asked for again', () => {
    const remembered = createMemory<string | undefined>(3)
    let made = 0
    const make = (value: string | undefined) => () => {
      made += 1
      return value
    }
    expect([remembered('a', make('A')), remembered('a', make('B'))]).toEqual(['A', 'A'])
    expect([remembered('none', make(undefined)), remembered('none', make('C'))]).toEqual([undefined, undefined])
    expect(made).toBe(2)
  })

  test('forgets what was asked for longest ago', () => {
    const remembered = createMemory<number>(2)
    remembered('a', () => 1)
    remembered('b', () => 2)
    remembered('a', () => 3)
    remembered('c', () => 4)
    expect([remembered('a', () => 5), remembered('b', () => 6)]).toEqual([1, 6])
  })

  test('does not keep a failure', () => {
    const remembered = createMemory<number>(2)
    const fail = () => {
      throw new Error('not now')
    }
    expect(() => remembered('a', fail)).toThrow('not now')
    expect(remembered('a', () => 7)).toBe(7)
  })
})
