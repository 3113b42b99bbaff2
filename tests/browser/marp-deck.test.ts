import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Marp } from '@marp-team/marp-core'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { contentHash } from '../../src/text/content-hash.ts'
import { type BuiltDeck, buildMarpDeck, DECKS, textOf } from '../helpers/build-marp-deck.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { openTestBrowser } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

const names = readdirSync(join(PROJECT, DECKS)).filter((name) => name.endsWith('.md'))

test('there are decks', () => expect(names.length).toBeGreaterThan(10))

describe.each([...names.map((name) => `${DECKS}/${name}`), 'slides/anthropic-data-centers-board.md'])('%s', (path) => {
  let built: BuiltDeck
  beforeAll(async () => {
    built = await buildMarpDeck(path, session)
  })

  test('builds without a complaint, the same twice', async () => {
    expect(built.diagnostics).toEqual([])
    const again = await buildMarpDeck(path, session)
    expect(hashesOf(again)).toEqual(hashesOf(built))
  })

  test('has as many slides as Marp makes, in every output', async () => {
    const html = new Marp().render(textOf(built, 'deck.md'), { htmlAsArray: true }).html
    const plan = JSON.parse(textOf(built, 'plan.json')) as { slides: { lines: [number, number] }[] }
    expect(plan.slides).toHaveLength(html.length)
    expect(textOf(built, 'deck.html').match(/<div class="slide"/gu)).toHaveLength(html.length)
    expect((await PDFDocument.load(built.files.get('deck.pdf') ?? '')).getPageCount()).toBe(html.length)
    const lines = built.text.split('\n').length
    for (const slide of plan.slides) {
      expect(slide.lines[0]).toBeGreaterThan(1)
      expect(slide.lines[1]).toBeLessThanOrEqual(lines)
    }
  })

  test('is one file that asks for nothing and breaks nowhere', async () => {
    const page = await session.openPage(textOf(built, 'deck.html'), {
      widthPx: 1280,
      heightPx: 720,
      scripts: 'allowed',
    })
    const errors: unknown[] = []
    page.page.on('pageerror', (error) => errors.push(error))
    await page.page.keyboard.press('ArrowRight')
    expect(page.requests).toEqual([])
    expect(errors).toEqual([])
    await page.close()
    const html = textOf(built, 'deck.html')
    expect(html).not.toMatch(/@import|fonts\.bunny|cdn\.|jsdelivr|katex:|emoji:/iu)
    expect(html).not.toMatch(/data-marpit-scope-[A-Za-z]/u)
    expect(html).not.toMatch(/\sis="marp-/u)
  })

  test('keeps the text that its author wrote', () => {
    if (/^liquid:/mu.test(built.text)) expect(textOf(built, 'deck.md')).not.toMatch(/\{%|^liquid:/mu)
    else expect(textOf(built, 'deck.md')).toBe(built.text)
  })
})

function hashesOf({ files }: BuiltDeck): object {
  return Object.fromEntries([...files].map(([name, bytes]) => [name, contentHash(bytes)]))
}
