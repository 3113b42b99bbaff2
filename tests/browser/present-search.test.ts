import { describe, expect, test } from 'vitest'
import type { Presented } from './present-page.ts'
import { richDeck, richNotes } from './present-rich-sample.ts'
import { sampleDeck } from './present-sample.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

const isOpen = `document.querySelector('._search')?.open === true`
const status = `document.querySelector('._search [role=status]').textContent`
const active = `document.getElementById(document.querySelector('._search input').getAttribute('aria-activedescendant'))?.textContent`

/** The results: number, title, place, excerpt, with marks in brackets. */
async function results(deck: Presented): Promise<readonly string[]> {
  return (await deck.ask(`Array.from(document.querySelectorAll('._search [role=option]'), (option) => {
    const copy = option.cloneNode(true)
    for (const mark of copy.querySelectorAll('mark')) mark.textContent = '[' + mark.textContent + ']'
    return ['b', 'span', 'small', 'p'].map((name) => copy.querySelector(name)?.textContent ?? '').join('|')
  })`)) as string[]
}

describe('the search', () => {
  test('finds titles, text and notes, in that order, with the words marked', () =>
    withDeck(
      async (deck) => {
        await deck.press('/')
        await deck.page.keyboard.type('the')
        expect(await results(deck)).toEqual([
          '3|Where [the] heat goes|in the title|',
          '4|[The] pump|in the title|',
          '2|Three things happen|on the slide|[the] report slide 4 Part 1 Part 2 Part 3',
        ])
        expect(await deck.ask(status)).toBe('3 slides found')
        await deck.page.keyboard.type(' engineer')
        expect(await results(deck)).toEqual([
          '2|Three things happen|in the notes|[The] [engineer] says number 2 More about résumés',
          '3|Where [the] heat goes|in the notes|[The] [engineer] says number 3',
        ])
        await deck.page.keyboard.type(' nobody')
        expect([await results(deck), await deck.ask(status)]).toEqual([[], 'Nothing found'])
      },
      { rendered: richDeck(), notes: richNotes },
    ))

  test('finds descriptions of images and formulas, and nothing that repeats on all slides', () =>
    withDeck(
      async (deck) => {
        await deck.press('/')
        for (const [query, found] of [
          ['a dot', '1 slide found'],
          ['mc^2', '1 slide found'],
          ['resumes', '1 slide found'],
          ['foot of', 'Nothing found'],
        ] as const) {
          await deck.ask(`document.querySelector('._search input').select(); 0`)
          await deck.page.keyboard.type(query)
          expect([query, await deck.ask(status)]).toEqual([query, found])
        }
      },
      { rendered: richDeck(), notes: richNotes },
    ))

  test('a deck without notes has none to be found', () =>
    withDeck(
      async (deck) => {
        await deck.press('/')
        await deck.page.keyboard.type('engineer')
        expect(await deck.ask(status)).toBe('Nothing found')
      },
      { rendered: richDeck() },
    ))

  test('arrows choose, Enter goes there, and the way back leads back', () =>
    withDeck(async (deck) => {
      await deck.press('/')
      await deck.page.keyboard.type('the')
      expect(await deck.ask(active)).toContain('Where the heat goes')
      await deck.press('ArrowDown')
      expect(await deck.ask(active)).toContain('The pump')
      await deck.press('ArrowUp', 'ArrowUp', 'ArrowUp')
      expect(await deck.ask(active)).toContain('The pump')
      expect(await deck.ask(`document.querySelectorAll('[role=option][aria-selected=true]').length`)).toBe(1)
      await deck.press('Enter')
      expect([await deck.shown(), await deck.ask(isOpen), await deck.ask('location.hash')]).toEqual([4, false, '#4'])
      await deck.ask('history.back(); 0')
      await deck.untilShown(1)
    }))

  test('without a word lists all slides; a click goes to one', () =>
    withDeck(async (deck) => {
      await deck.press('/')
      expect([await deck.ask(status), (await results(deck)).length]).toEqual(['6 slides', 6])
      await deck.page.click('._search li:nth-child(5) span')
      expect([await deck.shown(), await deck.ask(isOpen)]).toEqual([5, false])
    }))

  test('what is typed stays in the field; Escape closes and gives the focus back', () =>
    withDeck(
      async (deck) => {
        await deck.page.focus('#out')
        await deck.press('/')
        await deck.page.keyboard.type('b o r f w l 2?/')
        expect(await deck.ask(`document.querySelector('._search input').value`)).toBe('b o r f w l 2?/')
        expect(await deck.ask('document.documentElement.className')).toBe('live')
        await deck.press('Home', 'End', 'PageDown', 'Escape')
        expect([await deck.shown(), await deck.ask(isOpen)]).toEqual([2, false])
        expect(await deck.ask('document.activeElement.id')).toBe('out')
        // What was searched for last is there again, to be typed over.
        await deck.press('/')
        await deck.page.keyboard.type('pump')
        expect(await deck.ask(`document.querySelector('._search input').value`)).toBe('pump')
        await deck.press('Tab', 'Enter')
        expect(await deck.ask(isOpen)).toBe(false)
      },
      { hash: '#2' },
    ))

  test('Enter that ends a composition chooses nothing', () =>
    withDeck(async (deck) => {
      await deck.press('/')
      await deck.page.keyboard.type('pump')
      await deck.ask(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })); 0`,
      )
      expect([await deck.shown(), await deck.ask(isOpen)]).toEqual([1, true])
    }))

  test('a hit among what comes one by one is shown', () =>
    withDeck(
      async (deck) => {
        await deck.press('/')
        await deck.page.keyboard.type('part 3')
        await deck.press('Enter')
        expect(await deck.shown()).toBe(2)
        expect(await deck.ask(`getComputedStyle(document.querySelector('#part-3')).visibility`)).toBe('visible')
      },
      { rendered: richDeck() },
    ))

  test.each([
    ['ar', 'كِتَابُ الحَرارة', 'كتاب الحرارة', '[كِتَابُ] [الحَرارة]', 'rtl'],
    ['ja', '東京のデータセンター', 'データ', '東京の[データ]センター', 'ltr'],
    ['tr', 'İstanbul', 'istanbul', '[İstanbul]', 'ltr'],
  ])('in %s', (lang, title, query, found, direction) => {
    const sample = sampleDeck({ lang })
    const slides = sample.slides.map((one, at) => (at === 3 ? { ...one, slide: { ...one.slide, title } } : one))
    return withDeck(
      async (deck) => {
        await deck.press('/')
        await deck.page.keyboard.type(query)
        expect(await results(deck)).toEqual([`4|${found}|in the title|`])
        const heading = `document.querySelector('._search li span')`
        expect(await deck.ask(`[getComputedStyle(${heading}).direction, ${heading}.closest('[lang]').lang]`)).toEqual([
          direction,
          lang,
        ])
        expect(await deck.ask(`document.querySelector('._search small').lang`)).toBe('en')
      },
      { rendered: { ...sample, slides } },
    )
  })

  test('a title is text, never markup', () => {
    const title = '<img src=x onerror="window.ran = 1">'
    const sample = sampleDeck()
    const slides = sample.slides.map((one, at) => (at === 3 ? { ...one, slide: { ...one.slide, title } } : one))
    return withDeck(
      async (deck) => {
        await deck.press('/')
        await deck.page.keyboard.type('img')
        expect(await results(deck)).toEqual(['4|<[img] src=x onerror="window.ran = 1">|in the title|'])
        await deck.press('Escape', 'o')
        expect(await deck.ask(`document.querySelector('._overview img')`)).toBe(null)
        expect(await deck.ask('window.ran === undefined')).toBe(true)
      },
      { rendered: { ...sample, slides } },
    )
  })

  test('over the overview it closes both on the way to a slide', () =>
    withDeck(async (deck) => {
      await deck.press('o', '/')
      await deck.page.keyboard.type('boiler')
      await deck.press('Enter')
      expect(await deck.ask('document.documentElement.className')).not.toContain('overview')
      expect(await deck.shown()).toBe(1)
    }))

  test('on a phone the bar opens it, and it fits', () =>
    withDeck(
      async (deck) => {
        await deck.page.tap('button[name=search]')
        expect(await deck.ask(isOpen)).toBe(true)
        expect(
          await deck.ask(
            `(({ left, right, bottom }) => left >= 0 && right <= innerWidth && bottom <= innerHeight)(document.querySelector('._search').getBoundingClientRect())`,
          ),
        ).toBe(true)
        await deck.page.tap('._search li:nth-child(3)')
        expect(await deck.shown()).toBe(3)
      },
      { input: 'touch', widthPx: 390, heightPx: 844, search: '?view=slides' },
    ))
})
