import { join, relative, resolve, sep } from 'node:path'
import { type SharedBrowser, shareBrowser } from '../browser/share-browser.ts'
import type { Job } from '../build/job.ts'
import { timeStage } from '../build/time-stage.ts'
import { catalogueEntry } from '../diagnostics/catalogue.ts'
import { countBySeverity } from '../diagnostics/collector.ts'
import { formatCounts } from '../diagnostics/format-text.ts'
import { writeOutputs } from '../files/write-outputs.ts'
import { writeScreenshots } from '../files/write-screenshots.ts'
import { type Diagnostic, EnvironmentError } from '../model/diagnostic.ts'
import type { Outputs, Screenshot } from '../model/output.ts'
import type { Options } from '../options.ts'
import { findSources } from './find-sources.ts'
import { listJobs } from './list-jobs.ts'
import { createReporter, type Reporter, type Streams } from './reporter.ts'
import { type Failure, inParallel } from './run/in-parallel.ts'
import { readAuthored } from './run/read-authored.ts'
import { createStageTimes } from './run/stage-times.ts'
import { stoppedTexts } from './run/stopped-texts.ts'

export interface BuildRequest {
  readonly mode: 'build' | 'check'
  readonly files: readonly string[]
  readonly options: Options
  readonly streams: Streams
}

/**
 * Builds or checks decks and says how it went. Resolves with the exit code: 0; 1 when anything is wrong with a source or
 * a template; 3 when the surroundings stopped a deck, such as a full disk, which does not stop the others.
 */
export async function runBuild({ mode, files, options, streams }: BuildRequest): Promise<number> {
  const reporter = createReporter(options, streams)
  const reported: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => {
    const final = mode === 'check' ? hardened(diagnostic) : diagnostic
    // What the surroundings lack is nobody's mistake: it is said, and neither counted nor made to fail a strict run.
    if (catalogueEntry(final.code)?.kind !== 'environment') reported.push(final)
    reporter.diagnostic(final)
  }
  const paths = await findSources(files, options.workingFolder)
  const named = new Map(paths.map((path) => [resolve(options.workingFolder, path), path]))
  const { browser: executable, sandbox, env, browserCacheFolders: cacheFolders } = options
  const browser = shareBrowser({ executable, sandbox, env, cacheFolders, report })
  let built = 0
  let jobs: readonly Job[] = []
  let failures: readonly Failure<Job>[] = []
  try {
    await browser.underWay
    const times = createStageTimes()
    times.add('start', performance.now())
    const time = timeStage(times.add)
    const authored = await readAuthored(new Set(named.values()), { options, report, time })
    jobs = listJobs(authored, report)
    const work = await time('import', () => deckWork({ mode, options, browser }, reporter, report))
    if (options.verbose) reporter.line(times.text())
    let started = 0
    failures = await inParallel(jobs, options.jobs, async (job) => {
      started += 1
      reporter.progress(`${job.id} (${started} of ${jobs.length}) …`)
      if (await work(job)) built += 1
    })
  } finally {
    await browser.close()
    reporter.progress('')
  }
  if (mode === 'build') {
    const times = createStageTimes()
    const { writeDeckIndex } = await import('./run/write-deck-index.ts')
    await timeStage(times.add)('index', () => writeDeckIndex(options, report))
    if (options.verbose) reporter.line(times.text())
  }
  for (const text of stoppedTexts(failures)) reporter.urgent(text)
  const counts = countBySeverity(reported)
  const all = Math.max(jobs.length, named.size)
  const stopped = failures.length > 0 ? [`${failures.length} stopped`] : []
  const found = reported.length > 0 || failures.length === 0 ? [formatCounts(counts)] : []
  const done = `${built} of ${all} ${all === 1 ? 'deck' : 'decks'} ${mode === 'build' ? 'built' : 'checked'}`
  reporter.line([done, ...found, ...stopped].join(', '))
  const bug = failures.find(({ error }) => !(error instanceof EnvironmentError))
  if (bug) throw bug.error
  if (failures.length > 0) return 3
  return counts.error > 0 || (options.strict && counts.warning > 0) ? 1 : 0
}

interface Work {
  readonly mode: 'build' | 'check'
  readonly options: Options
  readonly browser: SharedBrowser
}

/** What is done with one job; it resolves with whether there is a deck. */
async function deckWork(
  { mode, options, browser }: Work,
  reporter: Reporter,
  report: (diagnostic: Diagnostic) => void,
): Promise<(job: Job) => Promise<boolean>> {
  // Loaded while the browser starts.
  const { buildDeck } = await import('../build.ts')
  const keepScreenshots = async (id: string, screenshots: readonly Screenshot[]): Promise<void> => {
    if (options.screenshotFolder === undefined) return
    const paths = await writeScreenshots(options.screenshotFolder, id, screenshots)
    for (const path of paths) reporter.line(`drew ${relative(options.workingFolder, path)}`)
  }
  return async (job) => {
    const times = options.verbose ? createStageTimes() : undefined
    const time = timeStage(times?.add)
    const outputs: Outputs = await browser.use(
      (session) => buildDeck(job, { options, browser: session, time }),
      ({ message }) => reporter.line(`again ${job.id}, in a new browser: ${message}`),
    )
    for (const diagnostic of outputs.diagnostics) report(diagnostic)
    await keepScreenshots(job.id, outputs.screenshots ?? [])
    if (outputs.files.length === 0) return false
    const folder = join(options.outputFolder, job.id)
    if (!folder.startsWith(options.outputFolder + sep))
      throw new Error(`${job.id} would be written outside of the outputs.`)
    if (mode === 'build') await time('write', () => writeOutputs(folder, outputs.files))
    const shown = mode === 'build' ? `built ${relative(options.workingFolder, folder) || '.'}` : `checked ${job.id}`
    reporter.line(`${shown} (${outputs.summary})`)
    if (times) reporter.line(`  ${times.text()}`)
    return true
  }
}

/** In a check, what would be shown less well than written is an error. */
function hardened(diagnostic: Diagnostic): Diagnostic {
  const kind = catalogueEntry(diagnostic.code)?.kind
  const hard = diagnostic.severity === 'warning' && (kind === 'asset' || kind === 'fit')
  return hard ? { ...diagnostic, severity: 'error' } : diagnostic
}
