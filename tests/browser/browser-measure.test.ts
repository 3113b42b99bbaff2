import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { DeckMeasurement, Finding, SlideMeasurement } from '../../src/model/measurement.ts'
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

async function findingsOf(slide: string, css?: string): Promise<readonly Finding[]> {
  return (await measureOne(slide, css)).findings
}

const lines = (count: number): string => Array.from({ length: count }, (_, i) => `<p>Line ${i + 1}</p>`).join('')
const fits = { findings: [], brokenImages: [] }
const PICTURE = 'data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22/>'
const box = (style: string, text = ''): string => `<div style="${style}">${text}</div>`

test.each([
  ['an empty slide', '<section></section>'],
  ['text that fills the slide to the last line', `<section>${lines(21)}</section>`],
  ['a footer in the padding', '<section><p>Text</p><footer>Footer</footer></section>'],
  ['a tightly set headline', '<section><h1 style="font: 96px/0.9 sans-serif; overflow: hidden">Ägjpq</h1></section>'],
  ['an ornament placed in the padding', `<section>${box('position: absolute; top: 690px', 'Kicker')}</section>`],
  ['a box that scrolls but need not', `<section>${box('overflow: auto; height: 60px', lines(2))}</section>`],
  ['text for screen readers', `<section>${box('position: absolute; top: 900px; clip: rect(0 0 0 0)', 'Hi')}</section>`],
  [
    'numbers that hang out into the padding',
    `<section><ol start="95" style="padding: 0">${'<li>Item</li>'.repeat(4)}</ol></section>`,
  ],
  ['hidden text', `<section>${box('position: absolute; top: 900px; visibility: hidden', 'Hi')}</section>`],
  [
    'an image that bleeds to both sides',
    `<section><svg style="margin: 0 -40px; width: 1280px; height: 99px"/></section>`,
  ],
  [
    'a picture behind all, also behind the footer',
    `<section><img alt="" src='${PICTURE}' style="position: absolute; inset: 0; width: 1280px; height: 720px"><footer>Footer</footer></section>`,
  ],
  [
    'text inside the shape that it is cut out in',
    `<section>${box('clip-path: circle(50%); height: 600px', '<p style="text-align: center; margin-top: 300px">Text</p>')}</section>`,
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
  const [worst, ...others] = await findingsOf(`<section>${lines(22)}</section>`)
  expect(others).toEqual([])
  expect(worst).toMatchObject({ reason: 'spill', side: 'bottom', kind: 'text', words: 'Line 22' })
  expect(worst?.px).toBeGreaterThan(15)
  expect(worst?.px).toBeLessThanOrEqual(30)
})

test('text far below the slide: each paragraph, the one that reaches farthest first', async () => {
  const findings = await findingsOf(`<section>${lines(41)}</section>`)
  expect(findings.map(({ words }) => words)).toEqual(Array.from({ length: 20 }, (_, i) => `Line ${41 - i}`))
  expect(findings[0]).toMatchObject({ reason: 'overflow', side: 'bottom' })
  expect(findings[0]?.px).toBeGreaterThan(580)
  expect(findings.at(-1)?.reason).toBe('spill')
})

test('a list is one block, told by the item that reaches farthest', async () => {
  const items = Array.from({ length: 30 }, (_, i) => `<li>Item <b>${i + 1}</b></li>`).join('')
  const findings = await findingsOf(`<section><ul>${items}</ul></section>`)
  expect(findings).toMatchObject([{ reason: 'overflow', kind: 'list', words: 'Item 30' }])
})

test('content that is centred and too high stands out above and below', async () => {
  const css = 'section { display: flex; flex-direction: column; justify-content: center }'
  const findings = await findingsOf(`<section>${lines(30)}</section>`, css)
  expect(findings.find(({ words }) => words === 'Line 30')).toMatchObject({ side: 'bottom' })
  expect(findings.find(({ words }) => words === 'Line 1')).toMatchObject({ reason: 'overflow', side: 'top' })
  expect(findings[0]?.px).toBeGreaterThan(100)
})

test('text without a height of its own, such as a unit, that runs out at the side', async () => {
  const unit = '<span style="font-size: 45px; line-height: 0"> tonnes</span>'
  const [worst] = await findingsOf(
    `<section><p style="margin-left: 1100px; white-space: nowrap">4.2${unit}</p></section>`,
  )
  expect(worst).toMatchObject({ side: 'right', words: 'tonnes' })
  expect(worst?.px).toBeGreaterThan(40)
})

test('a word that is wider than the slide', async () => {
  const [worst] = await findingsOf(`<section><h2>${'m'.repeat(200)}</h2></section>`)
  expect(worst?.px).toBeGreaterThan(1000)
  expect(worst).toMatchObject({ reason: 'overflow', side: 'right', kind: 'heading', words: 'm'.repeat(200) })
})

test('a word that runs into the padding at the end of the line', async () => {
  const pre = '<pre style="width: 1230px; height: 50px">a</pre>'
  const findings = await findingsOf(`<section>${box('width: 1230px', pre)}</section>`)
  const place = { top: 40, right: 1270, bottom: 90, left: 40 }
  const inHtml = true
  expect(findings).toEqual([{ reason: 'spill', side: 'right', px: 30, box: place, kind: 'code', words: 'a', inHtml }])
})

test('a word that stands out to the left in a script that runs that way', async () => {
  const [worst] = await findingsOf(`<section dir="rtl"><p>${'m'.repeat(200)}</p></section>`)
  expect(worst).toMatchObject({ reason: 'overflow', side: 'left' })
  expect(worst?.px).toBeGreaterThan(1000)
})

test('text cut off by a column of its own', async () => {
  const [worst] = await findingsOf(`<section>${box('overflow: hidden; height: 100px', lines(10))}</section>`)
  expect(worst).toMatchObject({ reason: 'clipped', side: 'bottom', words: 'Line 10' })
  expect(worst?.px).toBeGreaterThan(190)
})

test('a border of the slide cuts off as its edge does', async () => {
  const [worst] = await findingsOf(`<section>${lines(30)}</section>`, 'section { border: 10px solid }')
  expect(worst?.reason).toBe('overflow')
})

test('code that would have to be scrolled, told by all of it', async () => {
  const code = `<code><span class="hljs-keyword">const</span> a = ${'m '.repeat(200)}</code>`
  const [worst] = await findingsOf(`<section><pre style="overflow: auto">${code}</pre></section>`)
  expect(worst).toMatchObject({ reason: 'clipped', side: 'right', kind: 'code' })
  expect(worst?.px).toBeGreaterThan(500)
  expect(worst?.words).toMatch(/^const a = m m m/)
})

test('text that is cut off with an ellipsis', async () => {
  const style = 'width: 200px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis'
  const [worst] = await findingsOf(`<section><p style="${style}">${'word '.repeat(40)}</p></section>`)
  expect(worst).toMatchObject({ reason: 'clipped', side: 'right' })
  expect(worst?.px).toBeGreaterThan(500)
})

test('a cut-off text further inside', async () => {
  const inner = box('width: 300px', `<span>${'m'.repeat(60)}</span>`)
  const [worst] = await findingsOf(`<section>${box('overflow: clip; width: 300px', inner)}</section>`)
  expect(worst).toMatchObject({ reason: 'clipped', side: 'right', kind: 'text', words: 'm'.repeat(60) })
  expect(worst?.px).toBeGreaterThan(200)
})

test('an image that is too high', async () => {
  const image = `<img alt="A chart" style="width: 100px; height: 700px; display: block" src="${PICTURE}">`
  expect(await findingsOf(`<section>${image}</section>`)).toMatchObject([
    { reason: 'overflow', side: 'bottom', px: 60, kind: 'image', words: 'A chart' },
  ])
})

test('a table is told by the words of its cells, a formula by its TeX', async () => {
  const table = '<table style="height: 800px"><tr><th>Port</th><th>Ships</th></tr></table>'
  expect(await findingsOf(`<section>${table}</section>`)).toMatchObject([{ kind: 'table', words: 'Port Ships' }])
  const formula = '<span class="katex"><annotation hidden>a_1</annotation><i>a1</i></span>'
  const shown = await findingsOf(`<section><p style="margin-top: 660px">${formula}</p></section>`)
  expect(shown).toMatchObject([{ kind: 'math', words: 'a_1' }])
})

describe('collisions', () => {
  const late = box('position: absolute; left: 40px; top: 680px', '<p>Late</p>')
  const number = `section::after { content: attr(data-marpit-pagination); position: absolute; left: 40px; bottom: 10px; font: 16px/20px sans-serif }`

  test('with the footer', async () => {
    const [worst] = await findingsOf(`<section>${late}<footer>Footer</footer></section>`)
    expect(worst).toMatchObject({ reason: 'collision', side: 'bottom', meets: 'footer', words: 'Late' })
    expect(worst?.px).toBeGreaterThan(5)
  })

  test('with the header, at the top of the text', async () => {
    const header = '<header style="position: absolute; left: 40px; top: 30px">Header</header>'
    const [worst] = await findingsOf(`<section><p>Early</p>${header}</section>`)
    expect(worst).toMatchObject({ reason: 'collision', side: 'top', meets: 'header', words: 'Early' })
  })

  test('of letters, not of the room that a large font keeps above them', async () => {
    const under = (words: string, top: number) =>
      findingsOf(
        `<section><h2 style="font: 80px/100px sans-serif">${words}</h2><header style="position: absolute; left: 40px; top: ${top}px; font: 16px/20px sans-serif">Header</header></section>`,
      )
    expect(await under('acorn', 38)).toEqual([])
    for (const words of ['ÅÉ acorn', 'Acorn'])
      expect(await under(words, words === 'Acorn' ? 50 : 38)).toMatchObject([
        { reason: 'collision', side: 'top', meets: 'header', words },
      ])
  })

  test('with the page number, which is a pseudo-element', async () => {
    const paged = `<section data-marpit-pagination="12">${late}</section>`
    const [worst] = await findingsOf(paged, number)
    expect(worst).toMatchObject({ reason: 'collision', side: 'bottom', meets: 'page-number', words: 'Late' })
    expect(await findingsOf(paged, `${number} section::after { left: auto; right: 40px }`)).toEqual([])
  })

  test('text that goes on below the slide is cut off first of all', async () => {
    const [worst] = await findingsOf(`<section>${lines(30)}<footer>Footer</footer></section>`)
    expect(worst?.reason).toBe('overflow')
  })
})

test('a block tells the line that it was written on, what stands in the footer none', async () => {
  const tall = '<p data-line="7" style="margin-top: 700px">Text with <b>bold</b></p>'
  const footer = '<footer style="bottom: -30px">Footer</footer>'
  const findings = await findingsOf(`<section>${tall}${footer}</section>`)
  expect(findings.map(({ words, line, margin }) => [words, line, margin])).toEqual([
    ['Text with bold', 7, undefined],
    ['Footer', undefined, 'footer'],
  ])
})

test('lengths are those of the unscaled slide', async () => {
  const slide = `<section>${box('overflow: hidden; height: 100px; border: 2px solid', '<svg style="height: 250px; display: block; width: 90px"/>')}</section>`
  const [worst] = await findingsOf(slide, '.slide { transform: scale(0.5); transform-origin: 0 0 }')
  expect(worst).toMatchObject({ px: 150, box: { top: 42, right: 132, bottom: 292, left: 42 } })
})

test.each([
  ['a number', '<ol start="99998" style="padding: 0; margin-left: -30px"><li>Item</li><li>Item</li></ol>', 30],
  ['a bullet', '<ul style="padding: 0; margin-left: -36px"><li>Item</li></ul>', 5],
  [
    'a number from right to left',
    '<ol dir="rtl" start="99999" style="padding: 0; margin-right: -30px"><li>Item</li></ol>',
    30,
  ],
])('%s that hangs out over the edge', async (_, list, least) => {
  const [worst] = await findingsOf(`<section>${list}</section>`)
  expect(worst).toMatchObject({ reason: 'overflow', side: list.includes('rtl') ? 'right' : 'left', kind: 'list' })
  expect(worst?.px).toBeGreaterThanOrEqual(least)
  expect(worst?.px).toBeLessThan(100)
})

test('every slide is measured by itself', async () => {
  const { slides } = await measure([
    '<section>ok</section>',
    `<section>${lines(30)}</section>`,
    '<section>ok</section>',
  ])
  expect(slides.map(({ index }) => index)).toEqual([0, 1, 2])
  expect(slides.map(({ findings }) => findings.length > 0)).toEqual([false, true, false])
})

test('images that cannot be decoded', async () => {
  const measured = await measureOne(
    `<section><img src="${PICTURE}" alt="Good"><img src="data:image/png;base64,AAAA" alt="A chart"><img src="gone.png">` +
      `<figure style='background-image: url("data:image/png;base64,BBBB")'></figure>` +
      `<figure style='background-image: url("${PICTURE}")'></figure></section>`,
  )
  expect(measured.brokenImages.map(({ name }) => name)).toEqual(['A chart', 'gone.png', 'data:image/png;base64,BBBB'])
})

test('fonts that the browser refuses', async () => {
  const { failedFonts } = await measure(
    ['<section><p style="font-family: Damaged">Text</p></section>'],
    `@font-face { font-family: "Damaged"; font-weight: 600; src: url(data:font/woff2;base64,AAAA) }
     @font-face { font-family: "Never wanted"; src: url(data:font/woff2;base64,AAAA) }`,
  )
  expect(failedFonts).toEqual(['Damaged 600 normal'])
})
