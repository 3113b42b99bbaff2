import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { buildArticle } from '../helpers/build-article.ts'
import { openTestBrowser } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

test('a formula that does not fit is reported at itself, not at the heading that its slide begins with', async () => {
  const { diagnostics } = await buildArticle('tests/fixtures/fit/tall-formula.md', session)
  expect(diagnostics).toMatchObject([
    { severity: 'error', code: 'slide-content-overflow', location: { line: 5, column: 1, endLine: 5 } },
  ])
})
