import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { buildArticle } from '../helpers/build-article.ts'
import { textOf } from '../helpers/build-marp-deck.ts'
import { axeViolations } from './axe.ts'
import { openTestBrowser } from './browser-session.ts'
import { richDeck, richNotes } from './present-rich-sample.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

let session: BrowserSession
const built = new Map<string, string>()
beforeAll(async () => {
  session = await openTestBrowser()
  for (const path of ['slides/anthropic-data-centers.md', 'templates/briefing/example.md'])
    built.set(path, textOf(await buildArticle(path, session), 'deck.html'))
})
afterAll(() => session.close())

const windows = [
  { widthPx: 1280, heightPx: 720, input: 'mouse' },
  { widthPx: 390, heightPx: 844, input: 'touch' },
] as const

/** What is pressed to get there from the slides, on the slide with the number. */
const views: readonly (readonly [string, readonly string[]])[] = [
  ['audience', ['Home', 'ArrowRight']],
  ['overview', ['o']],
  ['search', ['/', 't', 'h', 'e']],
  ['help', ['?']],
  ['reading', ['r']],
]

describe.each(windows)('axe at $widthPx px', (size) => {
  test.each(views)('%s of the sample, in two languages', async (_, keys) => {
    for (const lang of ['en', 'ar']) {
      await withDeck(
        async (deck) => {
          await deck.press(...keys)
          expect(await axeViolations(deck)).toEqual([])
        },
        { ...size, rendered: richDeck({ lang }), notes: richNotes, search: '?view=slides', hash: '#2' },
      )
    }
  })

  test.each(views)('%s of decks with tables, code, figures and formulas', async (_, keys) => {
    for (const html of built.values()) {
      await withDeck(
        async (deck) => {
          await deck.press(...keys)
          expect(await axeViolations(deck)).toEqual([])
        },
        { ...size, html, search: '?view=slides', hash: '#2' },
      )
    }
  })
})

test('every slide of a deck with tables, code, figures and formulas', () =>
  withDeck(
    async (deck) => {
      const count = Number(await deck.ask(`document.querySelectorAll('.slide').length`))
      expect(count).toBeGreaterThan(20)
      for (let number = 1; number <= count; number += 1) {
        expect([number, await axeViolations(deck)]).toEqual([number, []])
        await deck.press('ArrowRight')
      }
    },
    { html: built.get('templates/briefing/example.md') ?? '' },
  ))

test('finds what is planted', () =>
  withDeck(async (deck) => {
    await deck.ask(`document.querySelector('.shown section').append(document.createElement('button')); 0`)
    expect(await axeViolations(deck)).toEqual([expect.stringContaining('button-name')])
  }))
