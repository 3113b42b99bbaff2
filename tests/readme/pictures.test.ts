import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { buildShown } from './build-shown.ts'
import { chooseSlides } from './pictures/choose-slides.ts'
import { indexedPng, textsOf } from './pictures/indexed-png.ts'
import { articleAndDeck, PICTURES, type ReadmePicture, sampleSlides } from './pictures/readme-pictures.ts'
import { sourceHtml } from './pictures/source-html.ts'
import { firstArticle, readmeSample } from './shown-sources.ts'

const MOST_BYTES = 120_000
const WIDTH = 2 * 880

let browser: BrowserSession
let pictures: readonly ReadmePicture[]
beforeAll(async () => {
  browser = await openTestBrowser()
  pictures = [
    articleAndDeck(await buildShown(await firstArticle(), browser)),
    sampleSlides(await buildShown(await readmeSample(), browser)),
  ]
})
afterAll(() => browser.close())

describe('the pictures in docs/pictures', () => {
  const read = (name: string) => readFile(join(PICTURES, name))

  test('show what the articles become today; else run "npm run readme-picture"', async () => {
    for (const { name, shows } of pictures) expect(textsOf(await read(name))).toEqual({ Description: shows })
  })

  test('are sharp on dense screens, and light', async () => {
    const files = await Promise.all(pictures.map(({ name }) => read(name)))
    for (const png of files) expect(png.readUInt32BE(16)).toBe(WIDTH)
    expect(files.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(MOST_BYTES)
  })

  test('are drawn alike each time', async () => {
    for (const { draw } of pictures.slice(1)) {
      const [one, other] = [await draw(browser), await draw(browser)]
      expect(Buffer.compare(one, other)).toBe(0)
    }
  })
})

describe('the slides of a picture', () => {
  const of = (...layouts: readonly string[]) => layouts.map((layout) => ({ layout }))

  test('are the cover, the closing and one of each layout, as far as there is room', () => {
    const deck = of('cover', 'agenda', 'statement', 'grid', 'statement', 'grid', 'stats', 'points', 'closing')
    expect(chooseSlides(deck, 6)).toEqual([0, 2, 3, 6, 7, 8])
    expect(chooseSlides(deck, 4)).toEqual([0, 3, 6, 8])
  })

  test('are more of a layout where there are few', () => {
    expect(chooseSlides(of('cover', 'agenda', 'statement', 'statement', 'statement', 'closing'), 5)).toEqual([
      0, 2, 3, 4, 5,
    ])
    expect(chooseSlides(of('cover', 'agenda', 'section'), 6)).toEqual([0, 1, 2])
  })
})

test('an article is shown with its headings, comments and shown words marked', () => {
  const text = '---\nlang: en\n---\n\n## Tea & milk\n\n<!-- point -->Tea sells.<!-- /point --> Milk <does> not.\n'
  expect(sourceHtml(text, ['Tea sells.', 'Coffee'])).toBe(
    '<span class="quiet">---\nlang: en\n---</span>\n\n<span class="heading">## Tea &amp; milk</span>\n\n' +
      '<span class="quiet">&lt;!-- point --></span><span class="shown">Tea sells.</span>' +
      '<span class="quiet">&lt;!-- /point --></span> Milk &lt;does> not.\n',
  )
})

describe('a PNG with a palette', () => {
  const draw = async (body: string) => {
    const page = await browser.openPage(`<!doctype html><style>body{margin:0}</style>${body}`, size)
    try {
      return await page.screenshot()
    } finally {
      await page.close()
    }
  }
  const size = { widthPx: 301, heightPx: 90 }
  const shownAgain = (png: Uint8Array) =>
    draw(`<img style="display:block" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`)

  test('shows the same where its colours suffice', async () => {
    const stripes = ['#f3f0e9', '#16181d', '#a4260e', '#fff', '#d9d4c8'].map(
      (colour, index) =>
        `<p style="margin:0;height:${11 + index}px;width:${50 + 31 * index}px;background:${colour}">Xi</p>`,
    )
    const drawn = await draw(stripes.join('').replaceAll('Xi', ''))
    const small = indexedPng(drawn, { Description: 'Streifen, größer' })
    expect(textsOf(small)).toEqual({ Description: 'Streifen, größer' })
    expect(Buffer.compare(await shownAgain(small), drawn)).toBe(0)
  })

  test('keeps flat colours where they do not', async () => {
    const shades = Array.from(
      { length: 200 },
      (_, index) => `<i style="float:left;width:1px;height:1px;background:rgb(${index},9,9)"></i>`,
    )
    const flat = '<p style="margin:0;height:80px;background:#a4260e"></p>'
    const again = indexedPng(await shownAgain(indexedPng(await draw(flat + shades.join('')))))
    const palette = Buffer.from(again).subarray(Buffer.from(again).indexOf('PLTE') + 4)
    expect([...palette.subarray(0, 3)]).toEqual([0xa4, 0x26, 0x0e])
  })

  test('is refused where a browser would not have drawn it', () => {
    expect(() => indexedPng(indexedPngOfTwo())).toThrow('No PNG as a browser draws it.')
  })
})

/** A PNG of one bit a pixel. */
function indexedPngOfTwo(): Uint8Array {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  )
}
