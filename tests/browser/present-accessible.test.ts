import { describe, expect, test } from 'vitest'
import { accessibleNames } from './accessible-names.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

const announced = `document.querySelector('[aria-live=polite]').textContent`

describe('for assistive technology', () => {
  test('each move is announced politely, with number and title', () =>
    withDeck(async (deck) => {
      expect(await deck.ask(announced)).toBe('Slide 1 of 6: What a boiler does at night')
      await deck.press('ArrowRight', 'ArrowRight')
      expect(await deck.ask(announced)).toBe('Slide 3 of 6: Where the heat goes')
      expect(await deck.ask(`document.querySelector('[aria-live]').getAttribute('role')`)).toBe('status')
    }))

  test('the title is announced in the language of the deck, the number in that of the controls', () =>
    withDeck(
      async (deck) => {
        expect(
          await deck.ask(`Array.from(document.querySelectorAll('[aria-live] span'), (span) => span.lang)`),
        ).toEqual(['en', 'de'])
      },
      { lang: 'de' },
    ))

  test('only the shown slide is there: the others are inert and out of the tree', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight')
      expect(await deck.ask(`Array.from(document.querySelectorAll('.slide'), (slide) => slide.inert)`)).toEqual([
        true,
        false,
        true,
        true,
        true,
        true,
      ])
      expect(await deck.ask(`document.querySelectorAll('.slide[aria-hidden=true]').length`)).toBe(5)
      const tree = await accessibleNames(deck.page)
      expect(tree).toContain('group: Slide 2 of 6: Three things happen')
      expect(tree).toContain('heading: Three things happen')
      expect(tree).toContain('link: the report')
      expect(tree.join('\n')).not.toContain('Where the heat goes')
      expect(tree.join('\n')).not.toContain('Secret note')
    }))

  test('language and direction are on the page; a script outweighs its language', async () => {
    for (const [lang, dir] of [
      ['en', 'ltr'],
      ['de-AT', 'ltr'],
      ['ar', 'rtl'],
      ['az-Arab', 'rtl'],
    ] as const) {
      await withDeck(
        async (deck) => {
          expect(await deck.ask('[document.documentElement.lang, document.documentElement.dir]')).toEqual([lang, dir])
        },
        { lang },
      )
    }
  })

  test('the controls have names, and say where the deck ends', () =>
    withDeck(async (deck) => {
      const buttons = `Array.from(document.querySelectorAll('._bar button'), (b) => [b.getAttribute('aria-label'), b.getAttribute('aria-disabled')])`
      expect(await deck.ask(buttons)).toEqual([
        ['Previous slide', 'true'],
        ['Next slide', 'false'],
        ['Overview of slides', null],
        ['Search', null],
        ['Reading view', null],
        ['Enter full screen', null],
        ['Presenter view', null],
        ['Keyboard help', null],
      ])
      await deck.press('End')
      expect(((await deck.ask(buttons)) as unknown[]).slice(0, 2)).toEqual([
        ['Previous slide', 'false'],
        ['Next slide', 'true'],
      ])
      expect(await deck.ask(`document.querySelector('._bar').getAttribute('aria-label')`)).toBe('Slide controls')
    }))
})

describe('focus', () => {
  test('Tab goes through the shown slide into the bar, which then shows itself', () =>
    withDeck(
      async (deck) => {
        const focused = `(document.activeElement.id || document.activeElement.getAttribute('aria-label'))`
        const order: unknown[] = []
        for (let count = 0; count < 10; count += 1) {
          await deck.press('Tab')
          order.push(await deck.ask(focused))
        }
        expect(order).toEqual([
          'out',
          'inner',
          'Previous slide',
          'Next slide',
          'Overview of slides',
          'Search',
          'Reading view',
          'Enter full screen',
          'Presenter view',
          'Keyboard help',
        ])
        await deck.until(`getComputedStyle(document.querySelector('._bar')).opacity === '1'`)
        for (let count = 0; count < 6; count += 1) await deck.chord('Tab', 'Shift')
        await deck.press('Enter')
        expect(await deck.shown()).toBe(3)
        expect(await deck.ask(focused)).toBe('Next slide')
      },
      { hash: '#2' },
    ))

  test('is seen on links and on controls', () =>
    withDeck(
      async (deck) => {
        const outline = `(() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, parseInt(s.outlineWidth) >= 2] })()`
        await deck.press('Tab')
        expect(await deck.ask(outline)).toEqual(['solid', true])
        await deck.press('Tab', 'Tab')
        expect(await deck.ask(outline)).toEqual(['solid', true])
      },
      { hash: '#2' },
    ))

  test('moves along with the slide when it was on the slide', () =>
    withDeck(
      async (deck) => {
        await deck.page.focus('#own')
        await deck.press('ArrowLeft')
        expect(await deck.ask('document.activeElement.id')).toBe('slide-d')
      },
      { hash: '#5' },
    ))

  test('is held by the help and given back', () =>
    withDeck(
      async (deck) => {
        await deck.page.focus('#out')
        await deck.press('?')
        expect(await deck.ask(`document.activeElement.closest('dialog') !== null`)).toBe(true)
        await deck.press('Enter')
        expect(await deck.ask('document.activeElement.id')).toBe('out')
        expect(await deck.shown()).toBe(2)
      },
      { hash: '#2' },
    ))
})

describe('what people ask their system for', () => {
  const durations = `['._bar', '._progress', '._progress > div', '.slide'].map((name) => getComputedStyle(document.querySelector(name)).transitionDuration)`

  test('reduced motion: nothing moves by itself', () =>
    withDeck(
      async (deck) => {
        expect(await deck.ask(durations)).toEqual(['0s', '0s', '0s', '0s'])
      },
      { media: { 'prefers-reduced-motion': 'reduce' } },
    ))

  test('without that wish the controls fade', () =>
    withDeck(
      async (deck) => {
        expect(((await deck.ask(durations)) as string[])[0]).not.toBe('0s')
      },
      { media: { 'prefers-reduced-motion': 'no-preference' } },
    ))
})
