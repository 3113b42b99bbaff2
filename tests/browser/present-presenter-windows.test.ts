import { describe, expect, test } from 'vitest'
import { allAt, inTwoWindows, openPresenter, sampleNotes } from './presenter-windows.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

const withTwo = inTwoWindows(withDeck)

const dot = `(() => {
  const { left, top, width } = document.querySelector('._laser').getBoundingClientRect()
  const box = document.querySelector('.marpit > .shown').getBoundingClientRect()
  const part = (at, from, size) => Math.round(((at - from) / size) * 100)
  return width === 0 ? '' : part(left + width / 2, box.left, box.width) + ' ' + part(top + width / 2, box.top, box.height)
})()`

/** Notes what a window is told, without changing it. */
const listen = `window.heard = []; addEventListener('message', ({ data }) => heard.push(data)); 0`

/** Keeps back what a window is told while `hold` is true. */
const HOLD = `window.hold = false; window.held = []; addEventListener('message', (event) => {
  if (!hold) return
  event.stopImmediatePropagation()
  held.push(new MessageEvent('message', { data: event.data, origin: event.origin, source: event.source }))
})`

describe('two windows of one talk', () => {
  test('are at the same slide and step, whichever of them moves', () =>
    withTwo(async (audience, presenter) => {
      await presenter.press('ArrowRight')
      await allAt('2 3', audience, presenter)
      await presenter.press('Space', 'Space')
      await allAt('2 1', audience, presenter)
      await audience.press('Space', 'Space')
      await allAt('3 0', audience, presenter)
      await audience.press('5', 'Enter')
      await allAt('5 0', audience, presenter)
      await presenter.press('Home')
      await allAt('1 0', audience, presenter)
      await audience.press('ArrowRight', 'ArrowRight')
      await allAt('2 2', audience, presenter)
      await presenter.press('ArrowLeft')
      await allAt('2 3', audience, presenter)
    }))

  test('the one that follows makes no history', () =>
    withTwo(async (audience, presenter) => {
      const before = await audience.ask('history.length')
      await presenter.press('End', 'Home', 'End')
      await allAt('6 0', audience, presenter)
      expect(await audience.ask('[history.length, location.hash]')).toEqual([before, '#6'])
    }))

  test('are black and white together, and come back together', () =>
    withTwo(async (audience, presenter) => {
      await presenter.press('b')
      await allAt('1 0 black', audience, presenter)
      expect(await presenter.ask(`document.querySelector('._slides').textContent`)).toContain('Black screen')
      await audience.press('w')
      await allAt('1 0 white', audience, presenter)
      await audience.press('PageDown')
      await allAt('1 0', audience, presenter)
    }))

  test('the laser pointer of one is seen at the same place of the slide in the other, and never beside it', () =>
    withTwo(async (audience, presenter) => {
      await presenter.press('l')
      const box = (await presenter.ask(
        `(({ x, y, width, height }) => [x, y, width, height])(document.querySelector('.shown').getBoundingClientRect())`,
      )) as [number, number, number, number]
      const point = (x: number, y: number) => presenter.page.mouse.move(box[0] + box[2] * x, box[1] + box[3] * y)
      await point(0.2, 0.2)
      await point(0.75, 0.4)
      await audience.until(`${dot} === '75 40'`)
      expect(await presenter.ask(dot)).toBe('75 40')
      // Over the notes it is an ordinary pointer.
      await presenter.page.mouse.move(1200, 600)
      await audience.until(`${dot} === ''`)
      expect(await presenter.ask(dot)).toBe('')
      await point(0.5, 0.5)
      await audience.until(`${dot} === '50 50'`)
      await presenter.press('l')
      await audience.until(`${dot} === ''`)
      await audience.press('l')
      await audience.page.mouse.move(320, 540)
      await presenter.until(`${dot} === '25 75'`)
    }))

  test('have one clock: it starts with the first move in either, and both know when it is paused', () =>
    withTwo(async (audience, presenter) => {
      const start = `document.querySelector('._clocks button').textContent`
      expect(await presenter.ask(start)).toBe('Start')
      await audience.press('ArrowRight')
      await presenter.until(`${start} === 'Pause'`)
      await audience.press('t')
      await presenter.until(`${start} === 'Resume'`)
    }))

  test('a move is told once, and answered by none', () =>
    withTwo(async (audience, presenter) => {
      await audience.ask(listen)
      await presenter.ask(listen)
      await presenter.press('ArrowRight')
      await allAt('2 3', audience, presenter)
      // Two more hellos of the opened window, and an answer to each.
      await presenter.until('heard.length >= 2')
      expect(await audience.ask('heard.filter(({ ask }) => !ask).length')).toBe(1)
      expect(await presenter.ask('heard.some(({ ask }) => ask)')).toBe(false)
      expect(Number(await presenter.ask('heard.length'))).toBeLessThanOrEqual(
        Number(await audience.ask('heard.filter(({ ask }) => ask).length')),
      )
    }))

  test('that move at the same moment end at the same slide', () =>
    withTwo(async (audience, presenter) => {
      await presenter.page.evaluateOnNewDocument(HOLD)
      await presenter.page.reload()
      for (const one of [audience, presenter]) await one.ask('hold = true')
      await audience.press('End')
      await presenter.press('5', 'Enter')
      for (const one of [audience, presenter]) await one.until('held.some(({ data }) => data.state.version === 1)')
      await allAt('6 0', audience)
      await allAt('5 0', presenter)
      for (const one of [audience, presenter])
        await one.ask('hold = false, held.forEach((event) => dispatchEvent(event)), 0')
      await allAt('5 0', audience, presenter)
    }, HOLD))

  test('a deck that moves on by itself stands still when the other window is moved', () =>
    withDeck(
      async (audience) => {
        const presenter = await openPresenter(audience)
        expect(await presenter.ask('location.search')).toBe('?view=presenter')
        await presenter.press('ArrowRight')
        await audience.until(`document.querySelector('[role=status]').textContent === 'The slides stand still'`)
      },
      { search: '?auto=20' },
    ))

  test('p brings the other one to the front and opens no third', () =>
    withTwo(async (audience, presenter) => {
      await audience.press('p')
      await presenter.until('document.hasFocus()')
      await presenter.press('p')
      await audience.until('document.hasFocus()')
      expect(await audience.page.browserContext().pages()).toHaveLength(2)
      expect(await audience.ask(`document.documentElement.classList.contains('presenter')`)).toBe(false)
    }))
})

describe('one window closed', () => {
  test('the slides go on without the presenter view, and get another one', () =>
    withTwo(async (audience, presenter) => {
      await presenter.press('ArrowRight')
      await allAt('2 3', audience)
      await presenter.close()
      await audience.press('End')
      expect(await audience.shown()).toBe(6)
      await allAt('6 0', await openPresenter(audience))
    }))

  test('the presenter view goes on without the slides, says so, and shows them itself', () =>
    withDeck(
      async (opener) => {
        // The window of the test's own page must stay: the talk is between two that it opened.
        const audience = await opener.windowOf(() => opener.ask('window.open(location.href), 0'))
        await audience.page.bringToFront()
        const presenter = await openPresenter(audience)
        await audience.press('ArrowRight')
        await allAt('2 0', presenter)
        await audience.close()
        const notice = `document.querySelector('._notice')`
        await presenter.until(`${notice}.textContent.includes('is gone')`)
        expect(await presenter.ask(`document.querySelector('[role=status]').textContent`)).toContain('is gone')
        await presenter.press('ArrowRight')
        await allAt('3 0', presenter)
        await presenter.press('p')
        expect(await presenter.shown()).toBe(3)
        expect(await presenter.ask(`[document.querySelector('._presenter').hidden, location.search]`)).toEqual([
          true,
          '',
        ])
      },
      { notes: sampleNotes },
    ))
})

describe('other windows', () => {
  test('what does not come from the partner, or has another form, moves nothing', () =>
    withTwo(async (audience, presenter) => {
      await audience.ask(listen)
      await presenter.press('ArrowRight', 'End')
      await allAt('6 0', audience, presenter)
      const told = `heard.findLast(({ state }) => state?.slide === 5)`
      const moved = `({ ...said, state: { ...said.state, slide: 3, version: said.state.version + 50 } })`
      // A stranger: the deck itself, and a page that has opened the deck.
      await audience.ask(`{ const said = ${told}; postMessage(${moved}, '*') }`)
      const said = JSON.stringify(await audience.ask(told))
      const broken = [
        `null`,
        `7`,
        `'state'`,
        `[]`,
        `{}`,
        `({ ...said, deck: '/another/deck.html' })`,
        `({ ...said, deck: undefined })`,
        `({ ...said, state: null })`,
        ...[
          `slide: -1`,
          `slide: '3'`,
          `slide: NaN`,
          `slide: 1e300`,
          `step: null`,
          `version: Infinity`,
          `blank: 'red'`,
          `split: 500`,
          `split: '50'`,
          `noteSize: -3`,
          `ranMs: undefined`,
          `since: 'x'`,
          `slideMs: -1`,
        ].map((wrong) => `({ ...said, state: { ...said.state, slide: 3, version: 1e6, ${wrong} } })`),
        `({ ...said, point: { x: 5, y: 0.5 } })`,
        `({ ...said, point: { x: '0', y: 0 } })`,
      ]
      await presenter.ask(
        `{ const said = ${said}; for (const one of [${broken.join()}]) opener.postMessage(one, '*') }`,
      )
      // The same from the partner in the right form comes through, after all those.
      await presenter.ask(
        `{ const said = ${said}; opener.postMessage({ ...said, state: { ...said.state, slide: 4, version: said.state.version + 40 } }, '*') }`,
      )
      await allAt('5 0', audience, presenter)
      expect(await audience.ask(dot)).toBe('')
    }))

  test('a page that has opened the deck cannot move it', () =>
    withTwo(async (stranger, presenter) => {
      await stranger.ask(listen)
      await presenter.press('ArrowRight')
      await stranger.until(`heard.some(({ state }) => state?.slide === 1)`)
      const deck = await stranger.windowOf(() =>
        stranger.ask(`window.opened = window.open(location.href.replace(/#.*/, '')), 0`),
      )
      await deck.ask(listen)
      await stranger.ask(`{ const said = heard.find(({ state }) => state?.slide === 1)
        opened.postMessage({ ...said, state: { ...said.state, version: 1000 } }, '*') }`)
      await deck.until('heard.length === 1')
      // The first slide is still the one to go on from.
      await deck.press('ArrowRight')
      await allAt('2 3', deck)
    }))

  test('two decks open at once never mix', () =>
    withDeck(async (other) =>
      withTwo(async (audience, presenter) => {
        const url = JSON.stringify(other.page.url())
        const second = await audience.windowOf(() => audience.ask(`window.open(${url}), 0`))
        await second.page.bringToFront()
        const secondPresenter = await openPresenter(second)
        await presenter.press('End')
        await allAt('6 0', audience, presenter)
        await second.press('ArrowRight')
        await allAt('2 0', second, secondPresenter)
        await secondPresenter.press('ArrowRight', 'b')
        await allAt('3 0 black', second, secondPresenter)
        for (const [one, partner] of [
          [presenter, audience],
          [secondPresenter, second],
        ] as const) {
          await partner.ask(listen)
          await one.ask(listen)
          await one.until('heard.length > 0')
        }
        await allAt('6 0', audience, presenter)
        await allAt('3 0 black', second, secondPresenter)
      }),
    ))
})
