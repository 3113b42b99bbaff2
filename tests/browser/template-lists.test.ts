import { expect, test } from 'vitest'
import { buildMarpDeck, DECKS, textOf } from '../helpers/build-marp-deck.ts'
import { openTestBrowser } from './browser-session.ts'

const MARKERS = `[...document.querySelectorAll('.slide:last-of-type li')].map((item) => {
  const { listStyleType } = getComputedStyle(item)
  return [listStyleType, Math.round(item.getBoundingClientRect().left - item.closest('section').getBoundingClientRect().left) > 100]
})`

test('a list on a slide of no layout keeps numbers, bullets and levels in the theme of a template', async () => {
  const session = await openTestBrowser()
  try {
    const built = await buildMarpDeck(`${DECKS}/template-theme.md`, session)
    const { page } = await session.openPage(textOf(built, 'deck.html'), { widthPx: 1280, heightPx: 720 })
    expect(await page.evaluate(MARKERS)).toEqual([
      ['decimal', true],
      ['circle', true],
      ['decimal', true],
    ])
  } finally {
    await session.close()
  }
})
