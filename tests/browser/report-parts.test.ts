import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { readPdfPages } from '../evaluate/deck/read-pdf.ts'
import { buildArticle } from '../helpers/build-article.ts'
import { openTestBrowser } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

/** A slide beside the text of a report, with its number, in points. */
const SLIDE_PT = 102

test('slides of an article whose headings are "Part 1" and so on stand one below the other', async ({ skip }) => {
  const { files } = await buildArticle('tests/fixtures/handout/parts.md', session, { handout: 'article' })
  const pages = await readPdfPages(files.get('handout-article.pdf') ?? new Uint8Array())
  if (!pages) return skip('pdftotext is not installed: it comes with poppler-utils')
  const ends = pages.map(({ words, width }) =>
    words.flatMap(({ text, left, bottom }, at) =>
      text === 'Slide' && left > width / 2 && /^\d+$/u.test(words[at + 1]?.text ?? '') ? [bottom] : [],
    ),
  )
  expect(ends.flat().length).toBeGreaterThan(4)
  for (const page of ends) {
    const sorted = page.toSorted((a, b) => a - b)
    for (const [at, end] of sorted.entries()) expect(end - (sorted[at - 1] ?? 0)).toBeGreaterThan(SLIDE_PT)
  }
})
