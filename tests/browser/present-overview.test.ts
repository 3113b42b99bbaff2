import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import type { Presented } from './present-page.ts'
import { richDeck } from './present-rich-sample.ts'
import { sampleDeck, sampleTitles } from './present-sample.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

const isOpen = `document.querySelector('._overview') !== null`
/** The number of the cell that has the focus. */
const cell = `Number(document.activeElement.closest('._overview') && document.activeElement.querySelector('b').textContent)`
const rows = `Array.from(document.querySelectorAll('._overview button'), (b) => b.getBoundingClientRect().top)`

/** How many columns the grid has in this window. */
async function columnsOf(deck: Presented): Promise<number> {
  const tops = (await deck.ask(rows)) as number[]
  return tops.filter((top) => top === tops[0]).length
}

describe('the overview', () => {
  test('shows all slides, none over another, each below its button', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight', 'o')
      const boxes = (await deck.ask(`Array.from(document.querySelectorAll('.slide'), (slide, index) => {
        const button = document.querySelectorAll('._overview button')[index].getBoundingClientRect()
        const { left, top, right, bottom } = slide.getBoundingClientRect()
        return { left, top, right, bottom, seen: slide.checkVisibility({ visibilityProperty: true }), covered:
          Math.abs(button.left - left) < 1 && Math.abs(button.top - top) < 1 && Math.abs(button.right - right) < 1 && button.bottom > bottom }
      })`)) as { left: number; top: number; right: number; bottom: number; seen: boolean; covered: boolean }[]
      expect(boxes).toHaveLength(6)
      for (const [index, box] of boxes.entries()) {
        expect(box).toMatchObject({ seen: true, covered: true })
        expect((box.right - box.left) / (box.bottom - box.top)).toBeCloseTo(16 / 9, 1)
        for (const other of boxes.slice(index + 1))
          expect(other.left >= box.right + 8 || other.top >= box.bottom + 8).toBe(true)
      }
    }))

  test.each([
    [1280, 720],
    [700, 500],
  ])('at %i by %i the bar covers none of it', (widthPx, heightPx) =>
    withDeck(
      async (deck) => {
        await deck.press('o', 'End')
        const bar = Number(await deck.ask(`document.querySelector('._bar').getBoundingClientRect().top`))
        expect(bar).toBeGreaterThan(heightPx / 2)
        expect(await deck.ask(`document.querySelector('main').getBoundingClientRect().bottom`)).toBeLessThanOrEqual(bar)
        const focused = `document.activeElement.getBoundingClientRect().bottom`
        expect(await deck.ask(`${focused} <= document.querySelector('main').getBoundingClientRect().bottom`)).toBe(true)
      },
      { widthPx, heightPx, rendered: sampleDeck({ count: 40 }) },
    ),
  )

  test('is a list of buttons with names, and the slides are out of reach meanwhile', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight', 'o')
      expect(
        await deck.ask(`Array.from(document.querySelectorAll('._overview button'), (b) => b.textContent)`),
      ).toEqual(sampleTitles.map((title, index) => `Slide ${index + 1}: ${title}`))
      expect(
        await deck.ask(`Array.from(document.querySelectorAll('[aria-current=true]'), (b) => b.textContent)`),
      ).toEqual(['Slide 2: Three things happen'])
      expect(await deck.ask(`document.querySelectorAll('.slide[inert][aria-hidden=true]').length`)).toBe(6)
      expect(await deck.ask(cell)).toBe(2)
      await deck.press('o')
      expect(await deck.ask(`document.querySelectorAll('.slide[inert][aria-hidden=true]').length`)).toBe(5)
      expect(await deck.shown()).toBe(2)
    }))

  test('arrow keys go by cell and by row, Home and End to the ends, and nowhere else', () =>
    withDeck(
      async (deck) => {
        await deck.press('o')
        const columns = await columnsOf(deck)
        expect(columns).toBe(3)
        const path: [string, number][] = [
          ['ArrowLeft', 1],
          ['ArrowUp', 1],
          ['ArrowRight', 2],
          ['ArrowDown', 5],
          ['ArrowDown', 8],
          ['ArrowDown', 8],
          ['ArrowUp', 5],
          ['ArrowRight', 6],
          ['ArrowDown', 8],
          ['Home', 1],
          ['ArrowUp', 1],
          ['End', 8],
          ['ArrowRight', 8],
        ]
        for (const [key, reached] of path) {
          await deck.press(key)
          expect([key, await deck.ask(cell)]).toEqual([key, reached])
        }
        await deck.press('Enter')
        expect([await deck.shown(), await deck.ask(isOpen)]).toEqual([8, false])
        expect(await deck.ask('location.hash')).toBe('#8')
        await deck.ask('history.back(); 0')
        await deck.untilShown(1)
      },
      { rendered: sampleDeck({ count: 8 }), widthPx: 800 },
    ))

  test('from right to left the arrows are mirrored', () =>
    withDeck(
      async (deck) => {
        await deck.press('o', 'ArrowLeft', 'ArrowLeft', 'ArrowRight')
        expect(await deck.ask(cell)).toBe(2)
        expect(
          await deck.ask(
            `(([a, b]) => a.left > b.left)(Array.from(document.querySelectorAll('.slide'), (s) => s.getBoundingClientRect()))`,
          ),
        ).toBe(true)
      },
      { lang: 'he' },
    ))

  test.each(['o', 'Escape'])('%s closes it, keeps the slide and its steps, and gives the focus back', (key) =>
    withDeck(
      async (deck) => {
        await deck.press('ArrowRight')
        await deck.page.focus('#out')
        await deck.press('o', 'ArrowRight', key)
        expect([await deck.shown(), await deck.ask(isOpen)]).toEqual([2, false])
        expect(await deck.ask('document.activeElement.id')).toBe('out')
        expect(await deck.ask(`document.querySelectorAll('.ahead').length`)).toBe(2)
        // The browser tells of the new size before it draws the next time.
        await deck.until(`document.querySelector('.shown').getBoundingClientRect().width === 1280`)
      },
      { rendered: richDeck(), hash: '#2' },
    ),
  )

  test('what comes one by one is all there', () =>
    withDeck(
      async (deck) => {
        const seen = `Array.from(document.querySelectorAll('[data-marpit-fragment]'), (e) => getComputedStyle(e).visibility)`
        expect(await deck.ask(seen)).toEqual(['hidden', 'hidden', 'hidden'])
        await deck.press('o')
        expect(await deck.ask(seen)).toEqual(['visible', 'visible', 'visible'])
      },
      { rendered: richDeck(), hash: '#2' },
    ))

  test('a number and Enter go there, to the current slide as well', () =>
    withDeck(async (deck) => {
      await deck.press('o', '4', 'Enter')
      expect([await deck.shown(), await deck.ask(isOpen)]).toEqual([4, false])
      await deck.press('o', '4', 'Enter')
      expect([await deck.shown(), await deck.ask(isOpen)]).toEqual([4, false])
      await deck.press('o', '5', 'Escape')
      expect(await deck.ask(isOpen)).toBe(true)
    }))

  test('keys that present do nothing', () =>
    withDeck(async (deck) => {
      await deck.press('o', 'b', 'w', 'l', 'PageDown')
      expect(await deck.ask(isOpen)).toBe(true)
      expect(await deck.ask(`document.querySelector('._blank').hidden`)).toBe(true)
      expect(await deck.ask(`document.documentElement.classList.contains('pointing')`)).toBe(false)
      await deck.press('Escape')
      expect(await deck.shown()).toBe(1)
    }))

  test('a click goes to the slide, a click beside the slides nowhere', () =>
    withDeck(async (deck) => {
      await deck.press('o')
      await deck.page.mouse.click(4, 500)
      expect(await deck.ask(isOpen)).toBe(true)
      await deck.page.click('._overview li:nth-child(5) button')
      expect([await deck.shown(), await deck.ask(isOpen)]).toEqual([5, false])
      // The focus was nowhere before: space is the deck's.
      await deck.press('Space')
      expect(await deck.shown()).toBe(6)
    }))

  test('comes from black, too, and the bar opens and closes it', () =>
    withDeck(async (deck) => {
      await deck.press('b', 'o')
      expect(await deck.ask(`document.querySelector('._blank').hidden`)).toBe(true)
      await deck.page.mouse.move(300, 300)
      await deck.page.mouse.move(310, 300)
      await deck.page.click('button[name=overview]')
      expect(await deck.ask(isOpen)).toBe(true)
      await deck.page.click('button[name=overview]')
      expect(await deck.ask(isOpen)).toBe(false)
    }))

  test('a move from outside shows where the deck went', () =>
    withDeck(async (deck) => {
      await deck.press('o')
      await deck.ask(`location.hash = '#3'; 0`)
      await deck.untilShown(3)
      expect(await deck.ask(isOpen)).toBe(false)
    }))

  test('on a phone a tap goes to the slide, and nothing is wider than the window', () =>
    withDeck(
      async (deck) => {
        await deck.page.tap('button[name=overview]')
        expect(await columnsOf(deck)).toBe(2)
        expect(await deck.ask(`document.querySelector('main').scrollWidth <= innerWidth`)).toBe(true)
        await deck.page.tap('._overview li:nth-child(4) button')
        expect([await deck.shown(), await deck.ask(isOpen)]).toEqual([4, false])
      },
      { input: 'touch', widthPx: 390, heightPx: 844, search: '?view=slides' },
    ))

  test('of two hundred slides the current one is in view and only those near it are drawn', () =>
    withDeck(
      async (deck) => {
        await deck.press('o')
        const inView = `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())`
        expect([await deck.ask(cell), await deck.ask(inView)]).toEqual([120, true])
        await deck.until(
          `Array.from(document.querySelectorAll('.slide section')).filter((e) => e.checkVisibility({ contentVisibilityAuto: true })).length < 100`,
        )
        await deck.press('End')
        expect([await deck.ask(cell), await deck.ask(inView)]).toEqual([200, true])
        await deck.page.setViewport({ width: 700, height: 500 })
        await deck.until(`document.querySelector('main').clientWidth < 701 && ${inView}`)
        await deck.press('Enter')
        expect(await deck.shown()).toBe(200)
      },
      { rendered: sampleDeck({ count: 200 }), hash: '#120' },
    ))

  test('does not get onto paper', () =>
    withDeck(async (deck) => {
      await deck.press('o')
      const pdf = await PDFDocument.load(await deck.page.pdf({ preferCSSPageSize: true }))
      expect(pdf.getPages().map((page) => [page.getWidth(), page.getHeight()])).toEqual(Array(6).fill([960, 540]))
      await deck.page.emulateMediaType('print')
      expect(await deck.ask(`getComputedStyle(document.querySelector('._overview')).display`)).toBe('none')
    }))
})

test('from the notes of the speaker it leads to a slide, and back to the notes', () =>
  withDeck(
    async (deck) => {
      const mode = 'document.documentElement.className'
      await deck.until(`${mode} === 'live presenter'`)
      await deck.press('o')
      await deck.until(`${mode} === 'live overview'`)
      await deck.press('ArrowRight', 'Enter')
      await deck.until(`${mode} === 'live presenter'`)
      expect(await deck.ask('location.hash')).toBe('#2')
    },
    { search: '?view=presenter' },
  ))
