import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { printReport } from '../../../src/export/handout/report/print-report.ts'
import { partMark } from '../../../src/render/pages/handout/report-parts.ts'

const LOOK = { paper: 'a4', widthPx: 1280, heightPx: 720 } as const
const MM = 72 / 25.4
/** A4 without 35 mm of margins, in whole pixels. */
const PAGE_MM = (991 / 96) * 25.4

/** Where a part stands: its page from 1, and how far down. */
type Spot = readonly [page: number, downMm: number]

/** A PDF as the browser makes it, with as many pages and these places. */
async function pdfOf(pages: number, spots: Readonly<Record<string, Spot>>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) pdf.addPage([595, 842])
  const places = Object.entries(spots).map(([name, [page, downMm]]) => {
    return [name, pdf.context.obj([pdf.getPage(page - 1).ref, 'XYZ', 0, 842 - downMm * MM, 0])] as const
  })
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(Object.fromEntries(places)))
  return pdf.save()
}

/** A heading that the contents name, and a text with slides. */
function pageOf(slides: number): string {
  return `<html lang="en"><head></head><body><header${partMark('top', { isInTheWay: true })}></header>
<span class="page-of" data-name="Part-1"></span><h2 id="Part-1"></h2><div${partMark('2', { slides })}></div></body></html>`
}

interface Trial {
  readonly pages: number
  readonly spots: Readonly<Record<string, Spot>>
}

/** Prints trials as told, and gives the page that is printed in the end. */
async function printed(draw: (share: number) => string, trialOf: (form: string, html: string) => Trial) {
  const shares: number[] = []
  let last = ''
  await printReport(
    async (share) => {
      shares.push(share)
      return draw(share)
    },
    async (html) => {
      const form = /<html class="(\w+)( trial)?"/u.exec(html)
      if (form?.[2]) {
        const { pages, spots } = trialOf(form[1] ?? '', html)
        return pdfOf(pages, spots)
      }
      last = html
      return new Uint8Array()
    },
    LOOK,
  )
  return { html: last, shares }
}

const SPOTS: Trial['spots'] = { 'Part-top': [1, 0], 'Part-1': [1, 60], 'Part-2': [2, 100] }

test('letters are as large as the fewest pages allow', async () => {
  const formFor = async (pages: Readonly<Record<string, number>>) => {
    const { html } = await printed(
      () => pageOf(1),
      (form) => ({ pages: pages[form] ?? 0, spots: SPOTS }),
    )
    return /<html class="(\w+)"/u.exec(html)?.[1]
  }
  expect(await formFor({ roomy: 3, usual: 3, close: 3 })).toBe('roomy')
  expect(await formFor({ roomy: 4, usual: 3, close: 3 })).toBe('usual')
  expect(await formFor({ roomy: 3, usual: 3, close: 2 })).toBe('close')
})

test('page numbers and slides go by where the text stands', async () => {
  const { html, shares } = await printed(
    () => pageOf(1),
    () => ({ pages: 3, spots: SPOTS }),
  )
  expect(html).toContain('data-name="Part-1">1</span>')
  const top = Number(/#Part-2>.shots>:nth-child\(1\)\{top:([\d.]+)mm\}/u.exec(html)?.[1])
  expect(top).toBeCloseTo(PAGE_MM + 100, 2)
  expect(shares).toEqual([1])
})

test('a distance counts from the top of the text, with margins or without', async () => {
  const moved = Object.fromEntries(Object.entries(SPOTS).map(([name, [page, mm]]) => [name, [page, mm + 15] as const]))
  const { html } = await printed(
    () => pageOf(1),
    () => ({ pages: 3, spots: moved }),
  )
  expect(Number(/top:([\d.]+)mm/u.exec(html)?.[1])).toBeCloseTo(PAGE_MM + 100, 2)
})

test('where slides would take a page for themselves, more of them stand in the text', async () => {
  const { html, shares } = await printed(
    (share) => pageOf(share < 1 ? 5 : 20),
    () => ({ pages: 2, spots: SPOTS }),
  )
  expect(shares).toEqual([1, expect.closeTo(0.6, 1)])
  expect(html).toContain('nth-child(5)')
  expect(html).not.toContain('nth-child(6)')
})

test('what is printed once is not printed again', async () => {
  const printedPages: string[] = []
  const print = async (html: string) => {
    printedPages.push(html)
    // In larger letters it takes a page more.
    return pdfOf(html.includes('"roomy') ? 3 : 2, {})
  }
  // No slides and no contents: each trial is as the report would be.
  const plain = `<html lang="en"><head></head><body><header${partMark('top')}></header><p>Text</p></body></html>`
  const bytes = await printReport(async () => plain, print, LOOK)
  expect(printedPages).toHaveLength(3)
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(2)
  // Slides that stand nowhere else however little is counted on.
  printedPages.length = 0
  await printReport(async () => pageOf(20), print, LOOK)
  expect(printedPages).toHaveLength(4)
})
