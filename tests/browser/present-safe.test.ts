import { describe, expect, test } from 'vitest'
import { speakerNotes } from '../../src/export/speaker-notes.ts'
import type { RenderedDeck } from '../../src/model/deck.ts'
import { sampleDeck } from './present-sample.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

const ran = `[window.escaped, window.ranOnSlide, window.ranInTitle].every((value) => value === undefined)`

describe('what stands in a deck cannot act', () => {
  test('notes are unseen, unrun, whole', async () => {
    const rendered = sampleDeck()
    return withDeck(
      async (deck) => {
        expect(await deck.ask(ran)).toBe(true)
        const first = `document.querySelector('template[data-notes="1"]').content`
        expect(await deck.ask(`${first}.textContent`)).toBe('Secret note window.escaped = true<!-- ')
        expect(await deck.ask(`${first}.querySelectorAll('script').length`)).toBe(0)
        expect(await deck.ask(`document.querySelectorAll('template[data-notes]').length`)).toBe(6)
        expect(await deck.ask(`document.body.innerText.includes('Secret')`)).toBe(false)
      },
      { rendered, notes: await speakerNotes(undefined, rendered) },
    )
  })

  test('a title is text', () =>
    withDeck(
      async (deck) => {
        expect(await deck.page.title()).toBe('</title><script>window.ranInTitle = 1</script> & "more"')
        expect(await deck.ask(ran)).toBe(true)
      },
      { rendered: sampleDeck({ title: '</title><script>window.ranInTitle = 1</script> & "more"' }) },
    ))

  test.each([
    ['a script', '<script>window.ranOnSlide = 1</script>', 'script-src-elem'],
    ['a handler', '<img alt="" src="data:image/png,broken" onerror="window.ranOnSlide = 1">', 'script-src-attr'],
    ['a remote image', '<img alt="" src="https://example.invalid/a.png">', 'img-src'],
    ['a frame', '<iframe title="x" src="https://example.invalid/"></iframe>', 'frame-src'],
    ['a remote style', '<link rel="stylesheet" href="https://example.invalid/a.css">', 'style-src-elem'],
  ])('%s that got onto a slide is refused', (_, html, directive) =>
    withDeck(
      async (deck) => {
        await deck.until('window.violations.length > 0')
        expect(await deck.ask('window.violations')).toEqual([directive])
        expect(await deck.problems()).toContain(`violation of ${directive}`)
        expect(await deck.ask(ran)).toBe(true)
        expect(await deck.shown()).toBe(1)
      },
      { rendered: withOnSlide(html), complaints: 'expected' },
    ),
  )

  test('a form on a slide goes nowhere', () =>
    withDeck(
      async (deck) => {
        const address = deck.page.url()
        await deck.page.click('#send')
        await deck.until('window.violations.length > 0')
        expect(await deck.ask('window.violations')).toEqual(['form-action'])
        expect(deck.page.url()).toBe(address)
      },
      {
        rendered: withOnSlide('<form action="https://example.invalid/"><button id="send">Send</button></form>'),
        complaints: 'expected',
      },
    ))
})

function withOnSlide(html: string): RenderedDeck {
  const rendered = sampleDeck()
  const slides = rendered.slides.map((slide, index) =>
    index === 0 ? { ...slide, html: slide.html.replace('</section>', `${html}</section>`) } : slide,
  )
  return { ...rendered, slides }
}
