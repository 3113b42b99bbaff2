import { describe, expect, test } from 'vitest'
import { collectRows } from '../../../src/export/handout/collect-rows.ts'
import type { HandoutEntry } from '../../../src/model/handout.ts'

const SENTENCE = 'The sea at the pier rises and falls twice a day, and so it did before there was a pier. '
const TABLE: HandoutEntry = { kind: 'wide', text: '| A |\n|---|\n| b |' }

/** What stands on a page: numbers are slides, a text is text. */
function rowsOf(...parts: readonly (number | string | HandoutEntry)[]): readonly unknown[] {
  const rows = collectRows()
  for (const part of parts) {
    if (typeof part === 'number') rows.addSlide({ index: part, read: 'picture' }, 'beside')
    else rows.addEntry(typeof part === 'string' ? { kind: 'row', slides: [], text: part } : part)
  }
  return rows
    .entries()
    .map((entry) => (entry.kind === 'row' ? [entry.slides.map(({ index }) => index), entry.text !== ''] : entry.kind))
}

describe('a slide without text of its own', () => {
  test('stands in the column of the text before it where that has room', () => {
    expect(rowsOf(1, SENTENCE.repeat(9), 2, TABLE)).toEqual([[[1, 2], true], 'wide'])
  })

  test('stands alone where the text is short, has no slide, or is none', () => {
    expect(rowsOf(1, SENTENCE, 2, TABLE)).toEqual([[[1], true], [[2], false], 'wide'])
    expect(rowsOf(SENTENCE.repeat(9), 2, TABLE)).toEqual([[[], true], [[2], false], 'wide'])
    expect(rowsOf(TABLE, 2, TABLE)).toEqual(['wide', [[2], false], 'wide'])
  })
})

test('many slides of a short text stand side by side above it, and beside a long one', () => {
  expect(rowsOf(1, 2, 3, SENTENCE)).toEqual([
    [[1, 2, 3], false],
    [[], true],
  ])
  expect(rowsOf(1, 2, SENTENCE)).toEqual([[[1, 2], true]])
  expect(rowsOf(1, 2, 3, SENTENCE.repeat(12))).toEqual([[[1, 2, 3], true]])
})
