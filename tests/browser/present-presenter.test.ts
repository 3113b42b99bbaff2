import { describe, expect, test } from 'vitest'
import type { SlideNotes } from '../../src/model/speaker-notes.ts'
import { deckInSteps, sampleDeck } from './present-sample.ts'
import { clocks, inPresenterView, isLaidOut, place, sampleNotes } from './presenter-windows.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withPresenter = inPresenterView(usePresentBrowser())

/** The id of the slide at the middle of a pane; null where there is none. */
const slideIn = (pane: string) => `(() => {
  const { left, top, width, height } = document.querySelector('${pane}').getBoundingClientRect()
  const inside = Array.from(document.querySelectorAll('.marpit > .slide')).filter((slide) => {
    const box = slide.getBoundingClientRect()
    return getComputedStyle(slide).visibility === 'visible' && box.left >= left - 1 && box.top >= top - 1 &&
      box.right <= left + width + 1 && box.bottom <= top + height + 1 && box.width > width / 2
  })
  return inside.length === 1 ? inside[0].id : null
})()`

describe('the presenter view', () => {
  test('shows this slide and the next, those of the page themselves, and at the last one the end', () =>
    withPresenter(async (deck) => {
      const both = async () => [await deck.ask(slideIn('._current')), await deck.ask(slideIn('._next'))]
      expect(await both()).toEqual(['slide-a', 'slide-b'])
      expect(await deck.ask(`document.querySelector('._below > div + div').innerText`)).toContain('Three things happen')
      await deck.press('PageDown')
      expect(await both()).toEqual(['slide-b', 'slide-c'])
      await deck.press('5', 'Enter', 'ArrowRight')
      expect(await both()).toEqual(['slide-f', null])
      expect(await deck.ask(`document.querySelector('._next').textContent`)).toBe('End')
      expect(await deck.ask(`document.querySelectorAll('.slide').length`)).toBe(6)
    }))

  test('shows faintly what is still to come, and says how much there is', () =>
    withPresenter(
      async (deck) => {
        await deck.press('ArrowRight', 'Space')
        const parts = `Array.from(document.querySelectorAll('[data-marpit-fragment]'), (one) => [getComputedStyle(one).visibility, getComputedStyle(one).opacity])`
        expect(await deck.ask(parts)).toEqual([
          ['visible', '1'],
          ['visible', '0.35'],
          ['visible', '0.35'],
        ])
        expect(await deck.ask(`document.querySelector('._slide').textContent`)).toContain('Step 1 of 3')
        await deck.press('Home')
        // As the next slide it is whole.
        expect(await deck.ask(parts)).toEqual(Array(3).fill(['visible', '1']))
      },
      { rendered: deckInSteps() },
    ))

  test('a click on a slide goes on, one on the notes does not', () =>
    withPresenter(async (deck) => {
      await deck.page.mouse.click(500, 300)
      expect(await deck.ask(place)).toBe('2 0')
      await deck.page.mouse.click(1000, 500)
      await deck.page.mouse.click(1000, 40)
      expect(await deck.ask(place)).toBe('2 0')
    }))

  test('is named in the title of its window, and leaves again with p', () =>
    withPresenter(async (deck) => {
      expect(await deck.page.title()).toBe('Presenter view \u2013 Heat')
      await deck.ask(`window.open = () => { throw new Error('no second window is wanted') }; 0`)
      await deck.press('p')
      expect([await deck.page.title(), await deck.shown()]).toEqual(['Heat', 1])
    }))

  test('steps aside while the whole deck is looked at', () =>
    withPresenter(async (deck) => {
      const view = `[document.querySelector('._presenter').hidden, document.documentElement.classList.contains('presenter'), document.querySelector('._bar').parentElement.localName]`
      for (const other of ['overview', 'reading']) {
        await deck.ask(`document.documentElement.classList.add('${other}')`)
        expect(await deck.ask(view)).toEqual([true, false, 'body'])
        await deck.ask(`document.documentElement.classList.remove('${other}')`)
        expect(await deck.ask(view)).toEqual([false, true, 'div'])
        await deck.until(isLaidOut)
      }
    }))

  test('prints the slides alone', () =>
    withPresenter(async (deck) => {
      await deck.page.emulateMediaType('print')
      expect(
        await deck.ask(
          `Array.from(document.querySelectorAll('body > *')).flatMap((e) => getComputedStyle(e).display === 'none' ? [] : [e.localName])`,
        ),
      ).toEqual(['main'])
      expect(await deck.ask(`getComputedStyle(document.querySelector('.slide')).transform`)).toBe('none')
    }))
})

describe('the notes', () => {
  const say = `document.querySelector('._say')`

  test('are formatted, in order, with their lines, and marked where the slide shows them', () =>
    withPresenter(async (deck) => {
      expect(await deck.ask(`document.querySelector('._notes h2').textContent`)).toBe('What a boiler does at night')
      expect(await deck.ask(`Array.from(${say}.children, (note) => note.innerText.split(/\\s*\\n\\s*/))`)).toEqual([
        ['L12\u201318', 'Say first 1'],
        ['L20', 'on the slide', 'Read the report'],
      ])
      expect(await deck.ask(`${say}.querySelector('em').textContent`)).toBe('first')
      const bars = `Array.from(${say}.children, (note) => parseInt(getComputedStyle(note, '::before').borderInlineStartWidth))`
      expect(await deck.ask(bars)).toEqual([0, 4])
      expect(await deck.ask(`[${say}.querySelector('a').target, ${say}.querySelector('a').rel]`)).toEqual([
        '_blank',
        'noopener noreferrer',
      ])
    }))

  test('what the article says beyond them is folded, and not there where it says no more', () =>
    withPresenter(async (deck) => {
      const more = `document.querySelector('._notes details')`
      expect(await deck.ask(`${more}.checkVisibility()`)).toBe(false)
      await deck.press('ArrowRight')
      expect(
        await deck.ask(
          `[${more}.checkVisibility(), ${more}.querySelector('li').checkVisibility({ checkVisibilityCSS: true })]`,
        ),
      ).toEqual([true, false])
      await deck.page.focus('summary')
      await deck.press('Enter')
      expect(await deck.ask(`${more}.querySelector('.note').innerText`)).toMatch(/^L30\u201341\s+One thing more$/)
      expect(await deck.ask(place)).toBe('2 0')
    }))

  test('stand under the kicker of the slide', () => {
    const rendered = sampleDeck()
    const [first, ...rest] = rendered.slides
    const html = first?.html.replace('<h1>', '<div class="kicker">\n<p>At home</p>\n</div><h1>') ?? ''
    return withPresenter(
      async (deck) => {
        expect(await deck.ask(`document.querySelector('._notes p').textContent`)).toBe('At home')
        await deck.press('ArrowRight')
        expect(await deck.ask(`document.querySelector('._notes p').textContent`)).toBe('')
      },
      { rendered: { ...rendered, slides: first ? [{ ...first, html }, ...rest] : rest } },
    )
  })

  test('are in the language and the direction of the deck, the words around them English', () =>
    withPresenter(
      async (deck) => {
        expect(
          await deck.ask(
            `[${say}.closest("[lang]").lang, ${say}.closest("[dir]").dir, getComputedStyle(${say}.querySelector('p > em')).direction]`,
          ),
        ).toEqual(['ar', 'rtl', 'rtl'])
        const view = `document.querySelector('._presenter')`
        expect(await deck.ask(`[${view}.lang, ${view}.dir, ${say}.querySelector('._marks').lang]`)).toEqual([
          'en',
          'ltr',
          'en',
        ])
        // The lines stand where reading begins, and cover nothing.
        const [marks = 0, text = 0] = (await deck.ask(
          `[${say}.querySelector('._marks').getBoundingClientRect().left, ${say}.querySelector('em').getBoundingClientRect().right]`,
        )) as number[]
        expect(marks).toBeGreaterThan(text)
      },
      { lang: 'ar' },
    ))

  test('a file without notes says so, and has neither plan nor countdown', () =>
    withPresenter(
      async (deck) => {
        expect(await deck.ask(`${say}.innerText`)).toBe('This file holds no notes.')
        expect(await deck.ask(`${clocks}.length`)).toBe(2)
        expect(await deck.ask(`document.querySelector('._slide').innerText`)).toMatch(/^This slide 0:00$/m)
        expect(await deck.ask(`document.querySelector('._line')`)).toBe(null)
      },
      { notes: [] },
    ))

  test('a slide without notes says so', () => {
    const without: SlideNotes = { say: [], more: [], seconds: 30 }
    return withPresenter(
      async (deck) => {
        await deck.press('ArrowRight')
        expect(await deck.ask(`${say}.innerText`)).toBe('No notes for this slide.')
      },
      { notes: [...sampleNotes.slice(0, 1), without, ...sampleNotes.slice(2)] },
    )
  })

  test('scroll with Shift and the arrows, and begin anew at the next slide', () => {
    const long: SlideNotes = { say: Array(40).fill({ html: '<p>One more sentence.</p>' }), more: [], seconds: 30 }
    return withPresenter(
      async (deck) => {
        const top = `document.querySelector('._notes').scrollTop`
        await deck.chord('ArrowDown', 'Shift')
        await deck.chord('ArrowDown', 'Shift')
        const down = Number(await deck.ask(top))
        expect(down).toBeGreaterThan(300)
        await deck.chord('ArrowUp', 'Shift')
        expect(await deck.ask(top)).toBe(down / 2)
        expect(await deck.ask(place)).toBe('1 0')
        await deck.press('ArrowRight')
        expect(await deck.ask(top)).toBe(0)
      },
      { notes: Array(6).fill(long) },
    )
  })
})

describe('sizes', () => {
  const slides = `Math.round(document.querySelector('._slides').getBoundingClientRect().width / innerWidth * 100)`

  test('the bar between slides and notes moves with the arrow keys, and no slide turns', () =>
    withPresenter(async (deck) => {
      const bar = `document.querySelector('[role=separator]')`
      const value = `[Number(${bar}.getAttribute('aria-valuenow')), ${slides}]`
      await deck.page.focus('[role=separator]')
      const [before] = (await deck.ask(value)) as number[]
      await deck.press('ArrowLeft', 'ArrowLeft', 'ArrowRight')
      expect(await deck.ask(value)).toEqual([Number(before) - 2, Number(before) - 2])
      await deck.until(isLaidOut)
      await deck.press('Home')
      expect(await deck.ask(value)).toEqual([25, 25])
      await deck.press('End', 'ArrowRight')
      expect(await deck.ask(value)).toEqual([80, 80])
      await deck.until(isLaidOut)
      await deck.press('PageDown')
      expect(await deck.ask(place)).toBe('2 0')
    }))

  test('and with the pointer, which leaves the keys to the deck', () =>
    withPresenter(async (deck) => {
      const { x = 0, y = 0 } = (await deck.ask(
        `(({ x, y }) => ({ x: x + 5, y: y + 300 }))(document.querySelector('[role=separator]').getBoundingClientRect())`,
      )) as { x?: number; y?: number }
      await deck.page.mouse.move(x, y)
      await deck.page.mouse.down()
      await deck.page.mouse.move(600, y, { steps: 3 })
      await deck.page.mouse.move(512, y)
      await deck.page.mouse.up()
      expect(await deck.ask(slides)).toBe(40)
      await deck.press('ArrowRight')
      expect([await deck.ask(place), await deck.ask(slides)]).toEqual(['2 0', 40])
    }))

  test('the notes grow and shrink with keys and buttons, and stay so over a reload', () =>
    withPresenter(async (deck) => {
      const size = `parseFloat(getComputedStyle(document.querySelector('._say .note')).fontSize)`
      const usual = Number(await deck.ask(size))
      await deck.press('+', '+')
      expect(await deck.ask(size)).toBeCloseTo(usual * 1.2)
      await deck.press('-')
      await deck.page.click('button[aria-label$="larger notes"]')
      await deck.page.click('button[aria-label$="larger notes"]')
      await deck.page.click('button[aria-label$="smaller notes"]')
      expect(await deck.ask(size)).toBeCloseTo(usual * 1.2)
      for (let count = 0; count < 30; count += 1) await deck.press('-')
      expect(await deck.ask(size)).toBeCloseTo(usual * 0.6)
      await deck.until(`history.state?.talk.noteSize === 60`)
      await deck.page.reload()
      expect(await deck.ask(size)).toBeCloseTo(usual * 0.6)
    }))

  test('a slide fits into a pane that is wide and low', () =>
    withPresenter(
      async (deck) => {
        const room = `document.querySelector('._current').getBoundingClientRect().bottom`
        const slide = `document.querySelector('.shown').getBoundingClientRect().bottom`
        expect(await deck.ask(`${slide} <= ${room} + 1`)).toBe(true)
      },
      { widthPx: 1600, heightPx: 520 },
    ))

  test.each([
    [1280, 720],
    [1920, 1080],
    [1024, 640],
  ])('at %i by %i everything has its place, and nothing but the notes scrolls', (widthPx, heightPx) =>
    withPresenter(
      async (deck) => {
        const boxes = (await deck.ask(
          `Array.from(document.querySelectorAll('._clocks, ._current, ._slide, ._below, ._bar, ._notes, .marpit > .shown, .marpit > .coming'), (one) => {
            const { left, top, right, bottom } = one.getBoundingClientRect()
            return [left, top, right, bottom]
          })`,
        )) as [number, number, number, number][]
        expect(boxes).toHaveLength(8)
        for (const [left, top, right, bottom] of boxes) {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(-1)
          expect(right).toBeLessThanOrEqual(widthPx + 1)
          expect(bottom).toBeLessThanOrEqual(heightPx + 1)
          expect(Math.min(right - left, bottom - top)).toBeGreaterThan(20)
        }
        expect(
          Number(await deck.ask(`document.querySelector('.shown').getBoundingClientRect().width`)),
        ).toBeGreaterThan(widthPx * 0.45)
      },
      { widthPx, heightPx },
    ),
  )
})
