import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { openTestBrowser, slidesPage } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

const lines = (count: number): string => Array.from({ length: count }, (_, i) => `<p>Line ${i + 1}</p>`).join('')

test('a document drawn over another one is measured as in a page of its own', async () => {
  const many = slidesPage([`<section>${lines(30)}<img src="lost.png" alt="Lost"></section>`, '<section>ok</section>'])
  const few = slidesPage([`<section>${lines(3)}<img src="gone.png" alt="Gone"></section>`, '<section>ok</section>'])
  const changed = slidesPage(['<section><p>ok</p></section>'], 'p { margin-left: 2000px }').replace(
    '<title>Slides',
    '<title>Tom &amp; Jerry',
  )
  const size = { widthPx: 1280, heightPx: 720 }
  const page = await session.openPage(many, size)
  try {
    expect((await page.measure()).slides[0]?.findings).not.toEqual([])
    expect(page.requests).toEqual([expect.stringContaining('lost.png')])
    expect(await page.redraw(few.replace('lang="en"', 'lang="de"'))).toBe(false)
    expect(page.requests).toHaveLength(1)
    expect((await page.measure()).slides[0]?.findings).not.toEqual([])
    const styled = few.replace('<style>', '<style>p { margin-top: 300px }</style>\n<style>')
    for (const html of [few, styled, many, changed]) {
      expect(await page.redraw(html)).toBe(true)
      const own = await session.openPage(html, size)
      expect(await page.measure()).toEqual(await own.measure())
      expect(await page.page.title()).toBe(await own.page.title())
      expect(page.requests).toEqual(own.requests)
      await own.close()
    }
  } finally {
    await page.close()
  }
})

test('a page drawn anew wants the fonts of what it shows, not of what it showed before', async () => {
  const face = (name: string) => `@font-face { font-family: "${name}"; src: url(data:font/woff2;base64,AAAA) }`
  const show = (name: string) =>
    slidesPage([`<section><p style="font-family: ${name}">x</p></section>`], `${face('Aa')} ${face('Bb')}`)
  const page = await session.openPage(show('Aa'), { widthPx: 1280, heightPx: 720 })
  try {
    for (const [name, other] of [
      ['Aa', 'Bb'],
      ['Bb', 'Aa'],
    ] as const) {
      expect(await page.redraw(show(name))).toBe(true)
      const { failedFonts, unusedFonts } = await page.measure()
      expect(failedFonts).toEqual([`${name} normal normal`])
      expect(unusedFonts).toEqual([`${other} normal normal U+0-10FFFF`])
    }
  } finally {
    await page.close()
  }
})
