import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { articleText } from '../helpers/article-text.ts'
import { buildArticle } from '../helpers/build-article.ts'
import { type BuiltDeck, textOf } from '../helpers/build-marp-deck.ts'
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
  readonly slides: readonly {
    readonly layout: string
    readonly lines: readonly [number, number]
    readonly why: readonly string[]
    readonly continuation?: { readonly index: number }
    readonly notes: { readonly say: readonly { readonly lines: readonly [number, number] }[] }
  }[]
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
  const kept = new Set(wordsIn(textOf(built, 'deck.md')))
  expect(wordsIn(articleText(built.text)).filter((word) => !kept.has(word))).toEqual([])
})

/** What tells one word from another, whatever marks Markdown needs between. */
function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

test('parts of a long list have their own numbers, lines and notes', async () => {
  const built = await buildArticle(join(STRESS, 'long-words-in-lists.md'), session)
  const { slides } = planOf(built)
  const split = slides.filter(({ why }) => why.includes('split, to fit'))
  expect(split.length).toBeGreaterThan(4)
  const first = ['steps', 'sources'].map((layout) => split.filter((slide) => slide.layout === layout))
  for (const run of first) {
    expect(run.map(({ continuation }) => continuation?.index)).toEqual(run.map((_, index) => index + 1))
    for (const [index, { notes, lines }] of run.entries()) {
      const [begin, end] = lines
      expect(notes.say.length).toBeGreaterThan(0)
      expect(notes.say.filter(({ lines: own }) => own[0] < begin || own[1] > end)).toEqual([])
      expect(begin).toBeGreaterThan(run[index - 1]?.lines[1] ?? 0)
    }
  }
  // Outside the notes, each number stands once.
  const shown = textOf(built, 'deck.md').replace(/<!--[\s\S]*?-->/gu, '')
  const [, duties = '', sources = ''] =
    /## The duties([\s\S]*)## To read 1([\s\S]*)/u.exec(shown.replace(/<[^>]*>/gu, '')) ?? []
  expect(numbersIn(duties)).toEqual([4, 5, 6, 7, 8, 9, 10, 11])
  expect(numbersIn(sources)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

function numbersIn(markdown: string): readonly number[] {
  return [...markdown.matchAll(/^(\d+)\. /gmu)].map(([, number]) => Number(number))
}
