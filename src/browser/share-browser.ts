import { type BrowserOptions, type BrowserSession, openBrowser } from './open-browser.ts'
import { isBrowserFailure } from './page-guard.ts'

/** One browser for many pieces of work, and another one in its place when it fails. */
export interface SharedBrowser {
  /** Resolves when the browser starts by itself, or will not start at all. */
  readonly underWay: Promise<void>
  /**
   * Does `work`. When the browser or a page of it dies meanwhile, once more from the start in a new browser; not when
   * time is up or the content is at fault, since that would end the same way. `onRetry` is told why.
   */
  readonly use: <T>(work: BrowserWork<T>, onRetry: (reason: Error) => void) => Promise<T>
  /** Ends every browser that was started. */
  readonly close: () => Promise<void>
}

type BrowserWork<T> = (session: () => Promise<BrowserSession>) => Promise<T>

/** Starts a browser at once: it takes about as long as everything that has to happen before it is needed. */
export function shareBrowser(options: BrowserOptions): SharedBrowser {
  let onProcess = () => {}
  const hasProcess = new Promise<void>((resolve) => {
    onProcess = resolve
  })
  const started = [startQuietly({ ...options, onProcess })]
  const current = () => started.at(-1) as Promise<BrowserSession>
  const renewed = (failed: Promise<BrowserSession>): Promise<BrowserSession> => {
    // Work that failed with the same browser shares the next one.
    if (current() === failed) started.push(startQuietly(options))
    return current()
  }
  return {
    underWay: Promise.race([hasProcess, current().then(nothing, nothing)]),
    async use(work, onRetry) {
      const used = current()
      try {
        return await work(() => used)
      } catch (error) {
        if (!(error instanceof Error) || !isBrowserFailure(error)) throw error
        onRetry(error)
        return work(() => renewed(used))
      }
    },
    async close() {
      await Promise.all(started.map(async (starting) => (await starting.catch(nothing))?.close()))
    },
  }
}

/** Whoever needs the browser is told of a failure; nobody may. */
function startQuietly(options: BrowserOptions): Promise<BrowserSession> {
  const starting = openBrowser(options)
  starting.catch(nothing)
  return starting
}

function nothing(): undefined {
  return undefined
}
