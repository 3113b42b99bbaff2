import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { Presented } from './present-page.ts'
import { inPresenterView, place } from './presenter-windows.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const inView = inPresenterView(usePresentBrowser())

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe-core finds fault with, all its rules on. */
async function violations(deck: Presented): Promise<unknown> {
  await deck.ask(`${await readFile(axeFile, 'utf8')}; 0`)
  return deck.ask(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]))`,
  )
}

describe('the presenter view for everybody', () => {
  test.each([
    [1280, 720, 'en'],
    [1920, 1080, 'en'],
    [1280, 720, 'ar'],
    [390, 844, 'en'],
  ])('axe finds nothing at %i by %i in %s', (widthPx, heightPx, lang) =>
    inView(
      async (deck) => {
        expect(await violations(deck)).toEqual([])
        await deck.press('ArrowRight', 'b')
        await deck.page.focus('summary')
        await deck.press('Enter')
        expect(await violations(deck)).toEqual([])
      },
      { widthPx, heightPx, lang },
    ),
  )

  test('axe would find a fault', () =>
    inView(async (deck) => {
      await deck.ask(
        `document.querySelector('._notes button').removeAttribute('aria-label'), document.querySelector('._notes button').replaceChildren(), document.querySelector('._notes button').removeAttribute('title')`,
      )
      expect(await violations(deck)).toEqual([['button-name', [expect.stringContaining('button')]]])
    }))

  test('everything is reached with the Tab key, has a name and shows the focus', () =>
    inView(async (deck) => {
      const focused = `(() => {
        const { activeElement: one } = document
        const style = getComputedStyle(one)
        const name = one.getAttribute('aria-label') ?? one.textContent
        return style.outlineStyle !== 'none' && parseInt(style.outlineWidth) >= 2 ? name : 'unseen: ' + name
      })()`
      const order: unknown[] = []
      while (order.at(-1) !== 'A+, larger notes' && order.length < 30) {
        await deck.press('Tab')
        const inBar = await deck.ask(`document.activeElement.closest('._bar') !== null`)
        const name = await deck.ask(focused)
        order.push(inBar && !String(name).startsWith('unseen') ? 'bar' : name)
      }
      expect(order.filter((name, index) => name !== order[index - 1])).toEqual([
        'Start',
        'Reset',
        'bar',
        'Width of the slides',
        'Notes',
        'A\u2212, smaller notes',
        'A+, larger notes',
      ])
      // A button under the focus is pressed by Space; the slide stays.
      await deck.press('Space')
      expect(await deck.ask(place)).toBe('1 0')
      await deck.press('PageDown')
      expect(await deck.ask(place)).toBe('2 0')
    }))

  test('marks survive forced colours', () =>
    inView(async (deck) => {
      const session = await deck.page.createCDPSession()
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
      expect(await deck.ask(`matchMedia('(forced-colors: active)').matches`)).toBe(true)
      const mark = `getComputedStyle(document.querySelector('.note[data-shown]'), '::before')`
      expect(await deck.ask(`[${mark}.borderInlineStartStyle, ${mark}.borderInlineStartWidth]`)).toEqual([
        'solid',
        '4px',
      ])
      const line = `getComputedStyle(document.querySelector('._line > div'))`
      expect(await deck.ask(`${line}.backgroundColor`)).toBe('rgb(61, 139, 253)')
      const splitter = `getComputedStyle(document.querySelector('._splitter'), '::before')`
      expect(await deck.ask(`${splitter}.borderLeftStyle`)).toBe('solid')
    }))

  test.each(['reduce', 'no-preference'])('nothing of it moves by itself: %s', (motion) =>
    inView(
      async (deck) => {
        await deck.press('ArrowRight', 't')
        expect(await deck.ask(place)).toBe('2 0')
        expect(await deck.ask(`document.querySelector('._presenter').getAnimations({ subtree: true }).length`)).toBe(0)
      },
      { media: { 'prefers-reduced-motion': motion } },
    ),
  )
})
