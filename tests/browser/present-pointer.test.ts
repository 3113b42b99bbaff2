import { describe, expect, test } from 'vitest'
import type { Presented } from './present-page.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

async function swipe(deck: Presented, from: readonly [number, number], to: readonly [number, number]) {
  const { touchscreen } = deck.page
  await touchscreen.touchStart(...from)
  for (const step of [0.25, 0.5, 0.75, 1]) {
    await touchscreen.touchMove(from[0] + (to[0] - from[0]) * step, from[1] + (to[1] - from[1]) * step)
  }
  await touchscreen.touchEnd()
}

/** Touches made by hand, for gestures that the browser would take for itself before the page hears of them. */
const byHand = `{
  const finger = (identifier, clientX, clientY) => new Touch({ identifier, clientX, clientY, target: document.body })
  const send = (type, touches, changedTouches) =>
    document.body.dispatchEvent(new TouchEvent(type, { touches, changedTouches, bubbles: true }))`

describe('click zones', () => {
  test('the left edge goes back, all the rest goes on', () =>
    withDeck(async (deck) => {
      await deck.page.mouse.click(1200, 400)
      await deck.page.mouse.click(640, 400)
      expect(await deck.shown()).toBe(3)
      await deck.page.mouse.click(60, 400)
      expect(await deck.shown()).toBe(2)
    }))

  test('mirrored in a deck from right to left', () =>
    withDeck(
      async (deck) => {
        await deck.page.mouse.click(60, 400)
        expect(await deck.shown()).toBe(2)
        await deck.page.mouse.click(1240, 400)
        expect(await deck.shown()).toBe(1)
      },
      { lang: 'he' },
    ))

  test('the other mouse buttons and clicks with a modifier do nothing', () =>
    withDeck(async (deck) => {
      await deck.page.mouse.click(640, 400, { button: 'right' })
      await deck.page.mouse.click(640, 400, { button: 'middle' })
      await deck.page.keyboard.down('Shift')
      await deck.page.mouse.click(640, 500)
      await deck.page.keyboard.up('Shift')
      expect(await deck.shown()).toBe(1)
    }))

  test('a link inside the deck is followed, and nothing else moves', () =>
    withDeck(
      async (deck) => {
        await deck.page.click('#inner')
        await deck.untilShown(4)
        expect(await deck.ask('location.hash')).toBe('#4')
      },
      { hash: '#2' },
    ))

  test('a link to the outside opens elsewhere, without a way back to the deck', () =>
    withDeck(
      async (deck) => {
        await deck.ask(
          `document.addEventListener('click', (e) => { window.kept = e.defaultPrevented; e.preventDefault() }); 0`,
        )
        await deck.page.click('#out')
        expect(await deck.ask('window.kept')).toBe(false)
        expect(await deck.ask(`[document.querySelector('#out').target, document.querySelector('#out').rel]`)).toEqual([
          '_blank',
          'noopener noreferrer',
        ])
        expect(await deck.shown()).toBe(2)
      },
      { hash: '#2' },
    ))

  test('buttons and fields on a slide keep their clicks', () =>
    withDeck(
      async (deck) => {
        await deck.page.click('#own')
        await deck.page.click('#field')
        expect(await deck.shown()).toBe(5)
      },
      { hash: '#5' },
    ))

  test('selecting text, and taking the selection away, turn nothing', () =>
    withDeck(async (deck) => {
      const { mouse } = deck.page
      await mouse.move(120, 160)
      await mouse.down()
      await mouse.move(400, 160, { steps: 4 })
      await mouse.up()
      expect(await deck.ask('String(getSelection()).length > 3')).toBe(true)
      expect(await deck.shown()).toBe(1)
      await mouse.click(700, 600)
      expect(await deck.shown()).toBe(1)
      await mouse.click(700, 600)
      expect(await deck.shown()).toBe(2)
    }))

  test('a drag over empty ground is no click', () =>
    withDeck(async (deck) => {
      await deck.page.mouse.move(700, 600)
      await deck.page.mouse.down()
      await deck.page.mouse.move(900, 600, { steps: 4 })
      await deck.page.mouse.up()
      expect(await deck.shown()).toBe(1)
    }))

  test('a click beside the open help closes it and turns nothing', () =>
    withDeck(async (deck) => {
      await deck.press('?')
      await deck.page.mouse.click(1240, 100)
      expect(await deck.ask(`document.querySelector('dialog').open`)).toBe(false)
      expect(await deck.shown()).toBe(1)
    }))
})

describe('the control bar', () => {
  const seen = `getComputedStyle(document.querySelector('._bar')).pointerEvents === 'auto'`

  test('comes with the pointer, goes when it rests, and takes the cursor along', () =>
    withDeck(async (deck) => {
      expect(await deck.ask(seen)).toBe(false)
      await deck.page.mouse.move(300, 300)
      await deck.page.mouse.move(310, 300)
      await deck.until(`${seen} && getComputedStyle(document.querySelector('._bar')).opacity === '1'`)
      expect(await deck.ask(`getComputedStyle(document.querySelector('.marpit')).cursor`)).not.toBe('none')
      await deck.until(`!(${seen}) && getComputedStyle(document.querySelector('._bar')).opacity === '0'`)
      expect(await deck.ask(`getComputedStyle(document.querySelector('.marpit')).cursor`)).toBe('none')
    }))

  test('its buttons turn the slide once each and leave the keys to the deck', () =>
    withDeck(async (deck) => {
      await deck.page.mouse.move(300, 300)
      await deck.page.mouse.move(310, 300)
      await deck.until(seen)
      await deck.page.click('button[name=next]')
      await deck.page.click('button[name=next]')
      expect(await deck.shown()).toBe(3)
      await deck.page.click('button[name=previous]')
      expect(await deck.shown()).toBe(2)
      await deck.press('Space')
      expect(await deck.shown()).toBe(3)
      await deck.page.click('button[name=help]')
      expect(await deck.ask(`document.querySelector('dialog').open`)).toBe(true)
    }))

  test('a click where the hidden bar stands belongs to the slide', () =>
    withDeck(
      async (deck) => {
        const middle = (await deck.ask(`(() => {
          const box = document.querySelector('button[name=previous]').getBoundingClientRect()
          return [box.x + box.width / 2, box.y + box.height / 2]
        })()`)) as [number, number]
        await deck.page.touchscreen.tap(...middle)
        expect(await deck.shown()).toBe(4)
      },
      { input: 'touch', hash: '#3' },
    ))
})

describe('fingers', () => {
  const phone = { input: 'touch', widthPx: 390, heightPx: 844, search: '?view=slides' } as const

  test('a swipe to the left goes on, to the right goes back', () =>
    withDeck(async (deck) => {
      await swipe(deck, [300, 420], [100, 430])
      expect(await deck.shown()).toBe(2)
      await swipe(deck, [300, 420], [100, 410])
      expect(await deck.shown()).toBe(3)
      await swipe(deck, [100, 420], [300, 420])
      expect(await deck.shown()).toBe(2)
    }, phone))

  test('mirrored in a deck from right to left', () =>
    withDeck(
      async (deck) => {
        await swipe(deck, [100, 420], [300, 420])
        expect(await deck.shown()).toBe(2)
      },
      { ...phone, lang: 'ar' },
    ))

  test('up, down and a short slip turn nothing', () =>
    withDeck(async (deck) => {
      await swipe(deck, [200, 600], [220, 200])
      await swipe(deck, [200, 200], [180, 600])
      await swipe(deck, [200, 400], [175, 400])
      expect(await deck.shown()).toBe(1)
    }, phone))

  test('a finger that goes more down than sideways turns nothing', () =>
    withDeck(async (deck) => {
      await deck.ask(`${byHand}
        send('touchstart', [finger(1, 300, 200)], [finger(1, 300, 200)])
        send('touchend', [], [finger(1, 200, 500)])
      }`)
      expect(await deck.shown()).toBe(1)
      await deck.ask(`${byHand}
        send('touchstart', [finger(1, 300, 200)], [finger(1, 300, 200)])
        send('touchend', [], [finger(1, 200, 240)])
      }`)
      expect(await deck.shown()).toBe(2)
    }, phone))

  test('two fingers belong to the browser', () =>
    withDeck(async (deck) => {
      await deck.ask(`${byHand}
        send('touchstart', [finger(1, 300, 400)], [finger(1, 300, 400)])
        send('touchstart', [finger(1, 300, 400), finger(2, 350, 400)], [finger(2, 350, 400)])
        send('touchend', [finger(1, 100, 400)], [finger(2, 150, 400)])
        send('touchend', [], [finger(1, 100, 400)])
      }`)
      expect(await deck.shown()).toBe(1)
    }, phone))

  test('a tap goes on, at the left edge back', () =>
    withDeck(async (deck) => {
      await deck.page.touchscreen.tap(250, 420)
      await deck.page.touchscreen.tap(250, 420)
      expect(await deck.shown()).toBe(3)
      await deck.page.touchscreen.tap(20, 420)
      expect(await deck.shown()).toBe(2)
    }, phone))
})
