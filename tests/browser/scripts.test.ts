import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { missingCharacters } from '../../src/files/fonts/missing-characters.ts'
import { shownText } from '../../src/render/visible-text.ts'
import { buildArticle } from '../helpers/build-article.ts'
import type { BuiltDeck } from '../helpers/build-marp-deck.ts'
import { drawnGlyphs } from '../helpers/drawn-glyphs.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { openTestBrowser } from './browser-session.ts'

const SCRIPTS = 'tests/fixtures/scripts'
const ARTICLES = [
  ...readdirSync(join(PROJECT, SCRIPTS)).filter((name) => name.endsWith('.md')),
  ...['ja-bus.md', 'zh-market.md', 'ar-palms.md'].map((name) => `../articles/${name}`),
]

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

function fileOf(built: BuiltDeck, name: string): Uint8Array {
  const bytes = built.files.get(name)
  if (!bytes) throw new Error(`${name} was not made: ${built.diagnostics.map(({ message }) => message).join(' ')}`)
  return bytes
}

/** The characters of the slides in `deck.html` that no font inside it has. */
function missingOnScreen(built: BuiltDeck): readonly string[] {
  const html = Buffer.from(fileOf(built, 'deck.html')).toString('utf8')
  const css = [...html.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, text = '']) => text).join('\n')
  return missingCharacters(css, shownText(html.slice(html.indexOf('<body>'), html.indexOf('</main>'))))
}

test.each(ARTICLES)('%s is drawn without a box, in real fonts', async (name) => {
  const built = await buildArticle(join(SCRIPTS, name), session)
  expect(built.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  for (const pdf of ['deck.pdf', 'handout.pdf']) {
    const { count, boxes, type3 } = drawnGlyphs(fileOf(built, pdf))
    expect(count).toBeGreaterThan(100)
    expect({ pdf, boxes, type3 }).toEqual({ pdf, boxes: 0, type3: 0 })
  }
  expect(missingOnScreen(built)).toEqual([])
  // Only the letters that are written are in it, not a whole font of thousands.
  expect(fileOf(built, 'deck.html').length).toBeLessThan(1_000_000)
})

test('what is reported is what is drawn as boxes', async () => {
  const built = await buildArticle(`${SCRIPTS}/bad/no-font.md`, session)
  const { diagnostics } = built
  expect(diagnostics.map(({ code, location }) => `${code} ${location?.line}:${location?.column}`)).toEqual([
    'missing-glyph 13:21',
    'missing-glyph 13:60',
  ])
  expect(drawnGlyphs(fileOf(built, 'deck.pdf')).boxes).toBe(3)
  expect(missingOnScreen(built)).toEqual(['𒈗', '𒀭', '⹂'])
})
