import { describe, expect, test } from 'vitest'
import type { Presented } from './present-page.ts'
import { deckInSteps } from './present-sample.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

const announced = `document.querySelector('[aria-live=polite]').textContent`
/** What covers the middle of the window, and in which colour. */
const cover = `(() => {
  const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
  return top.matches('._blank') ? getComputedStyle(top).backgroundColor : null
})()`
const BLACK = 'rgb(0, 0, 0)'
const WHITE = 'rgb(255, 255, 255)'

describe('black and white', () => {
  test.each([
    ['b', BLACK, 'Black screen'],
    ['.', BLACK, 'Black screen'],
    ['w', WHITE, 'White screen'],
  ])('%s covers the slide and shows it again', (key, color, said) =>
    withDeck(async (deck) => {
      expect(await deck.ask(cover)).toBe(null)
      await deck.press(key)
      expect(await deck.ask(cover)).toBe(color)
      expect(await deck.ask(announced)).toBe(said)
      await deck.press(key)
      expect(await deck.ask(cover)).toBe(null)
      expect(await deck.ask(announced)).toBe('The slide is shown again')
    }),
  )

  test('one colour takes the place of the other', () =>
    withDeck(async (deck) => {
      await deck.press('b', 'w')
      expect(await deck.ask(cover)).toBe(WHITE)
    }))

  test('a key or a click that would move the deck shows the slide again, and no other', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight', 'b', 'PageDown')
      expect([await deck.shown(), await deck.ask(cover)]).toEqual([2, null])
      await deck.press('w')
      await deck.page.mouse.click(900, 300)
      expect([await deck.shown(), await deck.ask(cover)]).toEqual([2, null])
      await deck.press('PageDown')
      expect(await deck.shown()).toBe(3)
    }))
})

describe('what comes one by one', () => {
  const seen = `Array.from(document.querySelectorAll('[data-marpit-fragment]'), (one) => getComputedStyle(one).visibility === 'visible')`

  test('comes with each step on, and goes with each step back', () =>
    withDeck(
      async (deck) => {
        await deck.press('Space')
        expect(await deck.ask(seen)).toEqual([false, false, false])
        await deck.press('Space', 'Space')
        expect([await deck.shown(), await deck.ask(seen)]).toEqual([2, [true, true, false]])
        await deck.press('Space', 'Space')
        expect(await deck.shown()).toBe(3)
        await deck.press('ArrowLeft')
        expect([await deck.shown(), await deck.ask(seen)]).toEqual([2, [true, true, true]])
        await deck.press('ArrowLeft')
        expect(await deck.ask(seen)).toEqual([true, true, false])
        expect(await deck.ask(announced)).toBe('Slide 2 of 6: Three things happen')
      },
      { rendered: deckInSteps() },
    ))

  test('has its place from the beginning, and is all there on paper', () =>
    withDeck(
      async (deck) => {
        await deck.press('Space')
        const box = `document.querySelector('#part-3').getBoundingClientRect().top`
        const before = await deck.ask(box)
        await deck.press('Space', 'Space', 'Space')
        expect(await deck.ask(box)).toBe(before)
        await deck.press('Home', 'Space')
        await deck.page.emulateMediaType('print')
        expect(await deck.ask(seen)).toEqual([true, true, true])
      },
      { rendered: deckInSteps() },
    ))
})

describe('the laser pointer', () => {
  const dot = `(() => {
    const { left, top, width } = document.querySelector('._laser').getBoundingClientRect()
    return width === 0 ? null : [left + width / 2, top + width / 2]
  })()`

  test('is off, follows the pointer when it is on, and goes when it is off', () =>
    withDeck(async (deck) => {
      await deck.page.mouse.move(300, 300)
      expect(await deck.ask(dot)).toBe(null)
      await deck.press('l')
      await deck.page.mouse.move(400, 200)
      await deck.page.mouse.move(410, 220)
      expect(await deck.ask(dot)).toEqual([410, 220])
      expect(await deck.ask(`getComputedStyle(document.querySelector('.marpit')).cursor`)).toBe('none')
      await deck.press('l')
      expect(await deck.ask(dot)).toBe(null)
    }))
})

describe('a deck that moves on by itself', () => {
  /** Time passes when the test says so. */
  const withClock = (run: (deck: Presented) => Promise<void>) => withDeck(run, { search: '?auto=20', clock: 'stopped' })

  test('shows each slide for its time and begins anew', () =>
    withClock(async (deck) => {
      await deck.pass(19)
      expect(await deck.shown()).toBe(1)
      await deck.pass(1)
      expect(await deck.shown()).toBe(2)
      await deck.pass(80)
      expect(await deck.shown()).toBe(6)
      await deck.pass(20)
      expect(await deck.shown()).toBe(1)
      expect(await deck.ask('history.length')).toBe(2)
    }))

  test('leaves the slides to whoever turns one, until it is asked to go on', () =>
    withClock(async (deck) => {
      await deck.press('ArrowRight')
      expect(await deck.ask(announced)).toBe('The slides stand still')
      await deck.pass(100)
      expect(await deck.shown()).toBe(2)
      await deck.press('a')
      await deck.pass(20)
      expect(await deck.shown()).toBe(3)
      await deck.press('a')
      await deck.pass(60)
      expect(await deck.shown()).toBe(3)
      await deck.press('?')
      expect(await deck.ask(`document.querySelector('dialog').textContent`)).toContain('Moving on by itself')
    }))

  test.each(['', '?auto', '?auto=0', '?auto=x', '?auto=-3'])('%j: nothing moves', (search) =>
    withDeck(
      async (deck) => {
        await deck.pass(10_000)
        expect(await deck.shown()).toBe(1)
        await deck.press('?')
        expect(await deck.ask(`document.querySelector('dialog').textContent`)).not.toContain('by itself')
      },
      { search, clock: 'stopped' },
    ),
  )
})

describe('motion', () => {
  const counted = `(() => {
    window.transitions = 0
    const start = document.startViewTransition
    document.startViewTransition = function (update) { window.transitions += 1; return start.call(document, update) }
    return typeof start
  })()`

  test('slides change with a short transition, and a held key is never late', () =>
    withDeck(
      async (deck) => {
        expect(await deck.ask(counted)).toBe('function')
        await deck.press('ArrowRight')
        await deck.untilShown(2)
        expect(await deck.ask('window.transitions')).toBe(1)
        await deck.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft')
        await deck.untilShown(4)
        await deck.until(`document.getAnimations().length === 0`)
        expect(await deck.shown()).toBe(4)
      },
      { media: { 'prefers-reduced-motion': 'no-preference' } },
    ))

  test('people who want no motion get none', () =>
    withDeck(async (deck) => {
      await deck.ask(counted)
      await deck.press('ArrowRight')
      expect([await deck.shown(), await deck.ask('window.transitions')]).toEqual([2, 0])
    }))
})

test('the screen stays on while the deck is in front', () =>
  withDeck(
    async (deck) => {
      expect(await deck.ask('window.asked')).toEqual(['screen'])
      await deck.ask(`document.dispatchEvent(new Event('visibilitychange')); 0`)
      expect(await deck.ask('window.asked')).toEqual(['screen', 'screen'])
    },
    {
      before: `window.asked = []; Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind) => { window.asked.push(kind); throw new Error('refused') } } })`,
    },
  ))
