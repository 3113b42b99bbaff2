import { existsSync, statSync } from 'node:fs'
import { basename, dirname, sep } from 'node:path'
import { watch } from 'chokidar'

export interface WatchRequest {
  /** Files, and folders with all that is below them. Absolute; they need not exist. */
  readonly roots: readonly string[]
  /** Folders that are passed over, absolute. Hidden ones and `node_modules` always are. */
  readonly ignored: readonly string[]
  /** Told of every file that came, changed or went, together with those of the same moment. Absolute paths. */
  readonly onChange: (paths: ReadonlySet<string>) => void
}

export interface FileWatch {
  /** Watches single files as well. One that does not exist is noticed when it comes, if its folder is there. */
  readonly add: (paths: Iterable<string>) => void
  /** Resolves when nothing that is changed from now on is missed. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}

/** Editors write a file in several steps. */
const QUIET_MS = 8

/** chokidar tells once in 50 ms that a file changed, and of what happens to it in that time not at all. */
const DEAF_MS = 60

/** Watches files for as long as it is not closed. */
export function watchFiles({ roots, ignored, onChange }: WatchRequest): FileWatch {
  const passedOver = (path: string) =>
    !roots.includes(path) && (/^\.|^node_modules$/u.test(basename(path)) || ignored.includes(path))
  const options = { ignoreInitial: true, ignored: passedOver }
  const deep = watch([...roots], options)
  // The folder of a file that is missing would bring everything below it.
  const flat = watch([], { ...options, depth: 0 })
  const notice = gather(onChange)
  const known = new Set<string>()
  const watchers = [deep, flat]
  for (const watcher of watchers) {
    watcher.on('all', (_, path) => notice.add(path))
    // What cannot be watched is built when it is asked for again; there is nothing else to do about it.
    watcher.on('error', () => {})
  }
  const isBelowRoot = (path: string) => roots.some((root) => path === root || path.startsWith(root + sep))
  return {
    add(paths) {
      const added = [...paths].filter((path) => !known.has(path) && !isBelowRoot(path))
      for (const path of added) {
        known.add(path)
        flat.add(existsSync(path) ? path : dirname(path))
        // It takes a moment until changes are heard of.
        notice.lookAgain(path)
      }
    },
    ready: new Promise((resolve) => deep.once('ready', resolve)),
    async close() {
      notice.stop()
      await Promise.all(watchers.map((watcher) => watcher.close()))
    },
  }
}

function gather(onChange: WatchRequest['onChange']): {
  readonly add: (path: string) => void
  /** Adds a path if it changes within a moment. */
  readonly lookAgain: (path: string) => void
  readonly stop: () => void
} {
  let paths = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const again = new Map<string, NodeJS.Timeout>()
  const add = (path: string): void => {
    paths.add(path)
    clearTimeout(timer)
    timer = setTimeout(tell, QUIET_MS)
  }
  const tell = (): void => {
    const gathered = paths
    paths = new Set()
    for (const path of gathered) lookAgain(path)
    onChange(gathered)
  }
  /** Whoever is told reads what is there now, so only what comes after this moment is news. */
  const lookAgain = (path: string): void => {
    const before = stampOf(path)
    clearTimeout(again.get(path))
    const look = () => {
      again.delete(path)
      if (stampOf(path) !== before) add(path)
    }
    again.set(path, setTimeout(look, DEAF_MS))
  }
  return {
    add,
    lookAgain,
    stop() {
      for (const one of [timer, ...again.values()]) clearTimeout(one)
    },
  }
}

/** Another one after each change. */
function stampOf(path: string): string {
  try {
    const { mtimeNs, size, ino } = statSync(path, { bigint: true })
    return `${mtimeNs} ${size} ${ino}`
  } catch {
    return 'not to be seen'
  }
}
