import { describe, expect, test } from 'vitest'
import type { Presented } from './present-page.ts'
import { allAt, clocks, inTwoWindows, type Two } from './presenter-windows.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withTwo = inTwoWindows(usePresentBrowser())

describe('a reload in the middle of a talk', () => {
  let paused: string | undefined
  const elapsed = async (presenter: Presented) => ((await presenter.ask(clocks)) as string[])[1]

  /** Both at the second slide with one part still to come, under way and paused, larger notes. */
  const inTheMiddle = (run: Two, before?: string) =>
    withTwo(async (audience, presenter) => {
      await presenter.press('ArrowRight', 'Space', 'Space')
      await allAt('2 1', audience, presenter)
      await presenter.until(`${clocks}[1] === '0:01'`)
      await presenter.press('t', '+', 'w')
      await allAt('2 1 white', audience, presenter)
      paused = await elapsed(presenter)
      await run(audience, presenter)
    }, before)

  const whole = async (audience: Presented, presenter: Presented) => {
    await allAt('2 1 white', audience, presenter)
    await presenter.until(`document.querySelector('._notes').style.getPropertyValue('--_size') === '1.1'`)
    expect(paused).toMatch(/^0:0[1-9]$/u)
    expect(await elapsed(presenter)).toBe(paused)
    expect(await presenter.ask(`document.querySelector('._clocks button').textContent`)).toBe('Resume')
    await presenter.press('w', 'ArrowRight')
    await allAt('2 0', audience, presenter)
    await audience.press('ArrowRight')
    await allAt('3 0', audience, presenter)
  }

  test('of the presenter view', () =>
    inTheMiddle(async (audience, presenter) => {
      await presenter.page.reload()
      await whole(audience, presenter)
    }))

  test('of the slides', () =>
    inTheMiddle(async (audience, presenter) => {
      await audience.page.reload()
      await whole(audience, presenter)
    }))

  test('of both', () =>
    inTheMiddle(async (audience, presenter) => {
      for (const one of [audience, presenter]) await one.until(`history.state?.talk.blank === 'white'`)
      await Promise.all([audience.page.reload(), presenter.page.reload()])
      await whole(audience, presenter)
    }))

  test('of each where nothing may be stored', () => {
    const refuse = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'BroadcastChannel', 'caches'])
      Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError') } })
    Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('blocked', 'SecurityError') } })`
    return inTheMiddle(async (audience, presenter) => {
      for (const one of [audience, presenter]) await one.until(`history.state?.talk.blank === 'white'`)
      await presenter.page.evaluateOnNewDocument(refuse)
      await presenter.page.reload()
      await audience.page.reload()
      await whole(audience, presenter)
    }, refuse)
  })

  test('a window that missed moves while it was loading takes up what the other has', () =>
    inTheMiddle(async (audience, presenter) => {
      const reloaded = presenter.page.reload()
      await audience.press('w', 'End')
      await reloaded
      await allAt('6 0', audience, presenter)
    }))
})
