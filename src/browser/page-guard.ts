import type { Page } from 'puppeteer'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { RunningBrowser } from './launch/start-browser.ts'

/** Runs the steps of work on one page so that none of them can hang. */
export interface PageGuard {
  /** `what` names the step in errors: "print the page". Throws EnvironmentError on a crash and when time is up. */
  run<T>(what: string, work: () => Promise<T>): Promise<T>
}

/**
 * A crashed page never answers, and a page that is too large for the machine answers after hours. Every step is
 * therefore raced against the page's crash, the browser's end, and `timeoutMs`; all steps of a page together against
 * twice that.
 */
export function guardPage(running: RunningBrowser, page: Page, timeoutMs: number): PageGuard {
  let budgetMs = timeoutMs * 2
  const broken = new Promise<string>((resolve) => {
    page.once('error', (error) => resolve(`Page crashed: ${error.message}`))
    const end = (): void => resolve(`Connection closed. ${running.output()}`.trim())
    running.browser.once('disconnected', end)
    page.once('close', () => running.browser.off('disconnected', end))
  })
  return {
    async run(what, work) {
      const limitMs = Math.min(timeoutMs, budgetMs)
      const start = performance.now()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(tooSlow(what, timeoutMs)), limitMs)
      })
      const crash = broken.then((reason) => {
        throw crashed(what, new Error(reason))
      })
      try {
        return await Promise.race([work().catch((error) => explain(what, timeoutMs, error)), crash, late])
      } finally {
        clearTimeout(timer)
        // The loser of the race must not become an unhandled rejection later.
        crash.catch(() => {})
        budgetMs -= performance.now() - start
      }
    },
  }
}

function explain(what: string, timeoutMs: number, error: unknown): never {
  if (error instanceof EnvironmentError || !(error instanceof Error)) throw error
  if (isBrowserFailure(error)) throw crashed(what, error)
  if (error.name === 'TimeoutError') throw tooSlow(what, timeoutMs)
  throw error
}

const FAILURE_NAMES = ['TargetCloseError', 'ConnectionClosedError']
const FAILURE_MESSAGE = /Target closed|Session closed|Connection closed|Printing failed|Page crashed/

/** Whether the browser is to blame, so that a new one may well succeed. True for the errors of `PageGuard` as well. */
export function isBrowserFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return FAILURE_NAMES.includes(error.name) || FAILURE_MESSAGE.test(error.message) || isBrowserFailure(error.cause)
}

function crashed(what: string, cause: Error): EnvironmentError {
  return new EnvironmentError(
    `the browser failed to ${what}: ${cause.message}`,
    'The machine may be short of memory, or a page too heavy for it: try fewer or smaller images.',
    { cause },
  )
}

function tooSlow(what: string, timeoutMs: number): EnvironmentError {
  return new EnvironmentError(
    `the browser did not ${what} within ${timeoutMs / 1000} s`,
    'A page may be too heavy for this machine: try fewer or smaller images.',
  )
}
