import type { Job } from '../../../build/job.ts'
import { countBySeverity } from '../../../diagnostics/collector.ts'
import { formatCounts } from '../../../diagnostics/format-text.ts'
import { COVER_NAME } from '../../../files/listed-outputs.ts'
import { type Diagnostic, EnvironmentError } from '../../../model/diagnostic.ts'
import type { Outputs } from '../../../model/output.ts'
import type { Options } from '../../../options.ts'
import { contentHash } from '../../../text/content-hash.ts'
import type { Reporter } from '../../reporter.ts'
import type { DeckBuilder } from './deck-builder.ts'
import type { Entry } from './deck-entry.ts'
import { placesOf } from './deck-places.ts'
import { Superseded } from './superseded.ts'

export interface BuildServices {
  readonly options: Options
  readonly builder: DeckBuilder
  readonly reporter: Reporter
  /** Told when a deck has come, gone or changed. */
  readonly onChange: () => void
  /** Told of every file that decides a deck. */
  readonly onPlaces: (files: ReadonlySet<string>) => void
}

/** Keeps decks as their sources are. */
export interface EntryBuilds {
  /** Builds a deck because something that decides it has changed; a build that is under way is begun anew. */
  readonly wishAnew: (entry: Entry) => void
  /** An output of the last build without errors, made when it is first asked for. */
  readonly output: (entry: Entry, name: string) => Promise<Uint8Array | undefined>
  readonly close: () => void
}

const SHOWN = ['deck.html', COVER_NAME]

export function createEntryBuilds(services: BuildServices): EntryBuilds {
  const { builder, reporter, options, onPlaces } = services
  let isClosed = false
  /** Builds until nothing has changed meanwhile. */
  const run = async (entry: Entry): Promise<void> => {
    while (entry.job && !isClosed) {
      const { job, wish } = entry
      const start = performance.now()
      const isStale = () => entry.wish !== wish
      // The picture may wait: it is drawn when somebody looks at the list of decks.
      const wanted = entry.good ? ['deck.html'] : SHOWN
      const haste = entry.good ? 'now' : 'later'
      // Watched before they are read, so that no change is missed.
      onPlaces(placesOf(job, [], options).files)
      const outputs = await builder.build(job, { wanted, isStale, haste, page: 'kept' }).catch(failed(reporter))
      if (isClosed || !outputs || isStale()) continue
      settle(entry, { job, outputs, durationMs: performance.now() - start }, services)
      break
    }
    entry.running = undefined
  }
  return {
    wishAnew(entry) {
      entry.wish += 1
      entry.running ??= run(entry)
    },
    async output(entry, name) {
      const { good } = entry
      if (!good) return undefined
      const known = good.outputs.get(name)
      if (known) return known
      const wish = {
        wanted: [name],
        isStale: () => false,
        haste: 'now',
        page: name === COVER_NAME ? 'kept' : 'own',
      } as const
      const building = builder.build(good.job, wish).catch(failed(reporter))
      const made = building.then((outputs) => outputs?.files.find((file) => file.name === name)?.bytes)
      good.outputs.set(name, made)
      const bytes = await made
      if (bytes === undefined) good.outputs.delete(name)
      if (name !== COVER_NAME) return bytes
      entry.cover = bytes ?? entry.cover
      return entry.cover
    },
    close() {
      isClosed = true
    },
  }
}

interface Built {
  readonly job: Job
  readonly outputs: Outputs
  readonly durationMs: number
}

function settle(entry: Entry, { job, outputs, durationMs }: Built, services: BuildServices): void {
  const { options, reporter, onChange, onPlaces } = services
  const problems = [...entry.read, ...outputs.diagnostics]
  // Decks that wait for something are tried again with every change.
  const isNews = JSON.stringify(problems) !== JSON.stringify(entry.problems)
  if (isNews) outputs.diagnostics.forEach(reporter.diagnostic)
  entry.problems = problems
  if (outputs.inputs || !entry.good) entry.places = placesOf(job, outputs.inputs ?? [], options)
  onPlaces(entry.places.files)
  const files = new Map(outputs.files.map(({ name, bytes }) => [name, bytes]))
  const page = files.get('deck.html')
  if (page && outputs.about) {
    const html = new TextDecoder().decode(page)
    const cover = files.get(COVER_NAME)
    const made = new Map(cover ? [[COVER_NAME, Promise.resolve<Uint8Array | undefined>(cover)]] : [])
    entry.cover = cover ?? entry.cover
    entry.good = { html, version: contentHash(html).slice(0, 16), about: outputs.about, job, outputs: made }
    reporter.line(`built ${entry.id} (${outputs.summary}) in ${Math.round(durationMs)} ms`)
  } else if (isNews) reporter.line(`${entry.id}: ${formatCounts(countBySeverity(entry.problems))}`)
  onChange()
}

/** What keeps a deck from being built although nobody wrote anything wrong, as a problem of the deck. */
function failed(reporter: Reporter): (error: unknown) => Outputs | undefined {
  return (error) => {
    if (error instanceof Superseded) return undefined
    const isSurroundings = error instanceof EnvironmentError
    const message = error instanceof Error ? error.message : String(error)
    if (!isSurroundings) reporter.urgent(error instanceof Error ? (error.stack ?? message) : message)
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'stopped',
      message: isSurroundings ? message : `A bug in Lectern: ${message}`,
      ...(isSurroundings && error.hint ? { hint: error.hint } : {}),
    }
    return { files: [], summary: '', diagnostics: [diagnostic] }
  }
}
