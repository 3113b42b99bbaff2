import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import type { Presented } from './present-page.ts'
import { deckInSteps } from './present-sample.ts'
import { allAt, isLaidOut, place, sampleNotes } from './presenter-windows.ts'
import { usePresentBrowser } from './use-present-browser.ts'

const withDeck = usePresentBrowser()

const LISTEN = `(window.heard = [], addEventListener('message', ({ data }) => heard.push(data)), 0)`
/** A window opens empty and gets its address when the test calls `go`: time to answer its requests. */
const OPEN_EMPTY = `{
  const open = window.open
  window.open = (address, ...rest) => {
    const made = open.call(window, 'about:blank', ...rest)
    window.go = () => { made.location.href = address }
    return made
  }
}`

/** Answers every request of a page on the web with one document. */
async function serve(page: Page, html: string): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    if (request.url().startsWith('http')) void request.respond({ contentType: 'text/html', body: html })
    else void request.continue()
  })
}

/** The window that opens while `open` runs, when it has arrived at its address. */
async function openServed(deck: Presented, html: string, open: () => Promise<unknown>): Promise<Presented> {
  const other = await deck.windowOf(open)
  await serve(other.page, html)
  const arrived = other.page.waitForNavigation()
  await deck.ask('go()')
  await arrived
  await other.page.bringToFront()
  await other.until(isLaidOut)
  return other
}

test('a deck on a server keeps its windows in step; a page of another origin cannot, though it opened the window', () =>
  withDeck(
    async (deck) => {
      const html = await readFile(fileURLToPath(deck.page.url()), 'utf8')
      await serve(deck.page, html)
      await deck.page.goto('https://ours.example/deck.html')
      await deck.ask(LISTEN)
      const presenter = await openServed(deck, html, () => deck.press('p'))
      await presenter.press('End')
      await allAt('6 0', deck, presenter)
      await deck.press('Home')
      await allAt('1 0', deck, presenter)
      const said = JSON.stringify(await deck.ask(`heard.find(({ state }) => state.slide === 5)`))

      await deck.page.goto('https://other.example/deck.html')
      const address = 'https://ours.example/deck.html?view=presenter'
      const lured = await openServed(deck, html, () => deck.ask(`window.lured = open('${address}'), 0`))
      await lured.ask(LISTEN)
      await deck.ask(`${LISTEN}, lured.postMessage(${said}, '*'), 0`)
      await lured.until('heard.length > 0')
      await lured.press('ArrowRight')
      // From the first slide, not from the last; and the page of the other origin is told nothing.
      await allAt('2 3', lured)
      await lured.ask(`opener.postMessage('the end', '*'), 0`)
      await deck.until(`heard.includes('the end')`)
      expect(await deck.ask(`[${place}, ...heard].join()`)).toBe('1 0,the end')
    },
    { rendered: deckInSteps(), notes: sampleNotes, before: OPEN_EMPTY, complaints: 'expected' },
  ))
