import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { RenderedDeck } from '../../src/model/deck.ts'
import { lendingFonts, withoutFonts } from '../../src/render/fonts/with-fonts.ts'
import { printPage } from '../../src/render/pages/print-page.ts'
import { drawSpecimens, readTemplate } from '../templates/draw-specimens.ts'
import { atom, specimen } from '../templates/specimens/specimen.ts'
import { openTestBrowser } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

async function draw(sentence: string): Promise<RenderedDeck> {
  const slide = specimen('one', { kind: 'points', points: [atom(sentence), atom(sentence)] }, { headline: 'Fonts' })
  return drawSpecimens([slide], await readTemplate('briefing'))
}

async function look(rendered: RenderedDeck) {
  const page = await session.openPage(printPage(rendered), rendered.deck)
  try {
    const { unusedFonts } = await page.measure()
    return { unusedFonts, picture: Buffer.from(await page.screenshot('.slide')).toString('base64') }
  } finally {
    await page.close()
  }
}

/** The fonts that a slide with this sentence needs, as `family weight style`. */
async function needed(sentence: string): Promise<readonly string[]> {
  const rendered = await draw(sentence)
  const { unusedFonts } = await look(rendered)
  const names = (rendered.fonts ?? []).map(({ name }) => name)
  // Every name that the browser says is one of ours, letter by letter.
  expect(names).toEqual(expect.arrayContaining([...unusedFonts]))
  return names.filter((name) => !unusedFonts.includes(name)).map((name) => name.replace(/ U\+.*/u, ''))
}

const PLAIN = ['Source Serif 4 600 normal', 'Source Sans 3 400 normal']

test('a plain sentence needs no font that lends', async () => {
  expect(await needed('The sea rises')).toEqual(PLAIN)
})

test('a sign that the text faces lack needs it', async () => {
  expect(await needed('The sea rises ✓')).toEqual([...PLAIN, 'DejaVu Mono 400 normal'])
})

test('emphasis, code and other alphabets need their faces', async () => {
  const fonts = await needed('_The_ **sea** `rises`: море, θάλασσα')
  expect(fonts).toEqual(
    expect.arrayContaining(['Source Sans 3 400 italic', 'Source Sans 3 600 normal', 'JetBrains Mono 400 normal']),
  )
  expect(fonts.filter((name) => name === 'Source Sans 3 400 normal')).toHaveLength(3)
  expect(fonts).not.toContain('Source Serif 4 400 italic')
})

test('without the fonts that it does not need a slide looks the same', async () => {
  const rendered = await draw('_The_ sea rises → море')
  const whole = await look(rendered)
  const small = withoutFonts(rendered, whole.unusedFonts)
  expect(small.css.length).toBeLessThan(rendered.css.length)
  expect(await look(small)).toEqual({ unusedFonts: [], picture: whole.picture })
})

test('a deck of one family has none that lends', () => {
  const font = {
    name: 'A 400 normal U+0-FF',
    family: 'A',
    rule: '@font-face{}',
    file: { kind: 'font', path: '', sha256: '' },
  }
  const deck = { fonts: [font, font] } as unknown as RenderedDeck
  expect(lendingFonts(deck)).toEqual([])
  expect(lendingFonts({} as unknown as RenderedDeck)).toEqual([])
})
