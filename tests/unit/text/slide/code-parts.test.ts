import { describe, expect, it } from 'vitest'
import { codeParts } from '../../../../src/text/slide/code-parts.ts'

const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}`)

describe('codeParts', () => {
  it('leaves code whole that fits', () => {
    const code = [...lines(1, 3), '', ...lines(4, 6)].join('\n')
    expect(codeParts(code, { lines: 7, lineLength: 72 })).toEqual([code])
  })

  it('cuts at the blank line, not at the middle line', () => {
    const code = [...lines(1, 3), '', ...lines(4, 9)].join('\n')
    expect(codeParts(code, { lines: 6, lineLength: 72 })).toEqual([lines(1, 3).join('\n'), lines(4, 9).join('\n')])
  })

  it('cuts between lines where there is no blank one, as evenly as can be', () => {
    const parts = codeParts(lines(1, 10).join('\n'), { lines: 6, lineLength: 72 })
    expect(parts.map((part) => part.split('\n').length)).toEqual([5, 5])
  })

  it('counts a long line for as many as it is wrapped into', () => {
    const parts = codeParts(['x'.repeat(30), ...lines(2, 4)].join('\n'), { lines: 4, lineLength: 10 })
    expect(parts.length).toBe(2)
  })

  it('loses no line that holds anything', () => {
    const code = [...lines(1, 9), '', '', ...lines(10, 25), '', ...lines(26, 30)].join('\n')
    const all = codeParts(code, { lines: 8, lineLength: 72 }).flatMap((part) => part.split('\n'))
    expect(all.filter((line) => line !== '')).toEqual(lines(1, 30))
  })
})
