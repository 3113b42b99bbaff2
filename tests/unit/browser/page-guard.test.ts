import { EventEmitter } from 'node:events'
import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import type { RunningBrowser } from '../../../src/browser/launch/start-browser.ts'
import { guardPage, isBrowserFailure } from '../../../src/browser/page-guard.ts'
import { EnvironmentError } from '../../../src/model/diagnostic.ts'

function setUp(timeoutMs: number) {
  const browser = new EventEmitter()
  const page = new EventEmitter()
  const running = { browser, output: () => 'last words', close: async () => {} } as unknown as RunningBrowser
  return { browser, page, guard: guardPage(running, page as unknown as Page, timeoutMs) }
}

const never = (): Promise<never> => new Promise(() => {})
const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

test('passes results and ordinary errors on', async () => {
  const { guard } = setUp(1000)
  expect(await guard.run('work', async () => 1)).toBe(1)
  const mistake = new TypeError('a mistake')
  expect(await thrownBy(guard.run('work', () => Promise.reject(mistake)))).toBe(mistake)
})

test('gives up work that never ends, and is not to be tried again', async () => {
  const error = await thrownBy(setUp(20).guard.run('print the page', never))
  expect(error).toBeInstanceOf(EnvironmentError)
  expect(String(error)).toContain('the browser did not print the page within 0.02 s')
  expect(isBrowserFailure(error)).toBe(false)
})

test('all work on a page together may take twice the time', async () => {
  const { guard } = setUp(40)
  await thrownBy(guard.run('a', never))
  await thrownBy(guard.run('b', never))
  expect(String(await thrownBy(guard.run('c', never)))).toContain('did not c within')
})

test('a crash of the page ends work under way, and all work after it', async () => {
  const { guard, page } = setUp(10_000)
  const work = thrownBy(guard.run('measure the page', never))
  page.emit('error', new Error('Page crashed!'))
  for (const error of [await work, await thrownBy(guard.run('print the page', never))]) {
    expect(error).toBeInstanceOf(EnvironmentError)
    expect(String(error)).toContain('Page crashed')
    expect(isBrowserFailure(error)).toBe(true)
  }
})

test('the end of the browser ends work under way, with its last words', async () => {
  const { guard, browser } = setUp(10_000)
  const work = thrownBy(guard.run('measure the page', never))
  browser.emit('disconnected')
  const error = await work
  expect(String(error)).toContain('the browser failed to measure the page: Connection closed. last words')
  expect(isBrowserFailure(error)).toBe(true)
})

test.each(['Protocol error (Page.printToPDF): Printing failed', 'Protocol error: Target closed'])(
  '"%s" is the fault of the browser',
  async (message) => {
    const error = await thrownBy(setUp(1000).guard.run('print the page', () => Promise.reject(new Error(message))))
    expect(error).toBeInstanceOf(EnvironmentError)
    expect(isBrowserFailure(error)).toBe(true)
  },
)
