import { expect, it } from 'vitest'
import { displayColumns } from '../../../src/text/display-columns.ts'

it.each([
  ['', 0],
  ['plain text', 10],
  ['日本語', 6],
  ['ｆｕｌｌ', 8],
  ['ｶﾀｶﾅ', 4],
  ['한글', 4],
  ['é', 1],
  ['e\u0301', 1],
  ['straße – “x”', 12],
  ['🎉', 2],
  ['👩‍👩‍👧', 2],
  ['👍🏽', 2],
  ['مرحبا', 5],
  ['a\u200Bb\u00ADc', 3],
  ['中文 and 日本', 13],
])('%j is %i columns wide', (text, columns) => {
  expect(displayColumns(text)).toBe(columns)
})
