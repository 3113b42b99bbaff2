import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Job } from '../../../build/job.ts'
import { timeStage } from '../../../build/time-stage.ts'
import { type Diagnostic, UsageError } from '../../../model/diagnostic.ts'
import type { Options } from '../../../options.ts'
import { findSources } from '../../find-sources.ts'
import { listJobs, sourceId, sourceOf } from '../../list-jobs.ts'
import { type Authored, readAuthored } from '../../run/read-authored.ts'

/** What there is to build just now. */
export interface Shelf {
  readonly jobs: readonly Job[]
  /** What was wrong with a source when it was read, by its path. */
  readonly problems: ReadonlyMap<string, readonly Diagnostic[]>
  /** Sources that give no deck, by the path, with the name that its first deck would have. */
  readonly failed: ReadonlyMap<string, string>
}

interface Read {
  readonly authored: Authored
  readonly diagnostics: readonly Diagnostic[]
}

/** Keeps the sources that were named as they were last read. The result reads those that are new or have changed. */
export function createSourceShelf(
  files: readonly string[],
  options: Options,
  onRead: (diagnostics: readonly Diagnostic[]) => void,
): (changed: ReadonlySet<string>) => Promise<Shelf> {
  const known = new Map<string, Read>()
  const time = timeStage(undefined)
  return async (changed) => {
    const paths = await pathsNow(files, options.workingFolder)
    for (const path of known.keys()) if (!paths.includes(path)) known.delete(path)
    for (const path of paths) {
      if (known.has(path) && !changed.has(resolve(options.workingFolder, path))) continue
      if (known.has(path)) await untilFilled(resolve(options.workingFolder, path))
      const diagnostics: Diagnostic[] = []
      const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic)
      known.set(path, { authored: await readAuthored(new Set([path]), { options, report, time }), diagnostics })
      onRead(diagnostics)
    }
    return shelfOf(known)
  }
}

/** How long a file that has just been emptied may stay so before its author is taken to mean it. */
const FILLED_MS = 200
const LOOK_MS = 4

/** Editors empty a file before they fill it. */
async function untilFilled(path: string): Promise<void> {
  const isEmpty = () =>
    stat(path).then(
      ({ size }) => size === 0,
      () => false,
    )
  for (let waitedMs = 0; waitedMs < FILLED_MS && (await isEmpty()); waitedMs += LOOK_MS)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
}

/** Where the last source is gone there is nothing, until one comes. */
async function pathsNow(files: readonly string[], workingFolder: string): Promise<readonly string[]> {
  const found = await findSources(files, workingFolder).catch((error: unknown) => {
    if (error instanceof UsageError) return []
    throw error
  })
  return [...new Set(found)]
}

function shelfOf(known: ReadonlyMap<string, Read>): Shelf {
  const all = [...known.values()].map(({ authored }) => authored)
  const listed: Diagnostic[] = []
  const jobs = listJobs(
    { articles: all.flatMap(({ articles }) => articles), marpDecks: all.flatMap(({ marpDecks }) => marpDecks) },
    (diagnostic) => void listed.push(diagnostic),
  )
  const problems = [...known].map(([path, { diagnostics }]) => {
    const own = listed.filter(({ location }) => location?.path === path)
    return [path, [...diagnostics, ...own]] as const
  })
  const working = new Set(jobs.map((job) => sourceOf(job).path))
  const failed = [...known.keys()]
    .filter((path) => !working.has(path))
    .map((path) => [path, sourceId({ path })] as const)
  return { jobs, problems: new Map(problems), failed: new Map(failed) }
}
