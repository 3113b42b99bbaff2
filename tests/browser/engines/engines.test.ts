import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundlePresent } from '../../../src/render/pages/bundle-present.ts'
import { screenPage } from '../../../src/render/pages/screen-page.ts'
import { sampleDeck } from '../present-sample.ts'
import { sampleNotes } from '../presenter-windows.ts'
import type { Engine } from './engine.ts'
import { findFirefox } from './firefox.ts'
import { findWebKit } from './webkit.ts'

const FOUND = { Firefox: await findFirefox(), WebKit: await findWebKit() }

/** The number of the only slide that can be seen, and where it stands: left, top, width, height, in px. */
const SHOWN = `(() => {
  const seen = Array.from(document.querySelectorAll('.marpit > .slide')).filter((slide) => {
    const style = getComputedStyle(slide)
    return style.display !== 'none' && style.visibility === 'visible'
  })
  if (seen.length !== 1) return 'not one slide but ' + seen.length
  const { left, top, width, height } = seen[0].getBoundingClientRect()
  return [seen[0].id, left, top, width, height].join(' ')
})()`

/** As large as the window allows, in its middle. */
const WANTED = `(() => {
  const scale = Math.min(innerWidth / 1280, innerHeight / 720)
  return [(innerWidth - 1280 * scale) / 2, (innerHeight - 720 * scale) / 2, 1280 * scale, 720 * scale].join(' ')
})()`

describe.each(Object.entries(FOUND))('%s', (name, open) => {
  let engine: Engine
  let url: string
  let folder: string | undefined
  beforeAll(async () => {
    if (!open) return
    folder = await mkdtemp(join(tmpdir(), 'lectern-engines-'))
    const file = join(folder, 'deck.html')
    await writeFile(file, screenPage(sampleDeck(), await bundlePresent(), sampleNotes))
    url = pathToFileURL(file).href
    engine = await open()
  }, 60_000)
  afterAll(async () => {
    await engine?.close()
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  })

  const shown = async () => String(await engine.ask(SHOWN)).split(' ')
  /** Changes may take the time of a transition. */
  const untilShown = (id: string) => expect.poll(async () => (await shown())[0], { timeout: 10_000 }).toBe(id)

  test.skipIf(!open)(`shows one slide, as large as the window allows (${name} must be installed)`, async () => {
    await engine.open(url)
    await untilShown('slide-a')
    const [, ...box] = await shown()
    const wanted = String(await engine.ask(WANTED)).split(' ')
    box.forEach((px, index) => {
      expect(Math.abs(Number(px) - Number(wanted[index]))).toBeLessThanOrEqual(1)
    })
    expect((await engine.draw()).length).toBeGreaterThan(1000)
  })

  test.skipIf(!open)('turns with keys, goes to a number, opens where the address says', async () => {
    await engine.open(`${url}#3`)
    await untilShown('slide-c')
    await engine.press('ArrowRight')
    await untilShown('slide-d')
    await engine.press('PageUp', 'PageUp')
    await untilShown('slide-b')
    await engine.press('5', 'Enter')
    await untilShown('slide-e')
    expect(await engine.ask('location.hash')).toBe('#5')
    await engine.press('Home')
    await untilShown('slide-a')
    await engine.open(`${url}#slide-f`)
    await untilShown('slide-f')
  })

  test.skipIf(!open)('covers the slide, and opens its help', async () => {
    await engine.open(url)
    await untilShown('slide-a')
    await engine.press('b')
    const top = `document.elementFromPoint(innerWidth / 2, innerHeight / 2).className`
    expect(await engine.ask(top)).toBe('_blank')
    await engine.press('ArrowRight')
    expect(await engine.ask(top)).not.toBe('_blank')
    await engine.press('?')
    expect(await engine.ask(`document.querySelector('dialog').matches(':modal')`)).toBe(true)
    await engine.press('?')
    expect(await engine.ask(`document.querySelector('dialog').open`)).toBe(false)
  })

  test.skipIf(!open)('draws a slide at its own size, whatever the window: lines break alike', async () => {
    await engine.open(url)
    await untilShown('slide-a')
    expect(await engine.ask(`document.querySelector('.shown').offsetWidth`)).toBe(1280)
    expect(await engine.ask(`document.querySelector('.shown').offsetHeight`)).toBe(720)
  })

  test.skipIf(!open)('shows all slides below their buttons, and goes to one', async () => {
    await engine.open(`${url}#2`)
    await untilShown('slide-b')
    await engine.press('o')
    const apart = (await engine.ask(`Array.from(document.querySelectorAll('.slide'), (slide, index) => {
      const [a, b] = [slide, document.querySelectorAll('._overview button')[index]].map((e) => e.getBoundingClientRect())
      return Math.round(Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top), Math.abs(a.right - b.right)))
    }).join(' ')`)) as string
    expect(apart).toBe('0 0 0 0 0 0')
    await engine.press('ArrowRight', 'ArrowRight')
    // Not Enter: WebKit is sent events, and only real keys press a button.
    await engine.ask('document.activeElement.click(), 0')
    await untilShown('slide-d')
    await engine.press('o', 'Escape')
    await untilShown('slide-d')
    const rounded = (list: unknown) =>
      String(list)
        .split(' ')
        .slice(-4)
        .map((px) => Math.round(Number(px)))
    const wanted = rounded(await engine.ask(WANTED))
    await expect.poll(async () => rounded(await engine.ask(SHOWN)), { timeout: 10_000 }).toEqual(wanted)
  })

  test.skipIf(!open)('finds a slide by its title', async () => {
    await engine.open(url)
    await untilShown('slide-a')
    await engine.press('/')
    await engine.ask(
      `(document.activeElement.value = 'pUmp', document.activeElement.dispatchEvent(new Event('input')), 0)`,
    )
    expect(await engine.ask(`document.querySelector('._search mark').textContent`)).toBe('pump')
    await engine.press('Enter')
    await untilShown('slide-d')
  })

  test.skipIf(!open)('is a page to scroll, too, that follows the address and leads it', async () => {
    await engine.open(`${url}#3`)
    await untilShown('slide-c')
    await engine.press('r')
    const tops = `Array.from(document.querySelectorAll('.slide'), (slide) => Math.round(slide.getBoundingClientRect().top))`
    const wide = `Math.round(document.querySelector('.slide').getBoundingClientRect().width) === document.querySelector('main').clientWidth`
    expect(await engine.ask(`[Math.abs(${tops}[2] - 12) < 2, ${wide}].join(' ')`)).toBe('true true')
    await engine.ask(`scrollBy(0, ${tops}[4] - 12), 0`)
    await expect.poll(() => engine.ask('location.hash'), { timeout: 10_000 }).toBe('#5')
    expect(await engine.ask('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await engine.press('r')
    await untilShown('slide-e')
  })

  test.skipIf(!open)('shows slides, notes and clocks to the speaker, each in its place', async () => {
    await engine.open(`${url}?view=presenter#2`)
    const near = `(pane, slide) => {
      const [one, other] = [pane, slide].map((name) => document.querySelector(name).getBoundingClientRect())
      return Math.abs(one.left - other.left) < 2 && Math.abs(one.top - other.top) < 2 &&
        Math.min(Math.abs(one.width - other.width), Math.abs(one.height - other.height)) < 2
    }`
    const isThere = `(${near})('._current', '#slide-b') && (${near})('._next', '#slide-c')`
    await expect.poll(() => engine.ask(isThere), { timeout: 10_000 }).toBe(true)
    expect(await engine.ask(`document.querySelector('._say').textContent`)).toContain('Say first 2')
    expect(await engine.ask(`document.querySelectorAll('._clocks strong').length`)).toBe(4)
    await engine.press('t')
    expect(await engine.ask(`document.querySelector('._clocks button').textContent`)).toBe('Pause')
  })

  test.skipIf(!open)('keeps a second window in step, or says that there is none', async () => {
    await engine.open(url)
    await untilShown('slide-a')
    await engine.ask(`(window.heard = [], addEventListener('message', ({ data }) => heard.push(data)), 0)`)
    await engine.press('p')
    // A key that the test sends as an event opens no window.
    if (name === 'WebKit') {
      expect(await engine.ask(`document.querySelector('._notice').textContent`)).toContain('refused')
      expect(await engine.ask(`document.querySelector('._say').textContent`)).toContain('Say first 1')
      return
    }
    await expect.poll(() => engine.ask(`heard.some(({ ask }) => ask)`), { timeout: 10_000 }).toBe(true)
    await engine.press('ArrowRight', 'ArrowRight')
    await untilShown('slide-c')
    // What the other window says now, unasked, is where this one is.
    await expect
      .poll(() => engine.ask(`heard.some(({ ask, state }) => ask && state.slide === 2)`), { timeout: 10_000 })
      .toBe(true)
  })
})
