import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { accessibleNames } from './accessible-names.ts'
import type { Presented } from './present-page.ts'
import { richDeck, richNotes } from './present-rich-sample.ts'
import { sampleDeck, sampleTitles } from './present-sample.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

const isReading = `document.documentElement.classList.contains('reading')`
const noSideways = `document.documentElement.scrollWidth <= innerWidth`
/** Where a slide begins in the window. */
const topOf = (number: number) =>
  `Math.round(document.querySelectorAll('.slide')[${number - 1}].getBoundingClientRect().top)`
const shownNumber = `document.querySelector('._number').textContent`
const slideInBar = (number: number, count = 6) => `${shownNumber} === '${number} / ${count}'`
const phone = { input: 'touch', widthPx: 390, heightPx: 844 } as const

const heard = (deck: Presented) => accessibleNames(deck.page)

/** Browsers scroll in their own time, and lose a key that comes in the middle of it. */
async function untilResting({ ask }: Presented): Promise<void> {
  await ask(`new Promise((done) => {
    let last = -1
    let frames = 0
    const look = () => {
      frames = scrollY === last ? frames + 1 : 0
      last = scrollY
      if (frames < 20) requestAnimationFrame(look)
      else done()
    }
    look()
  })`)
}

describe('the reading view', () => {
  test('r turns the deck into a page to scroll, and back into slides', () =>
    withDeck(
      async (deck) => {
        await deck.press('r')
        expect(await deck.ask(isReading)).toBe(true)
        const boxes = (await deck.ask(
          `Array.from(document.querySelectorAll('.slide'), (s) => { const b = s.getBoundingClientRect(); return [b.left, b.width, b.top, b.bottom] })`,
        )) as [number, number, number, number][]
        boxes.forEach(([left, width, top, bottom], index) => {
          expect([left, width]).toEqual([160, 960])
          expect(bottom - top).toBeCloseTo(540, 0)
          expect(top).toBeGreaterThan((boxes[index - 1]?.[3] ?? -9999) + 20)
        })
        expect(await deck.ask(topOf(2))).toBe(12)
        expect(await deck.ask(noSideways)).toBe(true)
        expect(await deck.ask(`document.querySelector('#part-3').checkVisibility({ visibilityProperty: true })`)).toBe(
          true,
        )
        await deck.press('r')
        expect([await deck.ask(isReading), await deck.shown()]).toEqual([false, 2])
        // The browser tells of the new size before it draws the next time.
        await deck.until(`document.querySelector('.shown').getBoundingClientRect().width === 1280`)
        expect(await deck.ask(`[scrollY, document.documentElement.scrollHeight <= innerHeight]`)).toEqual([0, true])
        expect(await deck.ask(`document.querySelectorAll('.slide[inert]').length`)).toBe(5)
      },
      { rendered: richDeck(), notes: richNotes, hash: '#2' },
    ))

  test('scrolls as any page does, and the address follows without history', () =>
    withDeck(async (deck) => {
      await deck.press('r')
      const scrolled = async (key: string) => {
        await deck.press(key)
        await untilResting(deck)
        return Number(await deck.ask('scrollY'))
      }
      expect(await scrolled('PageDown')).toBeGreaterThan(400)
      await deck.until(`${slideInBar(2)} && location.hash === '#2'`)
      expect(await scrolled('Space')).toBeGreaterThan(900)
      await deck.until(`${slideInBar(3)} && location.hash === '#3'`)
      const bottom = await scrolled('End')
      await deck.until(`${slideInBar(6)} && location.hash === '#6'`)
      const above = await scrolled('ArrowUp')
      expect(above).toBeLessThan(bottom)
      expect(above).toBeGreaterThan(bottom - 100)
      expect(await scrolled('Home')).toBe(0)
      await deck.until(`location.hash === '#1'`)
      expect(await deck.ask('history.length')).toBe(2)
      expect(await deck.ask(`document.querySelector('[aria-live]').textContent`)).toBe('Reading view')
    }))

  test('keys that present do nothing, the others what they always do', () =>
    withDeck(async (deck) => {
      await deck.press('r', 'b', 'w', 'l', 'o')
      expect(await deck.ask(`document.querySelector('._blank').hidden`)).toBe(true)
      expect(await deck.ask('document.documentElement.className')).toBe('live reading')
      await deck.press('?')
      expect(await deck.ask(`document.querySelector('._help').open`)).toBe(true)
      await deck.press('Escape', '/')
      await deck.page.keyboard.type('pump')
      await deck.press('Enter')
      expect([await deck.ask(topOf(4)), await deck.ask(isReading)]).toEqual([12, true])
      await deck.press('3', 'Enter')
      expect(await deck.ask(topOf(3))).toBe(12)
      await deck.press('f')
      await deck.until('document.fullscreenElement')
    }))

  test('clicks and swipes turn nothing', () =>
    withDeck(async (deck) => {
      await deck.page.mouse.click(700, 300)
      expect([await deck.ask('scrollY'), await deck.ask(shownNumber)]).toEqual([0, '1 / 6'])
      await deck.page.touchscreen.tap(200, 100)
      expect(await deck.ask(shownNumber)).toBe('1 / 6')
    }, phone))

  test('the last slides can be asked for, and are kept on the way back', () =>
    withDeck(async (deck) => {
      await deck.press('r', '5', 'Enter')
      await deck.until(slideInBar(5))
      await deck.press('r')
      expect(await deck.shown()).toBe(5)
      await deck.press('r', 'r')
      expect(await deck.shown()).toBe(5)
    }))

  test('leaves black for good', () =>
    withDeck(async (deck) => {
      await deck.press('b', 'r')
      expect([await deck.ask(isReading), await deck.ask(`document.querySelector('._blank').hidden`)]).toEqual([
        false,
        true,
      ])
      await deck.press('r')
      expect(await deck.ask(isReading)).toBe(true)
    }))
})

describe('what stands below a slide', () => {
  test('on wide screens its notes, unfolded; the slide itself is read', () =>
    withDeck(
      async (deck) => {
        await deck.press('r')
        expect(
          await deck.ask(
            `Array.from(document.querySelectorAll('details'), (d) => [d.open, d.innerText.replace(/\\s+/g, ' ')])`,
          ),
        ).toEqual([
          [true, 'Notes The engineer says number 2 More about résumés'],
          [true, 'Notes The engineer says number 3'],
        ])
        const tree = await heard(deck)
        expect(tree.filter((name) => name === 'heading: The pump')).toHaveLength(1)
        expect(tree.filter((name) => name.startsWith('group: Slide'))).toHaveLength(6)
      },
      { rendered: richDeck(), notes: richNotes },
    ))

  test('on narrow ones what it says once more, and the picture is for the eye alone', () =>
    withDeck(
      async (deck) => {
        const tree = await heard(deck)
        for (const title of sampleTitles) expect(tree.filter((name) => name === `heading: ${title}`)).toHaveLength(1)
        expect(tree.filter((name) => name.startsWith('group: Slide'))).toHaveLength(6)
        expect(tree).toContain('image: E = mc^2')
        expect(await deck.ask(`document.querySelectorAll('.slide[inert][aria-hidden=true]').length`)).toBe(6)
        expect(await deck.ask(`Array.from(document.querySelectorAll('details'), (d) => d.open)`)).toEqual([
          false,
          false,
        ])
        await deck.ask(`document.querySelector('summary').scrollIntoView({ block: 'center' }); 0`)
        await deck.page.tap('summary')
        expect(await deck.ask(`document.querySelector('details').innerText`)).toContain('The engineer says number 2')
      },
      { ...phone, rendered: richDeck(), notes: richNotes },
    ))

  test('no id stands there twice, nothing has the look of the theme, and nothing that is no text', () =>
    withDeck(
      async (deck) => {
        expect(
          await deck.ask(
            `((ids) => ids.length - new Set(ids).size)(Array.from(document.querySelectorAll('[id]'), (e) => e.id))`,
          ),
        ).toBe(0)
        const copy = `document.querySelectorAll('._plain')`
        expect(
          await deck.ask(
            `Array.from(${copy}, (e) => e.querySelectorAll('input, button, footer, [class=own], .emoji').length)`,
          ),
        ).toEqual(Array(6).fill(0))
        expect(await deck.ask(`${copy}[3].innerText`)).toContain('🔥 Fire')
        expect(await deck.ask(`getComputedStyle(${copy}[2].querySelector('td')).color`)).not.toBe('rgb(255, 0, 0)')
        expect(await deck.ask(`${copy}[2].querySelector('td').getAttribute('style')`)).toBe('text-align: right;')
        expect(await deck.ask(`getComputedStyle(${copy}[0].querySelector('h1')).fontSize`)).toBe('21.25px')
      },
      { ...phone, rendered: richDeck() },
    ))

  test.each([320, 390])(
    'at %i px nothing makes the page scroll sideways; a wide table has a box of its own',
    (widthPx) =>
      withDeck(
        async (deck) => {
          expect(await deck.ask(isReading)).toBe(true)
          expect(await deck.ask(noSideways)).toBe(true)
          const box = `document.querySelectorAll('._plain')[2].querySelector('._wide')`
          expect(
            await deck.ask(
              `[${box}.scrollWidth > ${box}.clientWidth, ${box}.tabIndex, ${box}.clientWidth <= innerWidth]`,
            ),
          ).toEqual([true, 0, true])
          expect(await deck.ask(`document.querySelectorAll('._plain pre')[0].scrollWidth < innerWidth`)).toBe(true)
          await deck.ask(`${box}.focus(); 0`)
          await deck.press('ArrowRight')
          await deck.until(`${box}.scrollLeft > 0`)
          expect(await deck.ask(shownNumber)).toBe('3 / 6')
        },
        { rendered: richDeck(), notes: richNotes, widthPx, heightPx: 700 },
      ),
  )

  test('on a phone the picture stands only where the text cannot say all: where CSS draws something', () => {
    const deck = richDeck()
    const drawn = '<section style="background-image:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)"'
    const slides = deck.slides.map((slide, index) =>
      index === 1 ? { ...slide, html: slide.html.replace('<section', drawn) } : slide,
    )
    const heights = `Array.from(document.querySelectorAll('.slide'), (slide) => Math.round(slide.getBoundingClientRect().height))`
    return withDeck(
      async (deck) => {
        expect(await deck.ask(heights)).toEqual([0, 219, 0, 0, 0, 0])
        await deck.page.setViewport({ width: 844, height: 390, hasTouch: true, isMobile: true })
        await deck.until(`${heights}.every((px) => px === 439)`)
      },
      { ...phone, rendered: { ...deck, slides } },
    )
  })

  test('without notes there is nothing about notes', () =>
    withDeck(
      async (deck) => {
        expect(await deck.ask(`document.querySelector('details')`)).toBe(null)
        expect(await deck.ask('document.body.innerText')).not.toContain('Notes')
      },
      { ...phone, rendered: richDeck() },
    ))

  test('words of the controls are English, the text keeps language and direction', () =>
    withDeck(
      async (deck) => {
        expect(
          await deck.ask(
            `[document.querySelector('summary').lang, getComputedStyle(document.querySelector('._plain')).direction, document.querySelector('._plain').closest('[lang]').lang]`,
          ),
        ).toEqual(['en', 'rtl', 'ar'])
        expect(await deck.ask(noSideways)).toBe(true)
        expect(await deck.ask(`document.querySelector('.slide').getBoundingClientRect().left`)).toBe(0)
      },
      { ...phone, rendered: richDeck({ lang: 'ar' }), notes: richNotes },
    ))
})

describe('printed', () => {
  test('it is one slide a page, without texts', () =>
    withDeck(
      async (deck) => {
        await deck.press('r')
        const pdf = await PDFDocument.load(await deck.page.pdf({ preferCSSPageSize: true }))
        expect(pdf.getPages().map((page) => [page.getWidth(), page.getHeight()])).toEqual(Array(6).fill([960, 540]))
        await deck.page.emulateMediaType('print')
        expect(await deck.ask('document.body.innerText')).not.toContain('The engineer says')
        expect(await deck.ask(`getComputedStyle(document.querySelector('.slide')).transform`)).toBe('none')
      },
      { rendered: richDeck(), notes: richNotes },
    ))
})

test('of two hundred slides the hundredth is reached at once, and the address keeps step', () =>
  withDeck(
    async (deck) => {
      expect(await deck.ask(topOf(100))).toBe(12)
      expect(await deck.ask(shownNumber)).toBe('100 / 200')
      await deck.ask(`scrollBy(0, document.querySelectorAll('.slide')[149].getBoundingClientRect().top - 12); 0`)
      await deck.until(`${slideInBar(150, 200)} && location.hash === '#150'`)
      expect(
        await deck.ask(
          `Array.from(document.querySelectorAll('.slide section')).filter((e) => e.checkVisibility({ contentVisibilityAuto: true })).length < 60`,
        ),
      ).toBe(true)
    },
    { ...phone, rendered: sampleDeck({ count: 200 }), hash: '#100' },
  ))
