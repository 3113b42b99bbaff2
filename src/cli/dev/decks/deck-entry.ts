import type { Job } from '../../../build/job.ts'
import { catalogueEntry } from '../../../diagnostics/catalogue.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { DeckAbout } from '../../../model/output.ts'
import { type DeckPlaces, isAmong } from './deck-places.ts'

/** A deck as it is just now. */
export interface ShownDeck {
  readonly id: string
  /** The last build without errors; absent while there has been none. */
  readonly good?: GoodBuild | undefined
  /** Of the last build, or of the last time its source was read. */
  readonly problems: readonly Diagnostic[]
}

export interface GoodBuild {
  readonly html: string
  /** Changes with `html`. */
  readonly version: string
  readonly about: DeckAbout
}

/** A deck with what is known of its builds. */
export interface Entry extends ShownDeck {
  readonly path: string
  good?: GoodBuild & { readonly job: Job; readonly outputs: Map<string, Promise<Uint8Array | undefined>> }
  problems: readonly Diagnostic[]
  /** The last picture of it, which may be older than the last build. */
  cover?: Uint8Array | undefined
  /** Undefined while its source cannot be read. */
  job: Job | undefined
  /** What was wrong when the source was read. */
  read: readonly Diagnostic[]
  places: DeckPlaces
  /** Raised with every change, so that a build knows that it is late. */
  wish: number
  running: Promise<void> | undefined
}

/** A deck that nobody has built. */
export function newEntry(id: string, path: string): Entry {
  const places = { files: new Set<string>(), folders: new Set<string>() }
  return { id, path, problems: [], read: [], job: undefined, places, wish: 0, running: undefined }
}

/** Whether a change may be what a deck waits for: it may want a file that nobody knows of yet. */
export function isTouched({ problems, places }: Entry, changed: ReadonlySet<string>): boolean {
  if (changed.size === 0) return false
  const waits = problems.some(({ severity, code }) => {
    const kind = catalogueEntry(code)?.kind
    return severity === 'error' || kind === 'asset' || kind === 'template'
  })
  return waits || [...changed].some((path) => isAmong(path, places))
}
