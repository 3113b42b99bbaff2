import { describe, expect, test } from 'vitest'
import { richDeck, richNotes } from './present-rich-sample.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

const isReading = `document.documentElement.classList.contains('reading')`
const topOf = (number: number) =>
  `Math.round(document.querySelectorAll('.slide')[${number - 1}].getBoundingClientRect().top)`
const phone = { input: 'touch', widthPx: 390, heightPx: 844 } as const
const toggle = `document.querySelector('button[name=reading]')`

describe('which view a deck opens in', () => {
  test.each([
    [390, '', true],
    [640, '', true],
    [641, '', false],
    [1280, '', false],
    [390, '?view=slides', false],
    [390, '?view=other', false],
    [1280, '?view=reading', true],
    [1280, '?auto=20&view=reading', true],
  ])('%i px wide with %j', (widthPx, search, expected) =>
    withDeck(
      async (deck) => {
        expect(await deck.ask(isReading)).toBe(expected)
        expect(await deck.ask('location.search')).toBe(search)
      },
      { widthPx, search },
    ),
  )

  test.each([
    ['#4', 4],
    ['#slide-d', 4],
    ['#loft', 3],
    ['#99', 6],
  ])('%s is where it opens', (hash, number) =>
    withDeck(
      async (deck) => {
        expect(await deck.ask(`document.querySelector('._number').textContent`)).toBe(`${number} / 6`)
        expect(await deck.ask(topOf(number))).toBeLessThan(600)
        expect(await deck.ask(topOf(number))).toBeGreaterThan(-100)
      },
      { ...phone, rendered: richDeck(), hash },
    ),
  )

  test('links in the text lead to their slides, and the way back leads back', () =>
    withDeck(
      async (deck) => {
        await deck.page.tap('._plain a[href="#4"]')
        await deck.until(`${topOf(4)} === 12 && location.hash === '#4'`)
        await deck.ask('history.back(); 0')
        await deck.until(`location.hash === '#2' && document.querySelector('._number').textContent === '2 / 6'`)
      },
      { ...phone, rendered: richDeck(), hash: '#2' },
    ))

  test('a reload stays in the view that was chosen, on the slide', () =>
    withDeck(async (deck) => {
      await deck.press('r')
      await deck.ask(`location.hash = '#5'; 0`)
      await deck.until(`document.querySelector('._number').textContent === '5 / 6'`)
      await deck.page.reload()
      expect(await deck.ask(isReading)).toBe(true)
      await deck.until(`document.querySelector('._number').textContent === '5 / 6'`)
      await deck.press('r')
      expect(await deck.shown()).toBe(5)
      await deck.page.reload()
      expect([await deck.ask(isReading), await deck.shown()]).toEqual([false, 5])
    }))

  test('slides chosen on a phone stay slides after a reload', () =>
    withDeck(async (deck) => {
      await deck.page.tap('button[name=reading]')
      expect(await deck.shown()).toBe(1)
      await deck.page.reload()
      expect([await deck.ask(isReading), await deck.shown()]).toEqual([false, 1])
    }, phone))

  test('a browser that forbids to change the address still shows both', () =>
    withDeck(async (deck) => {
      await deck.ask(`history.replaceState = () => { throw new DOMException('too many', 'SecurityError') }; 0`)
      await deck.press('r')
      expect(await deck.ask(isReading)).toBe(true)
      await deck.press('r')
      expect(await deck.shown()).toBe(1)
    }))
})

describe('on a phone', () => {
  const seen = (command: string) => `(() => {
    const button = document.querySelector('button[name=${command}]')
    const { left, top, right, bottom, width, height } = button.getBoundingClientRect()
    const top_ = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return width >= 44 && height >= 44 && left >= 0 && right <= innerWidth && button.contains(top_) && getComputedStyle(button.closest('._bar')).opacity === '1'
  })()`

  test('a button to present is always in view, and one to read', () =>
    withDeck(
      async (deck) => {
        expect(await deck.ask(seen('reading'))).toBe(true)
        expect(await deck.ask(`${toggle}.getAttribute('aria-label')`)).toBe('Show as slides')
        await deck.ask('scrollTo(0, 2000); 0')
        await deck.until(`document.querySelector('._number').textContent !== '1 / 6'`)
        const number = Number.parseInt(String(await deck.ask(`document.querySelector('._number').textContent`)), 10)
        expect(number).toBeGreaterThan(1)
        expect(await deck.ask(seen('reading'))).toBe(true)
        await deck.page.tap('button[name=reading]')
        expect(await deck.shown()).toBe(number)
        expect(await deck.ask(`${toggle}.getAttribute('aria-label')`)).toBe('Reading view')
        expect(await deck.ask(seen('reading'))).toBe(true)
        for (const command of ['previous', 'next', 'overview', 'search'])
          expect(await deck.ask(seen(command))).toBe(true)
        await deck.press('3', 'Enter')
        await deck.page.tap('button[name=reading]')
        expect(await deck.ask(topOf(3))).toBe(12)
      },
      { ...phone, rendered: richDeck(), notes: richNotes },
    ))
})

describe('windows that change', () => {
  test('at 400 % zoom there is text to read, and slides again afterwards', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight')
      await deck.page.setViewport({ width: 320, height: 180, deviceScaleFactor: 4 })
      await deck.until(isReading)
      expect(await deck.ask(`document.querySelector('._number').textContent`)).toBe('2 / 6')
      await deck.page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 1 })
      await deck.until(`!${isReading}`)
      expect(await deck.shown()).toBe(2)
    }))

  test('the overview stays at any zoom, and no slide comes within reach below it', () =>
    withDeck(async (deck) => {
      await deck.press('o')
      await deck.page.setViewport({ width: 320, height: 180, deviceScaleFactor: 4 })
      await deck.until(`document.querySelector('main').clientWidth <= 320`)
      expect(await deck.ask('document.documentElement.className')).toBe('live overview')
      expect(await deck.ask(`document.querySelectorAll('.slide[inert]').length`)).toBe(6)
    }))

  test('a window that is only made narrow stays as it is', () =>
    withDeck(async (deck) => {
      await deck.page.setViewport({ width: 400, height: 720 })
      await deck.until(`document.querySelector('.shown').getBoundingClientRect().width === 400`)
      expect([await deck.ask(isReading), await deck.shown()]).toEqual([false, 1])
    }))

  test('the reader stays on the slide, and picture and text change places for who listens', () =>
    withDeck(
      async (deck) => {
        expect(await deck.ask(`document.querySelectorAll('.slide[inert]').length`)).toBe(6)
        await deck.page.setViewport({ width: 844, height: 390, hasTouch: true, isMobile: true })
        await deck.until(`document.querySelectorAll('.slide[inert]').length === 0`)
        expect(await deck.ask(isReading)).toBe(true)
        expect(await deck.ask(`getComputedStyle(document.querySelector('._plain')).display`)).toBe('none')
        await deck.until(`${topOf(4)} === 12`)
        expect(await deck.ask(`document.querySelector('.slide').getBoundingClientRect().width`)).toBe(780)
      },
      { ...phone, rendered: richDeck(), notes: richNotes, hash: '#4' },
    ))
})

describe('the focus', () => {
  test('begins where reading begins, and comes back to the slide', () =>
    withDeck(
      async (deck) => {
        await deck.page.focus('#out')
        await deck.press('r')
        expect(await deck.ask('document.activeElement.id')).toBe('slide-b')
        await deck.press('Tab', 'Tab')
        expect(await deck.ask('document.activeElement.id')).toBe('inner')
        await deck.press('r')
        expect(await deck.ask('document.activeElement.id')).toBe('slide-b')
      },
      { rendered: richDeck(), hash: '#2' },
    ))

  test('is on the text where the picture is for the eye alone, and seen on what can be pressed', () =>
    withDeck(
      async (deck) => {
        await deck.press('r', 'r')
        expect(await deck.ask(`document.activeElement.className`)).toBe('_plain')
        await deck.press('Tab')
        expect(await deck.ask(`document.activeElement.closest('._plain') && document.activeElement.href`)).toBe(
          'https://example.org/report',
        )
        expect(await deck.ask(`getComputedStyle(document.activeElement).outlineStyle`)).toBe('solid')
      },
      { widthPx: 390, heightPx: 844, rendered: richDeck(), hash: '#2' },
    ))

  test('stays where it is while the page scrolls past', () =>
    withDeck(
      async (deck) => {
        await deck.press('r')
        await deck.ask(`document.querySelector('#inner').focus({ preventScroll: true }); 0`)
        await deck.ask(`scrollTo(0, scrollY + ${topOf(3)} - 12); 0`)
        await deck.until(`document.querySelector('._number').textContent === '3 / 6'`)
        expect(await deck.ask('document.activeElement.id')).toBe('inner')
      },
      { rendered: richDeck() },
    ))

  test('stays on the button that was pressed', () =>
    withDeck(async (deck) => {
      await deck.ask(`${toggle}.focus(); 0`)
      await deck.press('Enter')
      expect([await deck.ask(isReading), await deck.ask(`document.activeElement === ${toggle}`)]).toEqual([true, true])
      await deck.press('Enter')
      expect([await deck.ask(isReading), await deck.ask(`document.activeElement === ${toggle}`)]).toEqual([false, true])
    }))
})
