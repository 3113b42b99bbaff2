import { describe, expect, test } from 'vitest'
import type { Presented } from './present-page.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

describe('the address', () => {
  test.each([
    ['#3', 3],
    ['#slide-d', 4],
    ['#loft', 3],
    ['#99', 6],
    ['#0', 1],
    ['#nowhere', 1],
    ['#%', 1],
    ['', 1],
  ])('%s opens slide %i', (hash, number) =>
    withDeck(
      async (deck) => {
        expect(await deck.shown()).toBe(number)
      },
      { hash },
    ),
  )

  test('follows the slide, and the way back leads slide by slide', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight', 'ArrowRight', 'End')
      expect(await deck.ask('location.hash')).toBe('#6')
      await back(deck)
      await deck.untilShown(3)
      expect(await deck.ask('location.hash')).toBe('#3')
      await back(deck)
      await deck.untilShown(2)
      expect(await deck.ask('location.hash')).toBe('#2')
      await back(deck)
      await deck.untilShown(1)
      expect(await deck.ask('location.hash')).toBe('')
      await deck.ask('history.forward(); 0')
      await deck.untilShown(2)
      expect(await deck.ask('location.hash')).toBe('#2')
    }))

  test('an address typed by hand is followed', () =>
    withDeck(async (deck) => {
      await deck.ask(`location.hash = '#5'; 0`)
      await deck.untilShown(5)
    }))

  test('a reload stays on the slide', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight', 'ArrowRight')
      await deck.page.reload()
      expect(await deck.shown()).toBe(3)
    }))

  test('a browser that allows no more history entries still turns the slides', () =>
    withDeck(async (deck) => {
      await deck.ask(`history.pushState = () => { throw new DOMException('too many', 'SecurityError') }; 0`)
      await deck.press('ArrowRight', 'ArrowRight')
      expect(await deck.shown()).toBe(3)
    }))
})

async function back(deck: Presented): Promise<void> {
  await deck.ask('history.back(); 0')
}
