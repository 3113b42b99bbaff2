import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { PageSession } from '../../src/browser/open-page.ts'
import { isBrowserFailure } from '../../src/browser/page-guard.ts'
import { type SharedBrowser, shareBrowser } from '../../src/browser/share-browser.ts'
import { type Diagnostic, EnvironmentError } from '../../src/model/diagnostic.ts'
import {
  browserGroupsOf,
  browserOptions,
  openTestBrowser,
  processesIn,
  profilesOf,
  slidesPage,
} from './browser-session.ts'

const SIZE = { widthPx: 1280, heightPx: 720 }
const reported: Diagnostic[] = []
let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser({ report: (diagnostic) => reported.push(diagnostic) })
})
afterAll(() => session.close())

test('says what it is', () => {
  expect(session.version).toMatch(/Chrom(e|ium)\/\d+\./)
  expect(session.executable).toMatch(/^(\/|[A-Z]:)/)
})

test('warns once exactly when there is no sandbox', async () => {
  expect(reported.map(({ code }) => code)).toEqual(session.sandbox === 'off' ? ['browser-no-sandbox'] : [])
})

test.runIf(process.platform === 'linux')('confines what draws the pages when it says so', async ({ skip }) => {
  if (session.sandbox === 'off') skip('this system allows no sandbox')
  const page = await session.openPage(slidesPage(['<section><p>Text</p></section>']), SIZE)
  const statuses: string[] = []
  for (const pid of await processesIn(await browserGroupsOf(process.pid))) {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8')
    expect(commandLine.split('\0')).not.toContain('--no-sandbox')
    if (commandLine.includes('--type=renderer')) statuses.push(await readFile(`/proc/${pid}/status`, 'utf8'))
  }
  expect(statuses.length).toBeGreaterThan(0)
  for (const status of statuses) {
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(status).toMatch(/^NSpid:\s+\d+\s+\d+/m)
    if (session.sandbox === 'dropped-user') expect(status).toMatch(/^Uid:(\s+65534){4}$/m)
  }
  await page.close()
})

test('refuses to go on without a sandbox that is required', async () => {
  const opened = openTestBrowser({ sandbox: 'require' })
  if (session.sandbox === 'off') {
    await expect(opened).rejects.toThrow(EnvironmentError)
    return
  }
  const required = await opened
  expect(required.sandbox).not.toBe('off')
  await required.close()
})

test('prints a tagged PDF with bookmarks in the size of the document', async () => {
  const page = await session.openPage(slidesPage(['<section><h1>First</h1></section>', '<section></section>']), SIZE)
  const pdf = Buffer.from(await page.printPdf()).toString('latin1')
  expect(pdf).toMatch(/^%PDF-/)
  expect(pdf).toContain('/Marked true')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Outlines')
  expect(pdf.match(/\/MediaBox \[0 0 960 540\]/g)).toHaveLength(2)
  await page.close()
})

test('draws the window, or one element', async () => {
  const page = await session.openPage(
    slidesPage(['<section><h1 style="width: 300px; height: 80px">A</h1></section>']),
    {
      ...SIZE,
      heightPx: 600,
    },
  )
  expect(pngSize(await page.screenshot())).toEqual([1280, 600])
  expect(pngSize(await page.screenshot('h1'))).toEqual([300, 80])
  await expect(page.screenshot('h6')).rejects.toThrow('nothing on the page matches h6')
  await page.close()
})

test('a crash is an error that says so, not a wait; other pages live on', async () => {
  const [crashing, other] = await Promise.all([
    session.openPage(slidesPage(['<section></section>']), SIZE),
    session.openPage(slidesPage(['<section></section>']), SIZE),
  ])
  await crash(crashing)
  const error = await crashing.measure().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(EnvironmentError)
  expect(isBrowserFailure(error)).toBe(true)
  expect((await other.measure()).slides).toHaveLength(1)
  await Promise.all([crashing.close(), other.close()])
})

test('a page that never ends is given up; the browser can still be used', async () => {
  const endless = '<!doctype html><title>x</title><script>for (;;) {}</script>'
  const opened = session.openPage(endless, { ...SIZE, scripts: 'allowed', timeoutMs: 500 })
  await expect(opened).rejects.toThrow('the browser did not load the page within 0.5 s')
  const page = await session.openPage(slidesPage(['<section></section>']), SIZE)
  expect((await page.measure()).slides).toHaveLength(1)
  await page.close()
})

describe('a browser that is shared', () => {
  let shared: SharedBrowser
  const reasons: string[] = []
  const use = <T>(work: (session: () => Promise<BrowserSession>) => Promise<T>) =>
    shared.use(work, (reason) => void reasons.push(reason.message))
  beforeEach(() => {
    reasons.length = 0
    shared = shareBrowser(browserOptions())
  })
  afterEach(() => shared.close())

  test('takes another one where a crash interrupted work, and does all of it again', async () => {
    const seen: BrowserSession[] = []
    const count = await use(async (session) => {
      seen.push(await session())
      const page = await (await session()).openPage(slidesPage(['<section></section>']), SIZE)
      if (seen.length === 1) await crash(page)
      return (await page.measure()).slides.length
    })
    expect(count).toBe(1)
    expect(seen).toHaveLength(2)
    expect(seen[0]).not.toBe(seen[1])
    expect(reasons).toEqual([expect.stringContaining('Page crashed')])
  })

  test('takes one other for all work that its end interrupted, and keeps to it', async () => {
    const first = await use((session) => session())
    const work = async (session: () => Promise<BrowserSession>) => {
      const own = await session()
      if (own === first) await first.close()
      const page = await own.openPage(slidesPage(['<section></section>']), SIZE)
      await page.close()
      return own
    }
    const [one, two] = await Promise.all([use(work), use(work)])
    expect(one).not.toBe(first)
    expect(two).toBe(one)
    expect(await use(work)).toBe(one)
    expect(reasons).toHaveLength(2)
  })

  test('gives up what fails in the second browser, too', async () => {
    let runs = 0
    const work = use(async (session) => {
      runs += 1
      const page = await (await session()).openPage(slidesPage(['<section></section>']), SIZE)
      await crash(page)
      return page.measure()
    })
    await expect(work).rejects.toThrow('Page crashed')
    expect(runs).toBe(2)
  })

  test('does not repeat a mistake in the work itself', async () => {
    let runs = 0
    const work = use(async () => {
      runs += 1
      throw new Error('a mistake')
    })
    await expect(work).rejects.toThrow('a mistake')
    expect({ runs, reasons }).toEqual({ runs: 1, reasons: [] })
  })

  test('leaves none behind', async () => {
    const before = await profilesOf(process.pid)
    await use(async (session) => (await session()).version)
    await shared.close()
    expect((await profilesOf(process.pid)).length).toBeLessThanOrEqual(before.length)
  })
})

test('a closed browser leaves no process, no profile and no listener', async () => {
  const listeners = process.listenerCount('SIGTERM')
  const before = await profilesOf(process.pid)
  const own = await openTestBrowser()
  expect(await profilesOf(process.pid)).toHaveLength(before.length + 1)
  await own.close()
  await own.close()
  expect(await profilesOf(process.pid)).toEqual(before)
  expect(process.listenerCount('SIGTERM')).toBe(listeners)
  await expect(own.openPage('<p>Late', SIZE)).rejects.toThrow(EnvironmentError)
})

async function crash({ page }: PageSession): Promise<void> {
  const devTools = await page.createCDPSession()
  // The command itself is never answered.
  devTools.send('Page.crash').catch(() => {})
}

function pngSize(png: Uint8Array): readonly number[] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}
