import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { openBrowser } from '../../src/browser/open-browser.ts'
import type { RenderedDeck } from '../../src/model/deck.ts'
import type { SlideNotes } from '../../src/model/speaker-notes.ts'
import { bundlePresent } from '../../src/render/pages/bundle-present.ts'
import { screenPage } from '../../src/render/pages/screen-page.ts'
import { until } from './browser-session.ts'

export interface PresentOptions {
  readonly hash?: string
  /** `?auto=20` */
  readonly search?: string
  /** A script that runs before those of the page. */
  readonly before?: string
  /** `stopped`: no timer of the page runs but by `pass`. */
  readonly clock?: 'stopped'
  /** The notes of the slides; none unless given. */
  readonly notes?: readonly SlideNotes[]
  /** A finished `deck.html` to open instead. */
  readonly html?: string
  readonly widthPx?: number
  readonly heightPx?: number
  readonly scripts?: 'allowed' | 'blocked'
  readonly input?: 'mouse' | 'touch'
  readonly media?: Readonly<Record<string, string>>
}

export interface Presented {
  readonly page: Page
  /** What must stay empty: requests, policy violations, console errors, uncaught errors. */
  readonly problems: () => Promise<readonly string[]>
  /** The number of the slide that is shown, from 1; undefined when it is not exactly one. */
  readonly shown: () => Promise<number | undefined>
  /** Waits until that slide alone is shown: for moves that the browser makes in its own time. */
  readonly untilShown: (number: number) => Promise<void>
  /** The value of an expression in the page. */
  readonly ask: (expression: string) => Promise<unknown>
  /** Lets so many seconds pass for the timers of a page whose clock is stopped. */
  readonly pass: (seconds: number) => Promise<void>
  /** Waits until an expression in the page is true. */
  readonly until: (expression: string) => Promise<void>
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Presses a key while others are held down. */
  readonly chord: (key: string, ...held: readonly string[]) => Promise<void>
  /** The window that opens while `open` runs. What it complains of counts as this one's. */
  readonly windowOf: (open: () => Promise<unknown>) => Promise<Presented>
  readonly close: () => Promise<void>
}

export interface PresentBrowser {
  /** Opens the deck from a file, as a speaker does. */
  readonly open: (rendered: RenderedDeck, options?: PresentOptions) => Promise<Presented>
  readonly close: () => Promise<void>
}

export async function openPresentBrowser(): Promise<PresentBrowser> {
  const session = await openBrowser({
    sandbox: 'auto',
    env: process.env,
    cacheFolders: [fileURLToPath(new URL('../../node_modules/.cache/lectern/', import.meta.url))],
    report: () => {},
  })
  // A session's own pages are served once and lead nowhere; a deck is opened from disk, reloaded and gone back in.
  const first = await session.openPage('<!doctype html><title>First</title>', { widthPx: 1280, heightPx: 720 })
  const browser = first.page.browser()
  const folder = await mkdtemp(join(tmpdir(), 'lectern-present-'))
  // The browser may run as a user that owns nothing here.
  await chmod(folder, 0o755)
  let files = 0
  return {
    async open(rendered, options = {}) {
      files += 1
      const file = join(folder, `deck-${files}.html`)
      await writeFile(file, options.html ?? screenPage(rendered, await bundlePresent(), options.notes))
      return openPage(browser, pathToFileURL(file).href, options)
    },
    async close() {
      await session.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function openPage(browser: Browser, url: string, options: PresentOptions): Promise<Presented> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const seen: string[] = []
  watch(page, url, seen)
  const { widthPx: width = 1280, heightPx: height = 720, input = 'mouse' } = options
  await page.setViewport({ width, height, hasTouch: input === 'touch', isMobile: input === 'touch' })
  // Without motion a move is over when the key is; tests of motion ask for it.
  const media = Object.entries({ 'prefers-reduced-motion': 'reduce', ...options.media }).map(([name, value]) => ({
    name,
    value,
  }))
  await page.emulateMediaFeatures(media)
  await page.setJavaScriptEnabled(options.scripts !== 'blocked')
  await page.evaluateOnNewDocument(
    `window.violations = []; document.addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective))`,
  )
  if (options.clock) await page.evaluateOnNewDocument(STOPPED_CLOCK)
  if (options.before) await page.evaluateOnNewDocument(options.before)
  await page.goto(`${url}${options.search ?? ''}${options.hash ?? ''}`)
  return presented(page, seen, () => context.close())
}

function presented(page: Page, seen: string[], close: () => Promise<void>): Presented {
  const ask = (expression: string) => page.evaluate(expression)
  return {
    page,
    ask,
    async problems() {
      const violations = await ask('window.violations ?? []')
      return [...seen, ...(violations as string[]).map((directive) => `violation of ${directive}`)]
    },
    async shown() {
      const all = (await ask(shownSlides)) as number[]
      return all.length === 1 ? all[0] : undefined
    },
    async untilShown(number) {
      await page.waitForFunction(`String(${shownSlides}) === '${number}'`)
    },
    pass: async (seconds) => {
      await ask(`passTime(${seconds * 1000})`)
    },
    // Asked from here: the timers of a page may stand still, and a window behind another draws no frames.
    until: (expression) => until(async () => Boolean(await ask(expression))),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key as never)
    },
    async chord(key, ...held) {
      for (const modifier of held) await page.keyboard.down(modifier as never)
      await page.keyboard.press(key as never)
      for (const modifier of held) await page.keyboard.up(modifier as never)
    },
    async windowOf(open) {
      const opened = new Promise<Page | null>((resolve) => {
        page.once('popup', resolve)
      })
      await open()
      const other = await opened
      if (!other) throw new Error('No window opened.')
      watch(other, other.url().split(/[?#]/u)[0] ?? '', seen)
      await other.setViewport({ width: 1280, height: 720 })
      await until(async () => (await other.evaluate('document.readyState')) === 'complete')
      return presented(other, seen, () => other.close())
    },
    close,
  }
}

/** Timers and clocks of a page that go on only when they are told to. */
const STOPPED_CLOCK = `{
  let now = 1_800_000_000_000
  let last = 0
  const timers = new Map()
  const add = (run, ms, every) => { timers.set(++last, { run, at: now + Number(ms ?? 0), every }); return last }
  const start = now
  Date.now = () => now
  performance.now = () => now - start
  window.setTimeout = (run, ms) => add(run, ms)
  window.setInterval = (run, ms) => add(run, ms, Math.max(1, Number(ms)))
  window.clearTimeout = window.clearInterval = (id) => { timers.delete(id) }
  window.passTime = (ms) => {
    const end = now + ms
    for (;;) {
      const [id, next] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0] ?? []
      if (!next) break
      now = next.at
      if (next.every) next.at += next.every
      else timers.delete(id)
      next.run()
    }
    now = end
  }
}`

/** The numbers of the slides that can be seen, by what the browser computes and not by our class names. */
const shownSlides = `Array.from(document.querySelectorAll('.marpit > .slide')).flatMap((slide, index) => {
  const style = getComputedStyle(slide)
  return style.display !== 'none' && style.visibility === 'visible' ? [index + 1] : []
})`

function watch(page: Page, url: string, seen: string[]): void {
  page.on('request', (request) => {
    const wanted = request.url()
    if (wanted.split(/[?#]/u)[0] !== url && !wanted.startsWith('data:')) seen.push(`request for ${wanted}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') seen.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => seen.push(`error: ${String(error)}`))
}
