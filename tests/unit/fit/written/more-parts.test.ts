import { expect, test } from 'vitest'
import { atMost, moreParts, unsplit } from '../../../../src/fit/written/more-parts.ts'
import type { DeckMeasurement, Finding } from '../../../../src/model/measurement.ts'

function finding(px: number, changes: Partial<Finding> = {}): Finding {
  const box = { top: 0, left: 0, right: 100, bottom: 720 + px }
  return { reason: 'overflow', side: 'bottom', px, box, kind: 'list', words: '', ...changes }
}

function measured(...slides: readonly (readonly Finding[])[]): DeckMeasurement {
  const all = slides.map((findings, index) => ({ index, findings, brokenImages: [] }))
  return { slides: all, failedFonts: [], unusedFonts: [] }
}

const OPEN = { slide: 0, whole: false }

test('there are as many parts as the excess needs', () => {
  const two = [OPEN, { slide: 1, whole: false }]
  expect(moreParts(unsplit(2), two, measured([finding(20)], []), 720)?.map(({ count }) => count)).toEqual([2, 1])
  expect(moreParts(unsplit(2), two, measured([], [finding(1500)]), 720)?.map(({ count }) => count)).toEqual([1, 4])
  const top = finding(400, { side: 'top' })
  expect(moreParts(unsplit(1), [OPEN], measured([top, finding(400)]), 720)?.[0]?.count).toBe(3)
})

test('what splitting cannot help is left alone', () => {
  const wide = finding(50, { side: 'right', box: { top: 0, left: 0, right: 1400, bottom: 300 } })
  expect(moreParts(unsplit(1), [OPEN], measured([wide]), 720)).toBeUndefined()
  expect(moreParts(unsplit(1), [OPEN], measured([finding(50, { kind: 'heading' })]), 720)).toBeUndefined()
  expect(moreParts(unsplit(1), [{ slide: 0, whole: true }], measured([finding(50)]), 720)).toBeUndefined()
  expect(moreParts(unsplit(1), [OPEN], measured([finding(50, { margin: 'footer' })]), 720)).toBeUndefined()
  expect(moreParts(unsplit(1), [OPEN], measured([]), 720)).toBeUndefined()
})

test('no more parts are told than there are', () => {
  const asked = moreParts(unsplit(2), [OPEN, { slide: 1, whole: false }], measured([finding(2000)], [finding(9)]), 720)
  expect(asked?.map(({ count }) => count)).toEqual([4, 2])
  const made = [0, 0, 0, 1, 1].map((slide) => ({ slide, whole: true }))
  expect(atMost(asked ?? [], made).map(({ count }) => count)).toEqual([3, 2])
})

test('parts grow until they fit', () => {
  const once = moreParts(unsplit(1), [OPEN], measured([finding(300)]), 720) ?? []
  const better = moreParts(once, [OPEN, OPEN], measured([finding(40)], []), 720)
  expect(better?.[0]?.count).toBe(3)
})

test('a slide that does not get better is split thrice, and then stays as it was written', () => {
  const counts: number[] = []
  let parts = unsplit(1)
  for (;;) {
    const split = Array.from({ length: parts[0]?.count ?? 1 }, () => OPEN)
    const next = moreParts(parts, split, measured(...split.map(() => [finding(30)])), 720)
    if (!next) break
    parts = next
    counts.push(parts[0]?.count ?? 0)
  }
  expect(counts).toEqual([2, 3, 6, 1])
})
