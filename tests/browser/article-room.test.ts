import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { buildArticle } from '../helpers/build-article.ts'
import type { BuiltDeck } from '../helpers/build-marp-deck.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { openTestBrowser } from './browser-session.ts'

const STRESS = 'tests/fixtures/stress'
const ARTICLES = readdirSync(join(PROJECT, STRESS)).filter((name) => name.endsWith('.md'))

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

interface Planned {
  readonly slides: readonly { readonly layout: string }[]
  readonly blocks: readonly {
    readonly kind: string
    readonly lines: readonly [number, number]
    readonly notShown?: string
    readonly notes: readonly string[]
  }[]
}

function planOf(built: BuiltDeck): Planned {
  return JSON.parse(Buffer.from(built.files.get('plan.json') ?? []).toString('utf8'))
}

/** What a slide can hold in no form stands in the notes only. */
const NOTED: Readonly<Record<string, string>> = {
  'giant-code-line.md': 'code',
  'seven-wide-columns.md': 'table',
  'tall-formula.md': 'math',
  'wide-formula.md': 'math',
}

test.each(ARTICLES)('%s is made into a deck that fits', async (name) => {
  const built = await buildArticle(join(STRESS, name), session)
  expect(built.files.has('deck.pdf')).toBe(true)
  const { slides, blocks } = planOf(built)
  expect(slides.length).toBeGreaterThan(1)
  const noted = blocks.filter(({ notShown }) => notShown === 'does not fit a slide')
  expect(noted.map(({ kind }) => kind)).toEqual(NOTED[name] === undefined ? [] : [NOTED[name]])
  expect(noted.filter(({ notes }) => notes.length === 0)).toEqual([])
  const told = built.diagnostics.filter(({ code }) => code !== 'slides-made-to-fit')
  expect(told.map(({ severity, code, location }) => [severity, code, location?.line])).toEqual(
    noted.map(({ lines: [line] }) => ['warning', 'block-fits-no-slide', line]),
  )
})
