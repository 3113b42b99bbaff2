import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { pagesOf } from '../../src/export/handout/report/pages-of.ts'
import type { HandoutEntry } from '../../src/model/handout.ts'
import { partsOf, trialOf } from '../../src/render/pages/handout/report-parts.ts'
import { formulaMarkdown } from '../../src/render/pages/handout/typeset-formulas.ts'
import { handoutPage } from '../../src/render/pages/handout-page.ts'
import { openTestBrowser } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

const FILLER = 'The sea at the pier rises and falls twice a day. '
const WORDS = { slide: 'Slide', appendix: 'Appendix', notes: 'Notes', sources: 'Sources', contents: 'Contents' }

const row = (text: string): HandoutEntry => ({ kind: 'row', slides: [], text })

/** On which page each entry begins. */
async function pagesOfEntries(entries: readonly HandoutEntry[]): Promise<readonly number[]> {
  const deck = { title: 'Tides', lang: 'en', authors: [], keywords: [], theme: 'default', markdown: '', assets: [] }
  const rendered = { deck: { ...deck, widthPx: 1280, heightPx: 720, slides: [] }, css: '', slides: [] }
  const html = await handoutPage({
    rendered,
    handout: { kind: 'article', title: 'full', entries, footnotes: [], words: WORDS },
    paper: 'a4',
    css: '',
    emoji: () => undefined,
    fontCss: async () => '',
  })
  const { names } = await pagesOf(await session.printDocument(trialOf(html, partsOf(html), 'usual')))
  return entries.map((_, index) => names.get(`Part-${index + 1}`)?.page ?? 0)
}

test.each([
  ['a sentence with a colon and its formula', 'So they rise:', row(formulaMarkdown('h = a + b', 'block'))],
  ['the paragraph before a formula', 'So they rise.', row(formulaMarkdown('h = a + b', 'block'))],
  ['a lead-in and its list', 'They rise:', row('- at noon\n- at night')],
  ['a lead-in and its table', 'They rise:', { kind: 'wide', text: '| a | b |\n|---|---|\n| c | d |' } as const],
])('no page ends between %s', async (_, text, next) => {
  // So many that each page ends at another place.
  const entries = Array.from({ length: 45 }, (_, index) => [
    row(FILLER.repeat(7 + (index % 3))),
    row(text),
    next,
  ]).flat()
  const pages = await pagesOfEntries(entries)
  expect(pages).not.toContain(0)
  expect(new Set(pages).size).toBeGreaterThan(5)
  const parted = pages.filter((page, index) => index % 3 === 1 && page !== pages[index + 1])
  expect(parted).toEqual([])
})
