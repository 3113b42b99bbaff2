import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { buildOther, othersText } from './other-decks.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

const build = (path: string) => buildOther(join(FIXTURES, path), session)

test('a deck is built as it stands, and what does not fit is listed', async () => {
  const clean = await build('decks/clean/agenda.md')
  expect(clean).toMatchObject({ name: 'agenda', built: true, findings: [] })
  expect(clean?.slides).toBeGreaterThan(1)
  const crowded = await build('decks/bad/overflow-list.md')
  expect(crowded).toMatchObject({ built: true, slides: expect.any(Number) })
  expect(crowded?.findings).toContainEqual(
    expect.objectContaining({ code: 'slide-content-overflow', severity: 'warning', line: expect.any(Number) }),
  )
})

test('what keeps a deck from being built is told, and an article is no deck', async () => {
  const broken = await build('decks/bad/images.md')
  expect(broken?.built).toBe(false)
  expect(broken?.findings.filter(({ severity }) => severity === 'error')).not.toEqual([])
  expect(await build('articles/how-to-bees.md')).toBeUndefined()
})

test('findings are counted by code in 100 slides, and decks that fail by theirs', () => {
  const finding = (code: string, severity: string) => ({ code, severity, line: 3, message: 'It does not fit.' })
  const text = othersText([
    { name: 'a', slides: 12, built: true, findings: [finding('too-high', 'warning'), finding('too-high', 'warning')] },
    { name: 'b', slides: 28, built: false, findings: [finding('lost', 'error'), finding('lost', 'error')] },
    { name: 'c', slides: 0, built: true, findings: [] },
  ])
  expect(text).toContain('a  12 slides, built\n    warning too-high line 3: It does not fit.')
  expect(text).toContain('b  28 slides, NOT BUILT')
  expect(text).not.toContain('c  0 slides')
  expect(text).toMatch(/^3 decks, 40 slides$/mu)
  expect(text).toMatch(/^ {2}too-high +2 +5\.0$/mu)
  expect(text).toMatch(/^1 decks are not built\n {2}lost +1$/mu)
})
