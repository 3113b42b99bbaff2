import { expect, test } from 'vitest'
import { calendarDate, isoDay } from '../../../src/text/calendar-date.ts'

test.each([
  ['2026-02-28', '2026-02-28T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2000-02-29', '2000-02-29T00:00:00.000Z'],
  ['2026-12-31T23:59:00+02:00', '2026-12-31T00:00:00.000Z'],
  ['2026-12-31 23:59', '2026-12-31T00:00:00.000Z'],
  ['2026-02-29', undefined],
  ['1900-02-29', undefined],
  ['2026-02-31', undefined],
  ['2026-04-31', undefined],
  ['2026-13-01', undefined],
  ['2026-00-10', undefined],
  ['2026-01-00', undefined],
  ['2026-1-1', undefined],
  ['20260131', undefined],
  ['2026-01-311', undefined],
  ['March 2026', undefined],
  ['', undefined],
])('%j is the day %j', (text, expected) => {
  expect(calendarDate(text)?.toISOString()).toBe(expected)
})

test('knows what is written as a day, though there is none', () => {
  expect(isoDay('2026-02-31 10:00')).toBe('2026-02-31')
  expect(isoDay('in 2026-02-31')).toBeUndefined()
})
