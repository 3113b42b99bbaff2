import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Builder, openBuilder } from './build-articles.ts'
import type { DeckFiles } from './deck/deck-files.ts'
import { type PdfPage, readPdfPages } from './deck/read-pdf.ts'
import { pagesAgree } from './gates/printed.ts'
import { readDeck } from './judge.ts'

const PROJECT = join(import.meta.dirname, '../..')
const NO_POPPLER = 'pdftotext is not installed: it comes with poppler-utils'

let builder: Builder
beforeAll(async () => {
  builder = await openBuilder()
})
afterAll(() => builder.close())

async function build(path: string): Promise<DeckFiles> {
  const files = await builder.build(join(PROJECT, path))
  if (!files || !('html' in files)) throw new Error(`${path} gives no deck: ${files?.join(' ')}`)
  return files
}

function faults(files: DeckFiles, pdfPages: readonly PdfPage[]): readonly string[] {
  return pagesAgree(readDeck(files, { pdfPages })).map(({ message }) => message)
}

test.for([
  'slides/anthropic-data-centers.md',
  'tests/fixtures/articles/tutorial-sensor.md',
  'tests/fixtures/articles/ar-palms.md',
  'tests/fixtures/articles/zh-market.md',
  'tests/fixtures/scripts/he.md',
  'tests/fixtures/scripts/hi.md',
  'tests/fixtures/scripts/th.md',
])('the pages of %s show the words of its slides and no others', async (path, { skip }) => {
  const files = await build(path)
  const pages = await readPdfPages(files.pdf ?? new Uint8Array())
  if (!pages) return skip(NO_POPPLER)
  expect(pages.length).toBeGreaterThan(5)
  for (const { words } of pages) expect(words.length).toBeGreaterThan(0)
  expect(faults(files, pages)).toEqual([])
})

describe('a page that does not show its slide is found', () => {
  let files: DeckFiles
  beforeAll(async () => {
    files = await build('tests/fixtures/articles/news-freight.md')
  })

  /** The deck printed anew with a style that spoils it. */
  async function printed(style: string): Promise<readonly PdfPage[] | undefined> {
    const html = files.html.replace('</head>', () => `<style>${style}</style></head>`)
    const opened = await builder.session.openPage(html, { widthPx: 1280, heightPx: 720 })
    try {
      return await readPdfPages(await opened.printPdf())
    } finally {
      await opened.close()
    }
  }

  test('and one that does is not', async ({ skip }) => {
    const pages = await printed('')
    if (!pages) return skip(NO_POPPLER)
    expect(faults(files, pages)).toEqual([])
  })

  test.for<[string, string, RegExp]>([
    ['pushed out at the bottom', 'section.points ul{margin-top:560px!important}', /^page \d+ of deck\.pdf lacks/u],
    ['half out at the right', 'section.points h2{translate:900px 0}', /lacks .*not to be seen in full/u],
    ['half out at the left', 'section.points h2{translate:-150px 0}', /lacks/u],
    ['cut off by a box of its own', 'section.points ul{max-height:20px;overflow:hidden}', /lacks/u],
    [
      'with a line that a box cuts in half',
      'section.points h2{min-height:0!important;max-height:0.55em!important;overflow:hidden!important}',
      /lacks .*in full/u,
    ],
    [
      'covered',
      'section.points h2::after{content:"";position:absolute;z-index:1;inset:150px 0 0;background:#fff}',
      /lacks .*in full/u,
    ],
    ['white on white', 'section.points li{color:#fff!important}', /lacks .*in full/u],
    ['not drawn', 'section.points li:last-child{visibility:hidden}', /lacks/u],
    ['without the numbers of its pages', 'section::after{content:none!important}', /lacks “\d+”/u],
    ['with words of nobody', 'section.points h2::before{content:"Draft "}', /has “draft”, its slide has not/u],
  ])('%s', async ([, style, message], { skip }) => {
    const pages = await printed(style)
    if (!pages) return skip(NO_POPPLER)
    expect(faults(files, pages).join('\n')).toMatch(message)
  })
})
