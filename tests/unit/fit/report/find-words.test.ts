import { expect, test } from 'vitest'
import { findWords } from '../../../../src/fit/report/find-words.ts'

function found(text: string, words: string, from = 0): string | undefined {
  const place = findWords(text, words, { start: from, end: text.length })
  return place && text.slice(place.start, place.end)
}

test.each([
  [
    '- The **third** `point`, over\n  two lines.',
    'The third point, over two lines.',
    'The **third** `point`, over\n  two lines',
  ],
  ['See [the log](https://x.org/log) of every ship.', 'the log of every ship', 'the log'],
  ['concatenate the cat', 'cat', 'cat'],
  ['これは重要です', '重要', '重要'],
])('%j says %j', (text, words, expected) => {
  expect(found(text, words)).toBe(expected)
})

test('a word is not found inside another', () => {
  expect(findWords('concatenate the cat', 'cat', { start: 0, end: 19 })).toEqual({ start: 16, end: 19 })
})

test('nothing is found before the place, behind it, or without letters', () => {
  expect(found('one two', 'one', 3)).toBeUndefined()
  expect(findWords('one two', 'two', { start: 0, end: 4 })).toBeUndefined()
  expect(found('{ }', '}')).toBeUndefined()
})
