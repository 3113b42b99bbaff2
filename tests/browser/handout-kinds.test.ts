import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { timeStage } from '../../src/build/time-stage.ts'
import { buildDeck } from '../../src/build.ts'
import { SAID_OTHERWISE } from '../../src/export/handout/slide-places.ts'
import { readSource } from '../../src/files/read-source.ts'
import { type GivenOptions, resolveOptions } from '../../src/options.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { readPdfPages } from '../evaluate/deck/read-pdf.ts'
import { compareWords, pageWords } from '../evaluate/text/page-words.ts'
import { buildMarpDeck } from '../helpers/build-marp-deck.ts'
import { drawnGlyphs } from '../helpers/drawn-glyphs.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { reportNothing } from '../helpers/unexpected.ts'
import { openTestBrowser } from './browser-session.ts'
import { bookmarksOf, elementsOf, linksOf, outlineOf, sizesOf } from './pdf-facts.ts'

const ALL = 'notes,3up,4up,article'
const KINDS = ['handout.pdf', 'handout-3up.pdf', 'handout-4up.pdf', 'handout-article.pdf']
const NO_POPPLER = 'pdftotext is not installed: it comes with poppler-utils'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

type Files = ReadonlyMap<string, Uint8Array>

async function built(path: string, given: GivenOptions = {}): Promise<Files> {
  const folder = join(PROJECT, path, '..')
  const source = await readSource(path.slice(path.lastIndexOf('/') + 1), folder, reportNothing)
  if (!source) throw new Error(`${path} cannot be read.`)
  const around = { workingFolder: PROJECT, env: {}, isTerminal: false, cores: 1, temporaryFolder: '/nowhere' }
  const article = parseArticle(source, reportNothing)
  const options = resolveOptions({ handout: ALL, ...given }, around)
  const environment = { options, browser: async () => session, time: timeStage(undefined) }
  const { files } = await buildDeck({ article, deck: article.decks[0] ?? {}, id: 'article' }, environment)
  return new Map(files.map(({ name, bytes }) => [name, bytes]))
}

async function pdfOf(files: Files, name: string): Promise<PDFDocument> {
  return PDFDocument.load(files.get(name) ?? '', { updateMetadata: false })
}

/** Headings whose level is more than one below that before them. */
function skipped(levels: readonly number[]): readonly number[] {
  return levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
}

describe('an article with little time', () => {
  let files: Files
  let slides: number
  let leftOut: number
  beforeAll(async () => {
    files = await built('tests/fixtures/handout/brief.md')
    slides = (await pdfOf(files, 'deck.pdf')).getPageCount()
    const plan = JSON.parse(new TextDecoder().decode(files.get('plan.json'))) as { appendix: { layout: string }[] }
    leftOut = plan.appendix.filter(({ layout }) => !SAID_OTHERWISE.includes(layout)).length
  })

  test('has every kind, on A4', async () => {
    expect([...files.keys()].filter((name) => name.startsWith('handout'))).toEqual(KINDS)
    const sizes = await Promise.all(KINDS.map(async (name) => sizesOf(await pdfOf(files, name))))
    expect(sizes).toEqual([['595x842'], ['595x842'], ['842x595'], ['595x842']])
  })

  test.each([
    ['handout-3up.pdf', 3],
    ['handout-4up.pdf', 4],
  ])('%s: as many pages as its slides need, left out ones last', async (name, most) => {
    const pdf = await pdfOf(files, name)
    const appendix = pdf.getPageCount() - Math.ceil(slides / most)
    expect(appendix).toBeGreaterThanOrEqual(Math.ceil(leftOut / most))
    // One of them may be parted to fit.
    expect(appendix).toBeLessThanOrEqual(Math.ceil((leftOut + 2) / most))
    const bookmarks = bookmarksOf(pdf)
    expect(bookmarks[0]).toEqual({ level: 1, title: pdf.getTitle() })
    expect(skipped(bookmarks.map(({ level }) => level))).toEqual([])
    const at = bookmarks.findIndex(({ title }) => title === 'Left out of the talk')
    expect(bookmarks[at]?.level).toBe(2)
    expect(at).toBeGreaterThan(1)
    expect(bookmarks.slice(at + 1).every(({ level }) => level > 2)).toBe(true)
    expect(bookmarks.length).toBeGreaterThan(at + 2)
  })

  test.for([
    ['handout-3up.pdf', 3],
    ['handout-4up.pdf', 4],
  ] as const)('%s: the words of each slide stand on its page', async ([name, most], { skip }) => {
    const [pages, deck] = await Promise.all(
      [name, 'deck.pdf'].map((one) => readPdfPages(files.get(one) ?? new Uint8Array())),
    )
    if (!pages || !deck) return skip(NO_POPPLER)
    for (const [index, page] of deck.entries()) {
      const found = pages[Math.floor(index / most)]?.words.map(({ text }) => text).join(' ') ?? ''
      const wanted = pageWords(page.words.map(({ text }) => text).join(' '))
      expect(wanted.length).toBeGreaterThan(0)
      expect(compareWords(wanted, pageWords(found)).missing, `slide ${index + 1}`).toEqual([])
    }
  })
})

test('on US Letter, from right to left: pages, and letters that all have a font', async () => {
  const files = await built('tests/fixtures/articles/ar-palms.md', { paper: 'letter', minutes: '1' })
  const sizes = await Promise.all(KINDS.map(async (name) => sizesOf(await pdfOf(files, name))))
  expect(sizes).toEqual([['612x792'], ['612x792'], ['792x612'], ['612x792']])
  for (const name of KINDS) {
    const pdf = await pdfOf(files, name)
    expect(drawnGlyphs(files.get(name) ?? new Uint8Array())).toMatchObject({ boxes: 0, type3: 0 })
    expect(skipped(bookmarksOf(pdf).map(({ level }) => level))).toEqual([])
  }
  // Those of the slides that it leaves out.
  expect(bookmarksOf(await pdfOf(files, 'handout-3up.pdf')).some(({ level }) => level === 3)).toBe(true)
})

test.each(['articles/ja-bus.md', 'articles/de-stadtbad.md', 'scripts/ko.md'])(
  'the letters of a handout are there where slides do not have them: %s',
  async (path) => {
    const files = await built(`tests/fixtures/${path}`)
    for (const name of KINDS) expect(drawnGlyphs(files.get(name) ?? new Uint8Array()).boxes, name).toBe(0)
  },
)

test('a report lists its headings with the pages on which they stand', async ({ skip }) => {
  const files = await built('tests/fixtures/articles/tutorial-sensor.md')
  const pdf = await pdfOf(files, 'handout-article.pdf')
  const notes = await pdfOf(files, 'handout.pdf')
  expect(pdf.getPageCount()).toBeGreaterThan(2)
  expect(pdf.getPageCount()).toBeLessThan(notes.getPageCount())
  const alts = elementsOf(pdf).flatMap(({ type, alt }) => (type === 'Figure' ? [alt] : []))
  expect(alts.length).toBeGreaterThan(5)
  expect(alts).not.toContain(undefined)
  const pages = (await readPdfPages(files.get('handout-article.pdf') ?? new Uint8Array()))?.map(({ words }) =>
    words.map(({ text }) => text).join(' '),
  )
  if (!pages) return skip(NO_POPPLER)
  const contents = pages[0]?.slice(pages[0].indexOf('Contents ')) ?? ''
  const headings = bookmarksOf(pdf).filter(({ level }) => level === 2)
  const listed = headings.map(({ title }) => {
    const after = contents.slice(contents.indexOf(`${title} `) + title.length + 1)
    return { title, page: Number(/^\d+/u.exec(after)?.[0]) }
  })
  expect(listed.length).toBeGreaterThan(3)
  expect(new Set(listed.map(({ page }) => page)).size).toBeGreaterThan(1)
  for (const { title, page } of listed) expect(pages[page - 1], title).toContain(title)
})

describe('a deck written by hand', () => {
  const slides = [
    '### Starts low\n\nSee [one](https://example.org/one).\n\n<!-- Say *hello*. -->',
    '# Second\n\n#### Deep',
    'Words alone',
    '## Fourth\n\n[two](https://example.org/two)',
    '# Fifth',
  ]

  async function written(text: string, size: string) {
    const folder = await temporaryFolder({ 'deck.md': `---\nmarp: true\ntitle: By hand\n${size}---\n\n${text}\n` })
    return buildMarpDeck('deck.md', session, folder, { handout: ALL })
  }

  test.each(['', 'size: 4:3\n'])('has its slides with live links under one title (%j)', async (size) => {
    const { files, diagnostics } = await written(slides.join('\n\n---\n\n'), size)
    expect(diagnostics).toEqual([])
    for (const [name, pages] of [
      ['handout-3up.pdf', 2],
      ['handout-4up.pdf', 2],
    ] as const) {
      const pdf = await pdfOf(files, name)
      expect(pdf.getPageCount()).toBe(pages)
      expect(linksOf(pdf)).toEqual(['https://example.org/one', 'https://example.org/two'])
      expect(bookmarksOf(pdf).map(({ level, title }) => `${level} ${title}`)).toEqual([
        '1 By hand',
        '2 Starts low',
        '2 Second',
        '3 Deep',
        '2 Fourth',
        '2 Fifth',
      ])
    }
    const report = await pdfOf(files, 'handout-article.pdf')
    // The browser may write a bookmark twice that begins a page.
    const named = outlineOf(report)
    expect(named).toEqual(['By hand', 'Starts low', 'Second', 'Fourth', 'Fifth', 'Sources'])
    expect(elementsOf(report).some(({ type }) => type === 'Em')).toBe(true)
  })

  test('has no article where it has no notes, which is said; all else is made', async () => {
    const { files, diagnostics } = await written('# One\n\n---\n\n# Two', '')
    expect(diagnostics.map(({ code, location }) => [code, location?.line])).toEqual([['handout-without-text', 6]])
    expect([...files.keys()].filter((name) => name.startsWith('handout'))).toEqual(KINDS.slice(0, 3))
  })
})
