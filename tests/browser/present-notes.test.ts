import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { buildArticle } from '../helpers/build-article.ts'
import { textOf } from '../helpers/build-marp-deck.ts'
import { openTestBrowser } from './browser-session.ts'

const ARTICLE = 'slides/anthropic-data-centers.md'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Every run of five words. */
function runsOf(text: string): ReadonlySet<string> {
  const all = words(text)
  return new Set(all.slice(4).map((_, index) => all.slice(index, index + 5).join(' ')))
}

/** A document without what is no text of it: tags, styles, scripts, fonts and images. */
const proseOf = (html: string): string =>
  html.replace(/<style[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/gu, ' ').replace(/<[^>]+>/gu, ' ')

test('the notes of a deck are in its file, and with --no-notes nothing of them is', async () => {
  const inside = await buildArticle(ARTICLE, session)
  const leftOut = await buildArticle(ARTICLE, session, { 'no-notes': true })
  const [whole, bare] = [textOf(inside, 'deck.html'), textOf(leftOut, 'deck.html')]
  const notes = [...textOf(inside, 'deck.md').matchAll(/<!--\n([\s\S]*?)\n-->/gu)].map(([, text = '']) => text)
  const said = notes.flatMap((text) => text.split('\n\n')).map((text) => text.replace(/^\[L[\d-]+\] (?:▸ )?/u, ''))
  const slides = [...whole.matchAll(/<div class="slide"[\s\S]*?(?=<div class="slide"|<\/main>)/gu)].join(' ')
  const shown = runsOf(proseOf(slides))
  const spoken = said.flatMap((text) => [...runsOf(text.replace(/[*_`]|\]\([^)]*\)/gu, ''))])
  const secret = spoken.filter((run) => !shown.has(run))
  expect(secret.length).toBeGreaterThan(200)
  const [inWhole, inBare] = [runsOf(proseOf(whole)), runsOf(proseOf(bare))]
  expect(secret.filter((run) => inWhole.has(run)).length).toBeGreaterThan(secret.length * 0.95)
  expect(secret.filter((run) => inBare.has(run))).toEqual([])
  expect(bare).not.toContain('<template')
  // The other outputs are as they were.
  for (const name of ['deck.md', 'handout.pdf', 'plan.json'])
    expect(leftOut.files.get(name), name).toEqual(inside.files.get(name))
})
