import { describe, expect, test } from 'vitest'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

describe('moving with keys', () => {
  test.each([
    ['ArrowRight', 'ArrowLeft'],
    ['ArrowDown', 'ArrowUp'],
    ['PageDown', 'PageUp'],
  ])('%s goes on, %s goes back', (forward, back) =>
    withDeck(async (deck) => {
      expect(await deck.shown()).toBe(1)
      await deck.press(forward, forward)
      expect(await deck.shown()).toBe(3)
      await deck.press(back)
      expect(await deck.shown()).toBe(2)
    }),
  )

  test('space goes on, shift and space go back', () =>
    withDeck(async (deck) => {
      await deck.press('Space', 'Space')
      expect(await deck.shown()).toBe(3)
      await deck.chord('Space', 'Shift')
      expect(await deck.shown()).toBe(2)
    }))

  test('End and Home, and no way past either end', () =>
    withDeck(async (deck) => {
      await deck.press('End')
      expect(await deck.shown()).toBe(6)
      await deck.press('ArrowRight')
      expect(await deck.shown()).toBe(6)
      await deck.press('Home')
      expect(await deck.shown()).toBe(1)
      await deck.press('ArrowLeft')
      expect(await deck.shown()).toBe(1)
    }))

  test('a deck from right to left turns with the other arrows', () =>
    withDeck(
      async (deck) => {
        await deck.press('ArrowLeft', 'ArrowLeft', 'ArrowRight')
        expect(await deck.shown()).toBe(2)
        await deck.press('PageDown')
        expect(await deck.shown()).toBe(3)
      },
      { lang: 'ar' },
    ))
})

describe('a number and Enter', () => {
  test('goes to that slide, and shows the number while it is typed', () =>
    withDeck(async (deck) => {
      await deck.press('5')
      expect(await deck.ask(`document.querySelector('._number').textContent`)).toBe('Go to 5')
      expect(await deck.shown()).toBe(1)
      await deck.press('Enter')
      expect(await deck.shown()).toBe(5)
      expect(await deck.ask(`document.querySelector('._number').textContent`)).toBe('5 / 6')
    }))

  test('a number beyond the end is the last slide; Enter alone does nothing', () =>
    withDeck(async (deck) => {
      await deck.press('Enter')
      expect(await deck.shown()).toBe(1)
      await deck.press('9', 'Enter')
      expect(await deck.shown()).toBe(6)
    }))

  test('Escape and any other key drop the number', () =>
    withDeck(async (deck) => {
      await deck.press('5', 'Escape', 'Enter')
      expect(await deck.shown()).toBe(1)
      await deck.press('5', 'ArrowRight', 'Enter')
      expect(await deck.shown()).toBe(2)
    }))
})

describe('keys that are not ours', () => {
  test.each(['Control', 'Alt', 'Meta'])('with %s held, nothing moves and nothing is prevented', (modifier) =>
    withDeck(async (deck) => {
      await deck.ask(`window.prevented = []; addEventListener('keydown', (e) => prevented.push(e.defaultPrevented)); 0`)
      // The address bar, history and the like are the browser's: only the page's own answer is asked for.
      for (const key of ['ArrowRight', 'Home', 'f', '3']) {
        await deck.ask(
          `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true, ${
            { Control: 'ctrl', Alt: 'alt', Meta: 'meta' }[modifier]
          }Key: true }))`,
        )
      }
      expect(await deck.ask('prevented')).toEqual([false, false, false, false])
      expect(await deck.shown()).toBe(1)
    }),
  )

  test('text typed into a field stays in the field', () =>
    withDeck(
      async (deck) => {
        await deck.page.focus('#field')
        await deck.press('a', 'Space', 'f', '2', '?', 'ArrowLeft', 'Home', 'Enter')
        expect(await deck.ask(`document.querySelector('#field').value`)).toBe('a f2?')
        expect(await deck.shown()).toBe(5)
        expect(await deck.ask(`document.querySelector('dialog').open`)).toBe(false)
      },
      { hash: '#5' },
    ))

  test('space presses a focused button and does not also turn the slide', () =>
    withDeck(
      async (deck) => {
        await deck.ask(`document.querySelector('#own').addEventListener('click', () => { window.pressed = true }); 0`)
        await deck.page.focus('#own')
        await deck.press('Space')
        expect(await deck.ask('window.pressed')).toBe(true)
        expect(await deck.shown()).toBe(5)
        await deck.press('ArrowRight')
        expect(await deck.shown()).toBe(6)
      },
      { hash: '#5' },
    ))
})

describe('help and full screen', () => {
  test('? opens a modal help that lists the keys, and closes it; no slide turns meanwhile', () =>
    withDeck(async (deck) => {
      await deck.press('?')
      expect(await deck.ask(`document.querySelector('dialog').matches(':modal')`)).toBe(true)
      const keys = await deck.ask(`Array.from(document.querySelectorAll('dialog kbd'), (key) => key.textContent)`)
      for (const key of [
        'Right arrow',
        'Page Down',
        'Space',
        'Shift + Space',
        'Home',
        'End',
        'Number',
        'Enter',
        'O',
        '/',
        'R',
        'F',
        '?',
      ]) {
        expect(keys).toContain(key)
      }
      await deck.press('ArrowRight', 'PageDown', '4', 'Enter')
      expect(await deck.ask(`document.querySelector('dialog').open`)).toBe(false)
      expect(await deck.shown()).toBe(1)
      await deck.press('?', '?')
      expect(await deck.ask(`document.querySelector('dialog').open`)).toBe(false)
      await deck.press('?', 'Escape')
      expect(await deck.ask(`document.querySelector('dialog').open`)).toBe(false)
      await deck.press('ArrowRight')
      expect(await deck.shown()).toBe(2)
    }))

  test('f and the button turn full screen on and off', () =>
    withDeck(async (deck) => {
      const button = `document.querySelector('button[name=fullscreen]')`
      expect(await deck.ask(`${button}.getAttribute('aria-label')`)).toBe('Enter full screen')
      await deck.press('f')
      await deck.until(`document.fullscreenElement && ${button}.getAttribute('aria-label') === 'Leave full screen'`)
      await deck.press('f')
      await deck.until(`!document.fullscreenElement && ${button}.getAttribute('aria-label') === 'Enter full screen'`)
      await deck.page.mouse.move(300, 300)
      await deck.page.click('button[name=fullscreen]')
      await deck.until('document.fullscreenElement')
      // The button was pressed with the mouse: space is the deck's again.
      await deck.press('Space')
      expect(await deck.shown()).toBe(2)
    }))
})
