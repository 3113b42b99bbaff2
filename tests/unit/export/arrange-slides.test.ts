import { expect, test } from 'vitest'
import { arrangeSlides, type Piece } from '../../../src/export/handout/report/arrange-slides.ts'

/** Pages of 200 mm that hold four slides of 40 mm. */
const COLUMN = { pageMm: 200, slideMm: 40, pages: 4, taken: [] }

/** Texts that begin at these places, each up to the next. */
function textsAt(...begins: readonly number[]): readonly Piece[] {
  return begins.map((fromMm, index) => ({ fromMm, toMm: begins[index + 1] ?? fromMm + 30 }))
}

function pagesOf(tops: readonly number[]): readonly number[] {
  return tops.map((top) => Math.floor(top / COLUMN.pageMm) + 1)
}

test('slides stand beside their texts, in order and apart', () => {
  expect(arrangeSlides(textsAt(10, 100, 300), COLUMN)).toEqual([10, 100, 300])
  const close = arrangeSlides(textsAt(10, 20, 30), COLUMN)
  expect(close[0]).toBe(10)
  for (const [index, top] of close.entries()) expect(top - (close[index - 1] ?? -40)).toBeGreaterThan(40)
})

test('a slide that does not fit below its text moves up, on the same page', () => {
  const tops = arrangeSlides(textsAt(100, 150, 190), COLUMN)
  expect(pagesOf(tops)).toEqual([1, 1, 1])
  expect((tops[2] ?? 0) + 40).toBeLessThan(200)
  expect(tops.toSorted((a, b) => a - b)).toEqual(tops)
})

test('where a page is full, its first slide stands earlier on the same spread', () => {
  // The third page, at the right, has five texts; the second is at the left.
  const tops = arrangeSlides(textsAt(400, 410, 420, 430, 440), COLUMN)
  expect(pagesOf(tops)).toEqual([2, 3, 3, 3, 3])
})

test('on a left page that is full, the last slide stands where its text runs on', () => {
  const tops = arrangeSlides([...textsAt(210, 220, 230, 240), { fromMm: 390, toMm: 430 }], COLUMN)
  expect(pagesOf(tops)).toEqual([2, 2, 2, 2, 3])
  expect(tops[4]).toBe(400)
})

test('nothing stands where the column is taken', () => {
  const taken = [
    { fromMm: 0, toMm: 55 },
    { fromMm: 120, toMm: 150 },
  ]
  expect(arrangeSlides(textsAt(10, 110), { ...COLUMN, taken })).toEqual([55, 150])
  // Neither where it moves up.
  const tops = arrangeSlides(textsAt(140, 145), { ...COLUMN, taken })
  expect(tops).toEqual([78, 159.6])
})

test('slides go on after the text where there are too many', () => {
  const tops = arrangeSlides(textsAt(10, 20, 30, 40, 50, 60), { ...COLUMN, pages: 1 })
  expect(pagesOf(tops)).toEqual([1, 1, 1, 1, 2, 2])
})

test.each([
  ['a slide higher than a page', { slideMm: 210 }],
  ['a slide as high as a page', { slideMm: 199.8 }],
  ['pages whose column is taken', { taken: [{ fromMm: 0, toMm: 800 }] }],
  ['a column that is taken where there is no text', { taken: [{ fromMm: 0, toMm: 1700 }] }],
])('%s still has its place, after the text', (_, change) => {
  expect(pagesOf(arrangeSlides(textsAt(10), { ...COLUMN, ...change }))).toEqual([5])
  expect(pagesOf(arrangeSlides(textsAt(10, 210, 790), { ...COLUMN, slideMm: 150, ...change }))).toHaveLength(3)
})

test('a slide that all but fills a page has none of the others on it', () => {
  // Without what is kept free at the end of a page there would be room for two.
  const tops = arrangeSlides(textsAt(10, 20, 30, 40, 50), { ...COLUMN, slideMm: 99.3, pages: 1 })
  expect(pagesOf(tops)).toEqual([1, 2, 3, 4, 5])
})
