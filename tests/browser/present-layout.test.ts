import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import type { Presented } from './present-page.ts'
import { sampleDeck, sampleTitles } from './present-sample.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

/** Left, top, width and height of the shown slide, and what else the window shows. */
async function boxOf(deck: Presented): Promise<readonly number[]> {
  return (await deck.ask(`(() => {
    const box = document.querySelector('.shown').getBoundingClientRect()
    return [box.x, box.y, box.width, box.height].map((px) => Math.round(px * 10) / 10)
  })()`)) as number[]
}

const noScrolling = `(() => {
  const { scrollWidth, scrollHeight } = document.documentElement
  return scrollWidth <= innerWidth && scrollHeight <= innerHeight
})()`

describe('the slide in the window', () => {
  test.each([
    [1280, 720, [0, 0, 1280, 720]],
    [1920, 1080, [0, 0, 1920, 1080]],
    [1024, 768, [0, 96, 1024, 576]],
    [2560, 720, [640, 0, 1280, 720]],
    [390, 844, [0, 312.5, 390, 219.4]],
    [844, 390, [75.5, 0, 693.3, 390]],
  ])('%i by %i: as large as fits, in the middle, nothing to scroll', (widthPx, heightPx, box) =>
    withDeck(
      async (deck) => {
        const [x = 0, y = 0, width, height] = await boxOf(deck)
        // Offsets are rounded to device pixels, so that hairlines stay sharp.
        expect(Math.abs(x - (box[0] ?? 0))).toBeLessThanOrEqual(0.5)
        expect(Math.abs(y - (box[1] ?? 0))).toBeLessThanOrEqual(0.5)
        expect([width, height]).toEqual(box.slice(2))
        expect(await deck.ask(noScrolling)).toBe(true)
      },
      { widthPx, heightPx, search: '?view=slides' },
    ),
  )

  test('is laid out at its own size: text breaks alike at every scale', () =>
    withDeck(
      async (deck) => {
        expect(
          await deck.ask(
            `[document.querySelector('.shown').offsetWidth, document.querySelector('.shown').offsetHeight]`,
          ),
        ).toEqual([1280, 720])
      },
      { widthPx: 390, heightPx: 844, search: '?view=slides' },
    ))

  test('follows the window and keeps the slide', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight')
      await deck.page.setViewport({ width: 640, height: 720 })
      await deck.until(`document.querySelector('.shown').getBoundingClientRect().width === 640`)
      expect(await boxOf(deck)).toEqual([0, 180, 640, 360])
      await deck.page.setViewport({ width: 844, height: 390 })
      await deck.until(`document.querySelector('.shown').getBoundingClientRect().height === 390`)
      expect(await deck.shown()).toBe(2)
    }))

  test('a slide a theme made of another size fits too', () =>
    withDeck(
      async (deck) => {
        expect(await boxOf(deck)).toEqual([160, 0, 960, 720])
      },
      { rendered: withSize(960, 720) },
    ))

  test('the progress line tells how far', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight', 'ArrowRight')
      await deck.until(
        `Math.abs(document.querySelector('._progress > div').getBoundingClientRect().width - innerWidth / 2) < 1`,
      )
      await deck.press('End')
      await deck.until(`document.querySelector('._progress > div').getBoundingClientRect().width === innerWidth`)
    }))

  test('the progress line leaves the foot of the slide to the slide', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight')
      const box = `document.querySelector('._progress').getBoundingClientRect()`
      expect(
        await deck.ask(`[getComputedStyle(document.querySelector('._progress')).opacity, ${box}.top, ${box}.bottom]`),
      ).toEqual(['1', 0, 4])
    }))

  test('of two hundred slides only the neighbours are laid out', () =>
    withDeck(
      async (deck) => {
        await deck.press('1', '0', '0', 'Enter')
        expect(await deck.shown()).toBe(100)
        await deck.press('ArrowRight', 'ArrowLeft', 'ArrowLeft')
        expect(
          await deck.ask(
            `Array.from(document.querySelectorAll('.slide')).flatMap((slide, index) => getComputedStyle(slide).display === 'none' ? [] : [index + 1])`,
          ),
        ).toEqual([98, 99, 100])
      },
      { rendered: sampleDeck({ count: 200 }) },
    ))
})

describe('without scripts', () => {
  test.each([320, 390, 777, 1280, 1311, 1312, 1920])(
    'at %i px all slides stand below one another, none wider than the window',
    (widthPx) =>
      withDeck(
        async (deck) => {
          const boxes = (await deck.ask(
            `Array.from(document.querySelectorAll('.slide'), (slide) => { const b = slide.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom] })`,
          )) as [number, number, number, number][]
          expect(boxes).toHaveLength(6)
          boxes.forEach(([left, top, right], index) => {
            expect(left).toBeGreaterThanOrEqual(0)
            expect(right).toBeLessThanOrEqual(widthPx)
            expect(right - left).toBeGreaterThan(Math.min(1279, widthPx * 0.8))
            const gap = top - (boxes[index - 1]?.[3] ?? 0)
            expect(gap).toBeGreaterThan(10)
            expect(gap).toBeLessThan(40)
          })
          const text = String(await deck.ask('document.body.innerText'))
          for (const title of sampleTitles) expect(text).toContain(title)
          expect(text).not.toContain('Secret note')
          expect(await deck.ask(`document.querySelector('._bar, [inert]')`)).toBe(null)
        },
        { scripts: 'blocked', widthPx },
      ),
  )

  test('a page whose script fails shows all slides, not a blank', async () => {
    const rendered = sampleDeck()
    // One slide fewer than the data says: the script refuses to start.
    const broken = {
      ...rendered,
      slides: rendered.slides.map((slide, index) => (index === 5 ? { ...slide, html: '' } : slide)),
    }
    await withDeck(
      async (deck) => {
        expect(await deck.problems()).toEqual([expect.stringContaining('do not match')])
        const seen = await deck.ask(
          `Array.from(document.querySelectorAll('.slide'), (slide) => slide.checkVisibility())`,
        )
        expect(seen).toEqual(Array(5).fill(true))
      },
      { rendered: broken, complaints: 'expected' },
    )
  })
})

describe('printed from the browser', () => {
  test.each(['allowed', 'blocked'] as const)('one slide a page, with scripts %s, from whatever slide', (scripts) =>
    withDeck(
      async (deck) => {
        if (scripts === 'allowed') {
          await deck.press('ArrowRight', 'ArrowRight', '?')
          await deck.page.mouse.move(300, 300)
          await deck.page.mouse.move(310, 300)
        }
        const pdf = await PDFDocument.load(await deck.page.pdf({ preferCSSPageSize: true }))
        const points = pdf.getPages().map((page) => [page.getWidth(), page.getHeight()])
        expect(points).toEqual(Array(6).fill([960, 540]))
        if (scripts === 'allowed') expect(await deck.ask(`document.querySelectorAll('.slide[inert]').length`)).toBe(5)
      },
      { scripts },
    ),
  )

  test('on taller paper it is still one slide a page', () =>
    withDeck(async (deck) => {
      await deck.page.addStyleTag({ content: '@page { size: 1400px 1900px }' })
      const pdf = await PDFDocument.load(await deck.page.pdf({ preferCSSPageSize: true }))
      expect(pdf.getPages().map((page) => Math.round(page.getHeight()))).toEqual(Array(6).fill(1425))
    }))

  test('while printing no slide is withheld from assistive technology', () =>
    withDeck(async (deck) => {
      await deck.press('ArrowRight')
      const withheld = `document.querySelectorAll('.slide[inert], .slide[aria-hidden]').length`
      expect(await deck.ask(`dispatchEvent(new Event('beforeprint')), ${withheld}`)).toBe(0)
      expect(await deck.ask(`dispatchEvent(new Event('afterprint')), ${withheld}`)).toBe(5)
      expect(await deck.shown()).toBe(2)
    }))

  test('the controls stay off the paper, the slides stand unscaled', () =>
    withDeck(async (deck) => {
      await deck.press('?')
      await deck.page.emulateMediaType('print')
      expect(
        await deck.ask(
          `Array.from(document.querySelectorAll('body > *')).flatMap((e) => getComputedStyle(e).display === 'none' ? [] : [e.localName])`,
        ),
      ).toEqual(['main'])
      expect(
        await deck.ask(`Array.from(document.querySelectorAll('.slide'), (e) => getComputedStyle(e).transform)`),
      ).toEqual(Array(6).fill('none'))
    }))
})

function withSize(widthPx: number, heightPx: number) {
  const rendered = sampleDeck()
  return {
    ...rendered,
    css: rendered.css.replace('1280px', `${widthPx}px`).replace('720px', `${heightPx}px`),
    deck: { ...rendered.deck, widthPx, heightPx },
  }
}
