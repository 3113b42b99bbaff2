import { resolve } from 'node:path'
import { shareBrowser } from '../../browser/share-browser.ts'
import { watchFiles } from '../../files/watch/watch-files.ts'
import type { Options } from '../../options.ts'
import { findSources } from '../find-sources.ts'
import { createReporter, type Streams } from '../reporter.ts'
import { endWhenTold } from '../run/in-thread.ts'
import { createDeckBuilder } from './decks/deck-builder.ts'
import { createDeckRoom } from './decks/deck-room.ts'
import { createSourceShelf } from './decks/source-shelf.ts'
import { deckState, INDEX_PAGE, indexState } from './serve/deck-pages.ts'
import { listen } from './serve/listen.ts'
import { createLiveEvents } from './serve/live-events.ts'
import { serveDecks } from './serve/serve-decks.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Shows the decks of files, or of `slides/`, in any browser on this computer, and builds them again while they are being
 * written. Resolves with 0 when a signal ends it. Throws a UsageError without any source and an EnvironmentError without a
 * port or a browser.
 */
export async function runDev(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  await findSources(files, options.workingFolder)
  const reporter = createReporter(options, streams)
  const signalled = untilSignal()
  const { browser: executable, sandbox, env, browserCacheFolders: cacheFolders } = options
  const browser = shareBrowser({ executable, sandbox, env, cacheFolders, report: reporter.diagnostic })
  const builder = createDeckBuilder(options, browser, reporter)
  const shelf = createSourceShelf(files, options, (found) => found.forEach(reporter.diagnostic))
  const watch = watchFiles({
    roots: [...(files.length > 0 ? files : ['slides']), ...options.templateFolders].map((path) =>
      resolve(options.workingFolder, path),
    ),
    ignored: [options.outputFolder],
    onChange: (paths) => refresh(paths),
  })
  const room = createDeckRoom({
    options,
    builder,
    reporter,
    onChange: () => events.publish(),
    onPlaces: watch.add,
  })
  const events = createLiveEvents((page) =>
    page === INDEX_PAGE ? indexState(room.decks()) : deckState(room.deck(page)),
  )
  const fault = (error: unknown) => reporter.urgent(error instanceof Error ? (error.stack ?? '') : String(error))
  // One after the other, so that the last word is that of the last change.
  let reading: Promise<void> = Promise.resolve()
  const refresh = (changed: ReadonlySet<string>) => {
    reading = reading.then(async () => room.refresh(await shelf(changed), changed)).catch(fault)
  }
  let listening: Awaited<ReturnType<typeof listen>> | undefined
  try {
    listening = await listen(serveDecks({ room, events, handouts: options.handouts, onFault: fault }), options.port)
    await browser.use(
      (session) => session(),
      () => {},
    )
    await watch.ready
    refresh(new Set())
    await reading
    streams.out(`Lectern shows your decks at http://127.0.0.1:${listening.port}/\nCtrl-C ends it.\n`)
    await signalled
    return 0
  } finally {
    room.close()
    events.close()
    await Promise.all([listening?.close(), watch.close(), builder.close()])
    await browser.close()
  }
}

/** Resolves with the first signal. The second one does not wait for anything. */
function untilSignal(): Promise<void> {
  return new Promise((done) => {
    endWhenTold(done)
    let isEnding = false
    for (const signal of SIGNALS) {
      process.removeAllListeners(signal)
      process.on(signal, () => {
        if (isEnding) process.exit(1)
        isEnding = true
        done()
      })
    }
  })
}
