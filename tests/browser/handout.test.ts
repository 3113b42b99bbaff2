import { join } from 'node:path'
import { PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { buildDeck } from '../../src/build.ts'
import { readSource } from '../../src/files/read-source.ts'
import type { Paper } from '../../src/model/handout.ts'
import { resolveOptions } from '../../src/options.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { printPage } from '../../src/render/pages/print-page.ts'
import { buildMarpDeck } from '../helpers/build-marp-deck.ts'
import { makeDeckOfFile, PROJECT } from '../helpers/make-deck.ts'
import { handoutHtml } from '../helpers/make-handout.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { reportNothing } from '../helpers/unexpected.ts'
import { openTestBrowser } from './browser-session.ts'
import { elementsOf, imageSizesOf, linksOf, outlineOf, sizesOf, textOf } from './pdf-facts.ts'

const FOLDER = join(PROJECT, 'tests/fixtures/handout')

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

async function printed(paper: Paper, name = 'article.md'): Promise<PDFDocument> {
  const source = await readSource(name, FOLDER, reportNothing)
  if (!source) throw new Error('The article cannot be read.')
  const around = { workingFolder: PROJECT, env: {}, isTerminal: false, cores: 1, temporaryFolder: '/nowhere' }
  const article = parseArticle(source, reportNothing)
  const environment = {
    options: resolveOptions({ paper }, around),
    browser: async () => session,
    time: <T>(_: string, work: () => T) => work(),
  }
  const deck = article.decks[0] ?? {}
  const { files } = await buildDeck({ article, deck, id: 'article' }, environment)
  return PDFDocument.load(files.find(({ name }) => name === 'handout.pdf')?.bytes ?? '', { updateMetadata: false })
}

test('is a document on A4: title, outline, language, tags, links, pictures', async () => {
  const pdf = await printed('a4')
  expect(sizesOf(pdf)).toEqual(['595x842'])
  expect(pdf.getPageCount()).toBeGreaterThan(3)
  expect(pdf.getPageCount()).toBeLessThan(9)
  expect(pdf.getTitle()).toBe('Harbours, rails & the price of *waiting*')
  expect(pdf.getAuthor()).toBe('Ada Example, Ben Beispiel')
  expect(textOf(pdf.catalog.get(PDFName.of('Lang')))).toBe('en')
  expect(outlineOf(pdf).map((title) => title.replace(/\P{ASCII}/gu, '').trim())).toEqual([
    'Harbours, rails & the price of *waiting*',
    'What changed',
    'How to book',
    'What it costs',
    'Notes',
    'Sources',
  ])
  const elements = elementsOf(pdf)
  const names = elements.filter(({ type, alt }) => type === 'Figure' && alt?.startsWith('Slide ')).map(({ alt }) => alt)
  expect(names[0]).toBe('Slide 2: Rail carried a third more freight last year than the year before')
  expect(new Set(names).size).toBe(names.length)
  const alts = elements.flatMap(({ type, alt }) => (type === 'Figure' ? [alt] : []))
  expect(alts).toEqual(expect.arrayContaining(['The harbour in the evening', 'A tall crane']))
  // Each has a name, and the table is there once: on its slide it is part of a picture.
  expect(alts).not.toContain(undefined)
  expect(elements.filter(({ type }) => type === 'Table')).toHaveLength(1)
  expect(elements.filter(({ type }) => type === 'H1')).toHaveLength(1)
  expect(linksOf(pdf).filter((url) => url === 'https://example.org/report?a=1&b=2').length).toBeGreaterThan(2)
  expect(linksOf(pdf)).toContain('mailto:port@example.org')
  expect(linksOf(pdf).filter((url) => !/^(?:https:|mailto:)/u.test(url))).toEqual([])
  const sizes = imageSizesOf(pdf)
  expect(sizes).toEqual(expect.arrayContaining(['450x300', '200x300']))
})

test('is printed on US Letter when asked', async () => {
  expect(sizesOf(await printed('letter'))).toEqual(['612x792'])
})

test('of a deck with little time has the slides that it leaves out, and each formula and picture', async () => {
  const pdf = await printed('a4', 'brief.md')
  const alts = elementsOf(pdf).flatMap(({ type, alt }) => (['Figure', 'Formula'].includes(type) && alt ? [alt] : []))
  const numbered = alts.filter((alt) => /^Slide \d/u.test(alt))
  const leftOut = alts.filter((alt) => alt.startsWith('Appendix: '))
  expect(numbered.length).toBeGreaterThan(1)
  expect(new Set(numbered).size).toBe(numbered.length)
  expect(leftOut.length).toBeGreaterThan(3)
  expect(alts).toEqual(expect.arrayContaining(['The harbour in the evening', 'h', 'R = 2 h^2']))
  // Its slide says more than fits on one, and is parted like any other.
  expect(leftOut.filter((alt) => alt.includes('Each keeper')).length).toBeGreaterThan(1)
  expect(linksOf(pdf)).toEqual([])
})

test('shows slides exactly as they were measured, each whole in its frame', async () => {
  const { made } = await makeDeckOfFile('article.md', FOLDER)
  if (!made) throw new Error('The article cannot be read.')
  const measured = await session.openPage(printPage(made.rendered), made.deck)
  const handout = await session.openPage(await handoutHtml(made), { widthPx: 800, heightPx: 1100 })
  await handout.page.emulateMediaType('print')
  const wanted = await measured.page.evaluate(boxesOfSlides)
  const found = await handout.page.evaluate(boxesOfSlides)
  expect(Object.keys(found).length).toBeGreaterThan(8)
  for (const [id, boxes] of Object.entries(found)) expect(boxes, id).toEqual(wanted[id])
  expect(await handout.page.evaluate(framesCut)).toEqual([])
  expect(handout.requests).toEqual([])
  await Promise.all([measured.close(), handout.close()])
})

test('tables keep within the page, however long their words are', async () => {
  const { made } = await makeDeckOfFile('tests/fixtures/stress/long-word-in-comparison.md', PROJECT)
  if (!made) throw new Error('The article cannot be read.')
  const handout = await session.openPage(await handoutHtml(made), { widthPx: 800, heightPx: 1100 })
  await handout.page.emulateMediaType('print')
  const out = await handout.page.evaluate(() => {
    const edge = document.querySelector('main')?.getBoundingClientRect().right ?? 0
    return [...document.querySelectorAll('.prose td')].filter((cell) => cell.getBoundingClientRect().right > edge + 1)
      .length
  })
  expect(out).toBe(0)
  expect(await handout.page.evaluate(() => document.querySelectorAll('.prose td').length)).toBe(6)
  await handout.close()
})

test('of a deck without notes has eight slides a page', async () => {
  const slides = Array.from({ length: 17 }, (_, index) => `# Slide ${index + 1}\n\nWords`)
  const files = { 'deck.md': `---\nmarp: true\ntitle: Many\n---\n\n${slides.join('\n\n---\n\n')}\n` }
  const pdf = await handoutOfWritten(files)
  expect(pdf.getPageCount()).toBe(3)
  expect(outlineOf(pdf)).toEqual(['Many', ...slides.map((_, index) => `Slide ${index + 1}`)])
})

test('of a deck with notes shows them as text that can do no harm', async () => {
  const note = '<!-- Say *this*, see https://example.org/a <img src="https://example.org/x.png" onerror="alert(1)"> -->'
  const attacks =
    '<!-- <meta http-equiv="refresh" content="0;url=https://example.org/"><script>alert(1)</script>[b](javascript:alert(1)) -->'
  const pdf = await handoutOfWritten({
    'deck.md': `---\nmarp: true\n---\n\n# A\n\n${note}\n\n---\n\n# B\n\n${attacks}\n`,
  })
  expect(pdf.getPageCount()).toBe(1)
  expect(new Set(linksOf(pdf))).toEqual(new Set(['https://example.org/a']))
  expect(elementsOf(pdf).some(({ type }) => type === 'Em')).toBe(true)
  expect(imageSizesOf(pdf)).toEqual([])
})

async function handoutOfWritten(files: Readonly<Record<string, string>>): Promise<PDFDocument> {
  const built = await buildMarpDeck('deck.md', session, await temporaryFolder(files))
  expect(built.diagnostics).toEqual([])
  return PDFDocument.load(built.files.get('handout.pdf') ?? '', { updateMetadata: false })
}

/** Size and place of every element of every slide, in the slide's own pixels. Runs in the page. */
function boxesOfSlides(): Record<string, readonly string[]> {
  const slides = [...document.querySelectorAll<HTMLElement>('div.marpit>div.slide')]
  return Object.fromEntries(
    slides.map((slide) => [
      slide.id,
      [...slide.querySelectorAll<HTMLElement>('section, section *')]
        .filter((element) => element instanceof HTMLElement)
        .map((one) => `${one.tagName} ${one.offsetLeft} ${one.offsetTop} ${one.offsetWidth} ${one.offsetHeight}`),
    ]),
  )
}

/** Slides that do not fill their frame or reach out of it. Runs in the page. */
function framesCut(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('.frame')].flatMap((frame) => {
    const slide = frame.querySelector('.slide')
    if (!slide) return ['no slide']
    const [outer, inner] = [frame.getBoundingClientRect(), slide.getBoundingClientRect()]
    const off = ['left', 'top', 'right', 'bottom'].map((side) => {
      const key = side as 'left' | 'top' | 'right' | 'bottom'
      return Math.abs(outer[key] - inner[key])
    })
    return Math.max(...off) > 1.5 ? [`${slide.id}: ${off.join(' ')}`] : []
  })
}
