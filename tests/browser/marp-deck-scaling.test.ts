import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Marp } from '@marp-team/marp-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { PageSession } from '../../src/browser/open-page.ts'
import { bundledFonts } from '../../src/render/fonts/bundled-fonts.ts'
import { temporaryProject } from '../cli/run-lectern.ts'
import { buildMarpDeck, textOf } from '../helpers/build-marp-deck.ts'
import { openTestBrowser } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

const BODY = `# <!-- fit --> A heading that fits

Text

---

## Code

\`\`\`js
const tons = ships.filter((ship) => ship.pier === 3).map((ship) => ship.tons).reduce((sum, tons) => sum + tons, 0) + rest
\`\`\`

---

\`\`\`
short
\`\`\`

# <!-- fit --> X

---

## <!-- fit --> A heading with **bold** and \`code\` that is rather long and so must become smaller than it would be
`

type Boxes = readonly (readonly number[])[]

/** Left, top, right and bottom of every word or token that is scaled, relative to its slide, rounded to px. */
async function boxesOf(page: PageSession, slide: string): Promise<Boxes> {
  return (await page.page.evaluate(`[...document.querySelectorAll('${slide}')].flatMap((slide) => {
    const frame = slide.getBoundingClientRect()
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const found = []
    while (texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const { left, top, right, bottom, width } = range.getBoundingClientRect()
      if (width > 0) found.push([left - frame.left, top - frame.top, right - frame.left, bottom - frame.top])
    }
    return found
  })`)) as Boxes
}

async function helperPage(markdown: string, fonts: string): Promise<PageSession> {
  const { html, css } = new Marp({ script: false }).render(markdown)
  const script = createRequire(import.meta.url)
    .resolve('@marp-team/marp-core/browser')
    .replace(/browser\.js$/u, 'lib/browser.js')
  const style = `${fonts}${bundledFonts(css).replace(/@import[^;]*;/gu, '')}body{margin:0}svg{width:1280px;height:720px;display:block}`
  const page = await session.openPage(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${style}</style></head><body>${html}<script>${await readFile(script, 'utf8')}</script></body></html>`,
    { widthPx: 1280, heightPx: 720, scripts: 'allowed' },
  )
  await page.page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))',
  )
  return page
}

describe.each(['default', 'gaia', 'uncover'])('%s', (theme) => {
  test('scales headings and code as the script of Marp does, and runs none', async () => {
    const markdown = `---\nmarp: true\ntheme: ${theme}\n---\n\n${BODY}`
    const folder = await temporaryProject({ 'deck.md': markdown })
    const built = await buildMarpDeck('deck.md', session, folder)
    const html = textOf(built, 'deck.html')
    const fonts = (html.match(/@font-face\{[^}]*\}/gu) ?? []).join('')
    const marp = await helperPage(markdown, fonts)
    const wanted = await boxesOf(marp, 'svg[data-marpit-svg]')
    await marp.close()
    const own = await session.openPage(html, { widthPx: 1400, heightPx: 800 })
    const found = await boxesOf(own, '.slide')
    await own.close()
    expect(found.length).toBe(wanted.length)
    for (const [index, box] of wanted.entries()) {
      // The script rounds the unscaled width up to px, which shows where a single letter becomes huge.
      const tolerancePx = Math.max(4, 0.03 * ((box[3] ?? 0) - (box[1] ?? 0)))
      for (const [side, px] of box.entries()) {
        expect(Math.abs((found[index]?.[side] ?? Number.NaN) - px), `text ${index}, side ${side}`).toBeLessThan(
          tolerancePx,
        )
      }
    }
  })
})
