import { describe, expect, test } from 'vitest'
import type { Presented } from './present-page.ts'
import { clocks, inPresenterView } from './presenter-windows.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const inView = inPresenterView(usePresentBrowser())

/** Time passes when the test says so. The plan: a minute a slide, 30 seconds for the second, 5:30 in all. */
const withClock = (run: (deck: Presented) => Promise<void>) => inView(run, { clock: 'stopped' })

const start = `document.querySelector('._clocks button').textContent`
const ofSlide = `document.querySelector('._slide > span').textContent`
const label = `Array.from(document.querySelectorAll('._clocks span'), (one) => one.textContent)`
/** How far the line of the slide is filled, in percent. */
const filled = `(() => {
  const line = document.querySelector('._line')
  return Math.round((line.firstChild.getBoundingClientRect().width / line.getBoundingClientRect().width) * 100)
})()`

/** Elapsed, left, pace. */
const times = async (deck: Presented) => ((await deck.ask(clocks)) as string[]).slice(1)

describe('the time of a talk', () => {
  test('begins as the talk leaves its first slide', () =>
    withClock(async (deck) => {
      await deck.pass(90)
      expect(await times(deck)).toEqual(['0:00', '5:30', '\u2013'])
      expect(await deck.ask(ofSlide)).toBe('This slide 0:00 of 1:00')
      await deck.press('ArrowRight')
      await deck.pass(10)
      expect(await times(deck)).toEqual(['0:10', '5:20', '0:50 ahead'])
      expect(await deck.ask(label)).toEqual(['Time', 'Elapsed', 'Left of 5:30', 'Pace'])
      expect(await deck.ask(start)).toBe('Pause')
    }))

  test('begins at a button or a key, too, stands still in a pause, and is set back', () =>
    withClock(async (deck) => {
      await deck.page.click('._clocks button')
      await deck.pass(65)
      expect((await times(deck))[0]).toBe('1:05')
      await deck.press('t')
      await deck.pass(600)
      expect([(await times(deck))[0], await deck.ask(start)]).toEqual(['1:05', 'Resume'])
      await deck.press('t')
      await deck.pass(5)
      expect((await times(deck))[0]).toBe('1:10')
      await deck.page.click('._clocks button + button')
      await deck.pass(30)
      expect([await times(deck), await deck.ask(start)]).toEqual([['0:00', '5:30', '\u2013'], 'Start'])
      // Pressed with the mouse: space is the deck's, and starts the time again.
      await deck.press('Space')
      await deck.pass(3)
      expect((await times(deck))[0]).toBe('0:03')
    }))

  test('is ahead until a slide is due, on time while it is, behind after that', () =>
    withClock(async (deck) => {
      await deck.press('t')
      await deck.pass(60)
      expect((await times(deck))[2]).toBe('on time')
      await deck.pass(10)
      expect((await times(deck))[2]).toBe('0:10 behind')
      await deck.press('ArrowRight')
      expect((await times(deck))[2]).toBe('on time')
      await deck.press('ArrowRight')
      expect((await times(deck))[2]).toBe('0:20 ahead')
      await deck.press('End')
      expect((await times(deck))[2]).toBe('3:20 ahead')
      // What is behind is told by the word, not by its colour alone.
      await deck.press('Home')
      await deck.pass(3600)
      expect(await times(deck)).toEqual(['1:01:10', '+55:40', '1:00:10 behind'])
      expect(((await deck.ask(label)) as string[])[2]).toBe('Over 5:30')
    }))

  test('of this slide fills a line, and is counted anew at each slide', () =>
    withClock(async (deck) => {
      await deck.press('ArrowRight')
      await deck.pass(15)
      expect([await deck.ask(ofSlide), await deck.ask(filled)]).toEqual(['This slide 0:15 of 0:30', 50])
      await deck.press('t')
      await deck.pass(100)
      expect(await deck.ask(filled)).toBe(50)
      await deck.press('t')
      await deck.pass(30)
      expect([await deck.ask(ofSlide), await deck.ask(filled)]).toEqual(['This slide 0:45 of 0:30', 100])
      await deck.press('ArrowRight')
      await deck.pass(6)
      expect([await deck.ask(ofSlide), await deck.ask(filled)]).toEqual(['This slide 0:06 of 1:00', 10])
    }))

  test('goes on over a reload, and the time of the slide with it', () =>
    inView(async (deck) => {
      await deck.press('ArrowRight')
      await deck.until(`${clocks}[1] === '0:01' && history.state?.talk.slide === 1`)
      await deck.page.reload()
      await deck.until(`['0:01', '0:02', '0:03'].includes(${clocks}[1])`)
      expect(await deck.ask(start)).toBe('Pause')
      expect(await deck.ask(ofSlide)).toMatch(/^This slide 0:0[1-3] of 0:30$/)
    }))

  test('is not that of a talk of last week in a window that the browser brings back', () =>
    inView(
      async (deck) => {
        expect([(await times(deck))[0], await deck.ask(start)]).toEqual(['0:00', 'Start'])
      },
      {
        before: `history.replaceState({ talk: { version: 9, slide: 0, step: 0, blank: null, split: 58, noteSize: 100,
          ranMs: 0, since: Date.now() - 7 * 86_400_000, slideMs: 0 } }, '')`,
      },
    ))

  test('is never announced', () =>
    withClock(async (deck) => {
      const spoken = `document.querySelector('[role=status]').textContent`
      const before = await deck.ask(spoken)
      await deck.press('t')
      await deck.pass(30)
      expect(await deck.ask(spoken)).toBe(before)
      expect(
        await deck.ask(
          `Array.from(document.querySelectorAll('._clocks strong'), (one) => one.getAttribute('role') + ' ' + one.getAttribute('aria-live'))`,
        ),
      ).toEqual(Array(4).fill('timer off'))
    }))
})
