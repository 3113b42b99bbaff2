import { expect, test } from 'vitest'
import { place, sampleNotes } from './presenter-windows.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

test.each([
  ['gives nothing back', 'window.open = () => null'],
  ['throws', `window.open = () => { throw new Error('refused') }`],
])('a browser that opens no window and %s: the view is shown in this one', (_, before) =>
  withDeck(
    async (deck) => {
      await deck.press('ArrowRight', 'p')
      expect(await deck.ask(`document.querySelector('._notice').textContent`)).toContain('refused a second window')
      expect(await deck.ask(`document.querySelector('[role=status]').textContent`)).toContain('refused a second window')
      expect(await deck.ask(`document.querySelector('._say').innerText`)).toContain('Say first 2')
      await deck.press('ArrowRight')
      expect(await deck.ask(place)).toBe('3 0')
      await deck.page.reload()
      expect(await deck.ask(`document.documentElement.classList.contains('presenter')`)).toBe(true)
      await deck.press('p')
      // Back at the slides: whole, in the middle, with the bar.
      expect([await deck.shown(), await deck.ask('location.search')]).toEqual([3, ''])
      await deck.until(
        `(({ x, width }) => x === 0 && width === 1280)(document.querySelector('.shown').getBoundingClientRect())`,
      )
      expect(await deck.ask(`document.querySelector('._bar').parentElement.localName`)).toBe('body')
    },
    { notes: sampleNotes, before },
  ),
)
