import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { pagesOf } from '../../src/export/handout/report/pages-of.ts'
import type { HandoutEntry } from '../../src/model/handout.ts'
import { paperSize, REPORT_FOOT_MM, REPORT_MARGIN_MM, reportPage } from '../../src/render/pages/handout/look/paper.ts'
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

test.each(['a4', 'letter'] as const)(
  '%s: the browser agrees on how high a page is, also after sixty of them',
  async (paper) => {
    const { pageMm } = reportPage(paper, { widthPx: 1280, heightPx: 720 })
    const { widthMm, heightMm } = paperSize(paper)
    const page = `@page{size:${widthMm}mm ${heightMm}mm;margin:${REPORT_MARGIN_MM}mm ${REPORT_MARGIN_MM}mm ${REPORT_FOOT_MM}mm}`
    const at = (name: string, mm: number) => `<p id="${name}" style="position:absolute;margin:0;top:${mm}mm">x</p>`
    const names = ['first', 'before', 'after']
    const html = `<!doctype html><html lang="en"><head><style>${page}body{margin:0;position:relative;height:${70 * pageMm}mm}</style></head>
<body>${at('first', 0)}${at('before', 60 * pageMm - 8)}${at('after', 60 * pageMm + 0.3)}${names.map((name) => `<a href="#${name}"></a>`).join('')}</body></html>`
    const found = (await pagesOf(await session.printDocument(html))).names
    expect(names.map((name) => found.get(name)?.page)).toEqual([1, 60, 61])
    const fromTop = (name: string) => (found.get(name)?.downMm ?? 0) - (found.get('first')?.downMm ?? 0)
    expect(Math.abs(fromTop('after') - 0.3)).toBeLessThan(0.4)
    expect(Math.abs(fromTop('before') - (pageMm - 8))).toBeLessThan(0.4)
  },
)
