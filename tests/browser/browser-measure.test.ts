import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { DeckMeasurement, SlideMeasurement } from '../../src/model/measurement.ts'
import { openTestBrowser, slidesPage } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

async function measure(slides: readonly string[], css?: string): Promise<DeckMeasurement> {
  const page = await session.openPage(slidesPage(slides, css), { widthPx: 1280, heightPx: 720 })
  try {
    return await page.measure()
  } finally {
    await page.close()
  }
}

async function measureOne(slide: string, css?: string): Promise<SlideMeasurement> {
  const { slides } = await measure([slide], css)
  expect(slides).toHaveLength(1)
  return slides[0] as SlideMeasurement
}

const lines = (count: number): string => Array.from({ length: count }, (_, i) => `<p>Line ${i + 1}</p>`).join('')
const fits = { overflowXPx: 0, overflowYPx: 0, brokenImages: [] }
const box = (style: string, text = ''): string => `<div style="${style}">${text}</div>`

test.each([
  ['an empty slide', '<section></section>'],
  ['text that fills the slide to the last line', `<section>${lines(21)}</section>`],
  ['a footer in the padding', '<section><p>Text</p><footer>Footer</footer></section>'],
  ['a tightly set headline', '<section><h1 style="font: 96px/0.9 sans-serif; overflow: hidden">Ägjpq</h1></section>'],
  ['an ornament placed in the padding', `<section>${box('position: absolute; top: 690px', 'Kicker')}</section>`],
  ['a box that scrolls but need not', `<section>${box('overflow: auto; height: 60px', lines(2))}</section>`],
  ['text for screen readers', `<section>${box('position: absolute; top: 900px; clip: rect(0 0 0 0)', 'Hi')}</section>`],
  ['hidden text', `<section>${box('position: absolute; top: 900px; visibility: hidden', 'Hi')}</section>`],
  [
    'an image that bleeds to both sides',
    `<section><svg style="margin: 0 -40px; width: 1280px; height: 99px"/></section>`,
  ],
  [
    'a background image of Marp, and the section that holds it',
    '<section data-marpit-advanced-background="background"><p style="margin-top: 900px">x</p></section><section data-marpit-advanced-background="content" style="position: absolute; inset: 0"><p>Text</p></section><section data-marpit-advanced-background="pseudo" style="display: none"></section>',
  ],
  [
    'text that a box does not cut off, since it stands elsewhere',
    `<section>${box('overflow: hidden; height: 10px', box('position: absolute; top: 300px', 'Text'))}</section>`,
  ],
])('%s fits', async (_, slide) => {
  expect(await measureOne(slide)).toEqual({ index: 0, ...fits })
})

test('text that runs into the lower padding', async () => {
  const measured = await measureOne(`<section>${lines(22)}</section>`)
  expect(measured).toMatchObject({ overflowXPx: 0, culprit: 'p "Line 22"' })
  expect(measured.overflowYPx).toBeGreaterThan(15)
  expect(measured.overflowYPx).toBeLessThanOrEqual(30)
})

test('text far below the slide, measured by the line that reaches farthest', async () => {
  const measured = await measureOne(`<section>${lines(41)}</section>`)
  expect(measured.culprit).toBe('p "Line 41"')
  expect(measured.overflowYPx).toBeGreaterThan(580)
})

test('content that is centred and too high stands out above and below', async () => {
  const css = 'section { display: flex; flex-direction: column; justify-content: center }'
  const measured = await measureOne(`<section>${lines(30)}</section>`, css)
  expect(measured.overflowYPx).toBeGreaterThan(100)
})

test('text without a height of its own, such as a unit, that runs out at the side', async () => {
  const unit = '<span style="font-size: 45px; line-height: 0"> tonnes</span>'
  const measured = await measureOne(
    `<section><p style="margin-left: 1100px; white-space: nowrap">4.2${unit}</p></section>`,
  )
  expect(measured).toMatchObject({ overflowYPx: 0, culprit: 'span "tonnes"' })
  expect(measured.overflowXPx).toBeGreaterThan(40)
})

test('a word that is wider than the slide', async () => {
  const measured = await measureOne(`<section><p class="lead">${'m'.repeat(200)}</p></section>`)
  expect(measured.overflowXPx).toBeGreaterThan(1000)
  expect(measured).toMatchObject({ overflowYPx: 0, culprit: `p.lead "${'m'.repeat(60)}"` })
})

test('a word that runs into the padding at the end of the line', async () => {
  const measured = await measureOne(`<section>${box('width: 1230px', '<pre style="width: 1230px">a</pre>')}</section>`)
  expect(measured).toMatchObject({ overflowXPx: 30, culprit: 'pre "a"' })
})

test('a word that stands out to the left in a script that runs that way', async () => {
  const measured = await measureOne(`<section dir="rtl"><p>${'m'.repeat(200)}</p></section>`)
  expect(measured.overflowXPx).toBeGreaterThan(1000)
})

test('text cut off by a column of its own', async () => {
  const measured = await measureOne(`<section>${box('overflow: hidden; height: 100px', lines(10))}</section>`)
  expect(measured.overflowYPx).toBeGreaterThan(190)
  expect(measured.culprit).toBe('p "Line 10"')
})

test('code that would have to be scrolled', async () => {
  const measured = await measureOne(
    `<section><pre style="overflow: auto"><code>${'m '.repeat(200)}</code></pre></section>`,
  )
  expect(measured.overflowXPx).toBeGreaterThan(500)
  expect(measured.culprit).toMatch(/^code "m m m/)
})

test('text that is cut off with an ellipsis', async () => {
  const style = 'width: 200px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis'
  const measured = await measureOne(`<section><p style="${style}">${'word '.repeat(40)}</p></section>`)
  expect(measured.overflowXPx).toBeGreaterThan(500)
})

test('a cut-off text further inside', async () => {
  const inner = box('width: 300px', `<span>${'m'.repeat(60)}</span>`)
  const measured = await measureOne(`<section>${box('overflow: clip; width: 300px', inner)}</section>`)
  expect(measured.overflowXPx).toBeGreaterThan(200)
  expect(measured.culprit).toMatch(/^span "mmm/)
})

test('an image that is too high', async () => {
  const measured = await measureOne(
    '<section><svg class="chart" style="width: 100px; height: 700px; display: block"/></section>',
  )
  expect(measured).toMatchObject({ overflowXPx: 0, overflowYPx: 60, culprit: 'svg.chart' })
})

test('text that collides with the footer', async () => {
  const text = box('position: absolute; left: 40px; top: 680px', '<p>Late</p>')
  const measured = await measureOne(`<section>${text}<footer>Footer</footer></section>`)
  expect(measured.overflowYPx).toBeGreaterThan(5)
  expect(measured.culprit).toBe('p "Late"')
})

test('lengths are those of the unscaled slide', async () => {
  const slide = `<section>${box('overflow: hidden; height: 100px; border: 2px solid', '<svg style="height: 250px; display: block"/>')}</section>`
  const measured = await measureOne(slide, '.slide { transform: scale(0.5); transform-origin: 0 0 }')
  expect(measured.overflowYPx).toBe(150)
})

test('every slide is measured by itself', async () => {
  const { slides } = await measure([
    '<section>ok</section>',
    `<section>${lines(30)}</section>`,
    '<section>ok</section>',
  ])
  expect(slides.map(({ index }) => index)).toEqual([0, 1, 2])
  expect(slides.map(({ overflowYPx }) => overflowYPx > 0)).toEqual([false, true, false])
})

test('images that cannot be decoded', async () => {
  const good = 'data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22/>'
  const measured = await measureOne(
    `<section><img src="${good}" alt="Good"><img src="data:image/png;base64,AAAA" alt="A chart"><img src="gone.png">` +
      `<figure style='background-image: url("data:image/png;base64,BBBB")'></figure>` +
      `<figure style='background-image: url("${good}")'></figure></section>`,
  )
  expect(measured.brokenImages).toEqual(['A chart', 'gone.png', 'data:image/png;base64,BBBB'])
})

test('fonts that the browser refuses', async () => {
  const { failedFonts } = await measure(
    ['<section><p style="font-family: Damaged">Text</p></section>'],
    `@font-face { font-family: "Damaged"; font-weight: 600; src: url(data:font/woff2;base64,AAAA) }
     @font-face { font-family: "Never wanted"; src: url(data:font/woff2;base64,AAAA) }`,
  )
  expect(failedFonts).toEqual(['Damaged 600 normal'])
})
