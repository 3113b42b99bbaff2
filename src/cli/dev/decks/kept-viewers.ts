import { createViewer, type Viewer } from '../../../browser/viewer.ts'
import { Superseded } from './superseded.ts'

/** Pages that stay open between builds, one a deck, for those decks that were built last. */
export interface KeptViewers {
  /** Does `work` in the page of a deck; in one for this time alone while that is busy. */
  readonly use: <T>(id: string, work: (viewer: Viewer) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

interface Kept {
  readonly viewer: Viewer
  usedMs: number
  isBusy: boolean
}

/** Each page is a process of the browser with the whole deck. */
const MOST_KEPT = 3
/** A page may take so long for all of its work; before that another one takes its place. */
const MOST_USED_MS = 20_000

export function createKeptViewers(): KeptViewers {
  /** Used last, stands last. */
  const kept = new Map<string, Kept>()
  const drop = async (id: string, { viewer }: Kept) => {
    if (kept.get(id)?.viewer === viewer) kept.delete(id)
    await viewer.close()
  }
  const keep = (id: string): Kept => {
    const known = kept.get(id)
    if (known?.isBusy) return { viewer: createViewer(), usedMs: Number.POSITIVE_INFINITY, isBusy: true }
    const own = known ?? { viewer: createViewer(), usedMs: 0, isBusy: true }
    own.isBusy = true
    kept.delete(id)
    kept.set(id, own)
    return own
  }
  return {
    async use(id, work) {
      const own = keep(id)
      const start = performance.now()
      let isSound = true
      try {
        return await work(own.viewer)
      } catch (error) {
        isSound = error instanceof Superseded
        throw error
      } finally {
        own.usedMs += performance.now() - start
        own.isBusy = false
        // What a page has asked for stays on its record.
        const hasAsked = (own.viewer.page()?.requests.length ?? 0) > 0
        if (!isSound || hasAsked || own.usedMs > MOST_USED_MS) await drop(id, own)
        const [oldest] = [...kept].filter(([, { isBusy }]) => !isBusy)
        if (kept.size > MOST_KEPT && oldest) await drop(...oldest)
      }
    },
    async close() {
      await Promise.all([...kept].map(([id, own]) => drop(id, own)))
    },
  }
}
