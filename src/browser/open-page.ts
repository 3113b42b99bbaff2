import type { BrowserContext, ElementHandle, Page } from 'puppeteer'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { DeckMeasurement } from '../model/measurement.ts'
import { FORMULA_MARK, type Screenshot } from '../model/output.ts'
import { drawFindings } from './draw-findings.ts'
import type { RunningBrowser } from './launch/start-browser.ts'
import { guardPage, type PageGuard } from './page-guard.ts'
import { pageScript } from './page-script.ts'
import { DOCUMENT_URL, serveDocument } from './serve-document.ts'
import { within } from './within.ts'

export interface PageOptions {
  /** CSS px of the window. */
  readonly widthPx: number
  readonly heightPx: number
  /** `none`, the default: no script of the document runs, whatever its own policy says. */
  readonly scripts?: 'allowed' | 'none'
  /** Longest time for one step (load, measure, print), in ms; all steps together may take twice that. Default 30 000. */
  readonly timeoutMs?: number
}

/**
 * A loaded document. What is asked of it is done in turn. All methods throw EnvironmentError when the page or browser crashes, when time is up, and when the
 * document went to another address.
 */
export interface PageSession {
  readonly page: Page
  /** Every address that the document asked for, itself excepted. None of them got an answer. */
  readonly requests: readonly string[]
  /**
   * Puts another document in the place of this one and waits for its fonts and images, as if it had just been loaded.
   * False, with nothing changed, where more than its title, styles and content differ: such a document needs a page of its own.
   */
  redraw(html: string): Promise<boolean>
  /** How the slides of the document fill their places. */
  measure(): Promise<DeckMeasurement>
  /** A tagged PDF with bookmarks; the document's CSS sets the page size. */
  printPdf(): Promise<Uint8Array>
  /** A PNG of the window, or of the first element that matches `selector`. */
  screenshot(selector?: string): Promise<Uint8Array>
  /** A PNG of the first slide, `COVER_WIDTH_PX` wide. */
  drawCover(): Promise<Uint8Array>
  /** A PNG of each slide. */
  drawSlides(widthPx: number): Promise<readonly Uint8Array[]>
  /** Each slide on which something does not fit, with frames around what does not. */
  drawFindings(measurement: DeckMeasurement): Promise<readonly Screenshot[]>
  close(): Promise<void>
}

const TIMEOUT_MS = 30_000
const CLOSE_MS = 5_000

/** Loads `html` and waits for its fonts and images. Errors as of PageSession. */
export async function openPage(running: RunningBrowser, html: string, options: PageOptions): Promise<PageSession> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
  const { context, page, guard } = await openEmptyPage(running, timeoutMs)
  const close = async (): Promise<void> => {
    // A page that is busy does not answer; the end of the browser takes care of it then.
    await within(CLOSE_MS, context.close())
  }
  try {
    const requests = await guard.run('load the page', async () => {
      await page.setViewport({ width: options.widthPx, height: options.heightPx })
      const asked = await serveDocument(context, page, html, options.scripts ?? 'none')
      await page.goto(DOCUMENT_URL, { waitUntil: 'load', timeout: 0 })
      await page.evaluate(await pageScript('settle-page', 'settlePage'))
      return asked
    })
    assertStillThere(page)
    return { page, requests, close, ...pageActions(page, guard, { html, requests }) }
  } catch (error) {
    await close()
    throw error
  }
}

function pageActions(
  page: Page,
  guard: PageGuard,
  { html, requests }: { readonly html: string; readonly requests: string[] },
): Pick<PageSession, 'redraw' | 'measure' | 'printPdf' | 'screenshot' | 'drawCover' | 'drawSlides' | 'drawFindings'> {
  let shown = partsOf(html)
  let before: Promise<unknown> = Promise.resolve()
  const run = <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const guarded = () =>
      guard.run(what, async () => {
        assertStillThere(page)
        const result = await work()
        assertStillThere(page)
        return result
      })
    const done = before.then(guarded)
    before = done.catch(() => {})
    return done
  }
  return {
    redraw: (other) =>
      run('load the page', async () => {
        const { frame, title, styles, body } = partsOf(other)
        if (frame !== shown.frame) return false
        requests.length = 0
        // Fonts make styles large: what is there already is not sent again.
        const known = new Map(shown.styles.map((style, index) => [style, index]))
        const news = styles.map((style) => known.get(style) ?? style)
        await page.evaluate(await pageScript('settle-page', 'redrawPage', { title, styles: news, body }))
        shown = { frame, title, styles, body: '' }
        return true
      }),
    measure: () =>
      run('measure the page', async () => {
        return (await page.evaluate(await pageScript('measure-deck', 'measureDeck'))) as DeckMeasurement
      }),
    printPdf: () =>
      run('print the page', async () => {
        await page.evaluate(await pageScript('print/prepare-print', 'preparePrint', FORMULA_MARK))
        const printed = await page.pdf({
          tagged: true,
          outline: true,
          preferCSSPageSize: true,
          printBackground: true,
          timeout: 0,
        })
        await page.evaluate(await pageScript('print/prepare-print', 'undoPrint', FORMULA_MARK))
        return printed
      }),
    screenshot: (selector) => run('draw the page', () => drawPage(page, selector)),
    drawCover: () =>
      run('draw the cover', async () => drawSlide(page, (await page.$('.slide')) ?? undefined, COVER_WIDTH_PX)),
    drawSlides: (widthPx) => run('draw the slides', () => drawSlides(page, widthPx)),
    drawFindings: (measurement) => run('draw the slides', () => drawFindings(page, measurement)),
  }
}

interface DocumentParts {
  /** All before the body beside title and styles. */
  readonly frame: string
  readonly title: string
  readonly styles: readonly string[]
  readonly body: string
}

/** A document as pieces of HTML. */
function partsOf(html: string): DocumentParts {
  const start = html.indexOf(BODY)
  const head = html.slice(0, start)
  const [titleElement = '', title = ''] = TITLE.exec(head) ?? []
  const styles = head.match(STYLES) ?? []
  const frame = head.replace(titleElement, '').replace(STYLES, '')
  return { frame, title, styles, body: html.slice(start + BODY.length, html.lastIndexOf('</body>')) }
}

const BODY = '<body>'
const TITLE = /<title>([^<]*)<\/title>/u
const STYLES = /<style[\s>][\s\S]*?<\/style>\s*/gu

async function drawPage(page: Page, selector: string | undefined): Promise<Uint8Array> {
  if (selector === undefined) return page.screenshot({ type: 'png' })
  const element = await page.$(selector)
  if (element === null) throw new Error(`nothing on the page matches ${selector}`)
  return element.screenshot({ type: 'png' })
}

const COVER_WIDTH_PX = 640

async function drawSlides(page: Page, widthPx: number): Promise<readonly Uint8Array[]> {
  const drawn: Uint8Array[] = []
  for (const slide of await page.$$('.slide')) drawn.push(await drawSlide(page, slide, widthPx))
  return drawn
}

async function drawSlide(page: Page, slide: ElementHandle | undefined, widthPx: number): Promise<Uint8Array> {
  const box = await slide?.boundingBox()
  if (!box) throw new Error('a deck has no slide to draw')
  return page.screenshot({ type: 'png', clip: { ...box, scale: widthPx / box.width } })
}

async function openEmptyPage(
  running: RunningBrowser,
  timeoutMs: number,
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly guard: PageGuard }> {
  try {
    // A context a page: no storage, no process and no counter is shared between decks.
    const context = await running.browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } })
    const page = await context.newPage()
    return { context, page, guard: guardPage(running, page, timeoutMs) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new EnvironmentError(
      `the browser failed to open a page: ${error.message}`,
      'The browser has ended, or the machine is short of memory.',
      { cause: error },
    )
  }
}

function assertStillThere(page: Page): void {
  const [address] = page.url().split('#')
  if (address !== DOCUMENT_URL) throw new EnvironmentError(`the page went to another address: ${page.url()}`)
}
