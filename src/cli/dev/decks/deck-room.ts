import { sourceOf } from '../../list-jobs.ts'
import { type Entry, isTouched, newEntry, type ShownDeck } from './deck-entry.ts'
import { type BuildServices, createEntryBuilds } from './entry-builds.ts'
import type { Shelf } from './source-shelf.ts'

/** All decks in memory, each built again when something that decides it changes. */
export interface DeckRoom {
  /** In the order of their names. */
  readonly decks: () => readonly ShownDeck[]
  readonly deck: (id: string) => ShownDeck | undefined
  /** A deck once the build that is under way is over; undefined where there is none of that name. */
  readonly settled: (id: string) => Promise<ShownDeck | undefined>
  /** An output of the last build without errors, made when it is first asked for. */
  readonly output: (id: string, name: string) => Promise<Uint8Array | undefined>
  /** Takes note of what there is to build and of files that have changed. What has to be built is begun. */
  readonly refresh: (shelf: Shelf, changed: ReadonlySet<string>) => void
  readonly close: () => void
}

/** A room without decks. */
export function createDeckRoom(services: BuildServices): DeckRoom {
  const entries = new Map<string, Entry>()
  const builds = createEntryBuilds(services)
  const settled = async (id: string): Promise<Entry | undefined> => {
    services.builder.hurry(id)
    await entries.get(id)?.running
    return entries.get(id)
  }
  return {
    decks: () => [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    deck: (id) => entries.get(id),
    settled,
    async output(id, name) {
      const entry = await settled(id)
      return entry && builds.output(entry, name)
    },
    refresh({ jobs, problems, failed }, changed) {
      const kept = new Set<Entry>()
      for (const job of jobs) {
        const { path } = sourceOf(job)
        const entry = entryOf(entries, job.id, path)
        kept.add(entry)
        const isNew = !entry.job || sourceOf(entry.job) !== sourceOf(job)
        entry.job = job
        entry.read = problems.get(path) ?? []
        if (isNew || isTouched(entry, changed)) builds.wishAnew(entry)
      }
      for (const [path, id] of failed) {
        const own = [...entries.values()].filter((entry) => entry.path === path)
        for (const entry of own.length > 0 ? own : [entryOf(entries, id, path)]) {
          kept.add(entry)
          stop(entry)
          entry.problems = problems.get(path) ?? []
        }
      }
      for (const [id, entry] of entries) {
        if (kept.has(entry)) continue
        entries.delete(id)
        stop(entry)
      }
      services.onChange()
    },
    close: builds.close,
  }
}

/** A name that has gone to another source is another deck. */
function entryOf(entries: Map<string, Entry>, id: string, path: string): Entry {
  const found = entries.get(id)
  if (found?.path === path) return found
  if (found) stop(found)
  const made = newEntry(id, path)
  entries.set(id, made)
  return made
}

function stop(entry: Entry): void {
  entry.job = undefined
  entry.wish += 1
}
