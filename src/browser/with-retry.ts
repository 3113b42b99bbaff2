import { type BrowserOptions, type BrowserSession, openBrowser } from './open-browser.ts'
import { isBrowserFailure } from './page-guard.ts'

/**
 * Does `work` in a browser of its own. When the browser or a page of it dies, once more from the start in a new one;
 * not when time is up or the content is at fault, since that would end the same way.
 */
export async function withRetry<T>(options: BrowserOptions, work: (session: BrowserSession) => Promise<T>): Promise<T> {
  try {
    return await inOwnBrowser(options, work)
  } catch (error) {
    if (!isBrowserFailure(error)) throw error
    return inOwnBrowser(options, work)
  }
}

async function inOwnBrowser<T>(options: BrowserOptions, work: (session: BrowserSession) => Promise<T>): Promise<T> {
  const session = await openBrowser(options)
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}
