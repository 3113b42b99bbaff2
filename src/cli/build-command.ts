import { join, relative, resolve, sep } from 'node:path'
import { type BrowserSession, openBrowser } from '../browser/open-browser.ts'
import type { Job } from '../build/job.ts'
import { timeStage } from '../build/time-stage.ts'
import type { BuildEnvironment } from '../build.ts'
import { catalogueEntry } from '../diagnostics/catalogue.ts'
import { countBySeverity } from '../diagnostics/collector.ts'
import { formatCounts } from '../diagnostics/format-text.ts'
import { writeOutputs } from '../files/write-outputs.ts'
import { type Diagnostic, UsageError } from '../model/diagnostic.ts'
import type { Outputs } from '../model/output.ts'
import type { Options } from '../options.ts'
import { findSources } from './find-sources.ts'
import { listJobs } from './list-jobs.ts'
import { createReporter, type Reporter, type Streams } from './reporter.ts'
import { inParallel } from './run/in-parallel.ts'
import { readAuthored } from './run/read-authored.ts'
import { createStageTimes } from './run/stage-times.ts'

export interface BuildRequest {
  readonly mode: 'build' | 'check'
  readonly files: readonly string[]
  readonly options: Options
  readonly streams: Streams
}

/**
 * Builds or checks decks and says how it went. Resolves with the exit code: 0, or 1 when anything failed. A deck that
 * the surroundings prevent, such as a full disk, does not stop the others; the first such error is thrown at the end.
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
  const paths = files.length > 0 ? files : await findSources(options.workingFolder)
  if (paths.length === 0)
    throw new UsageError('There is nothing to build.', 'Put an article into slides/, or name a Markdown file.')
  const named = new Map(paths.map((path) => [resolve(options.workingFolder, path), path]))
  const browser = startBrowser(options, report)
  let built = 0
  let jobs: readonly Job[] = []
  let failures: readonly unknown[] = []
  try {
    await browser.underWay
    const times = createStageTimes()
    times.add('start', performance.now())
    const time = timeStage(times.add)
    const authored = await readAuthored(new Set(named.values()), { options, report, time })
    jobs = listJobs(authored, report)
    const work = await time('import', () => deckWork({ mode, options, browser: browser.session }, reporter, report))
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
  const counts = countBySeverity(reported)
  const all = Math.max(jobs.length, named.size)
  const outcome = failures.length > 0 ? `${failures.length} stopped` : formatCounts(counts)
  reporter.line(
    `${built} of ${all} ${all === 1 ? 'deck' : 'decks'} ${mode === 'build' ? 'built' : 'checked'}, ${outcome}`,
  )
  for (const failure of failures.slice(1))
    reporter.line(`stopped: ${failure instanceof Error ? failure.message : String(failure)}`)
  if (failures.length > 0) throw failures[0]
  return counts.error > 0 || (options.strict && counts.warning > 0) ? 1 : 0
}

interface Work {
  readonly mode: 'build' | 'check'
  readonly options: Options
  readonly browser: BuildEnvironment['browser']
}

/** What is done with one job; it resolves with whether there is a deck. */
async function deckWork(
  { mode, options, browser }: Work,
  reporter: Reporter,
  report: (diagnostic: Diagnostic) => void,
): Promise<(job: Job) => Promise<boolean>> {
  // Loaded while the browser starts.
  const { buildDeck } = await import('../build.ts')
  return async (job) => {
    const times = options.verbose ? createStageTimes() : undefined
    const time = timeStage(times?.add)
    const outputs: Outputs = await buildDeck(job, { options, browser, time })
    for (const diagnostic of outputs.diagnostics) report(diagnostic)
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

interface StartingBrowser {
  /** Resolves when the browser starts by itself, or will not start at all. */
  readonly underWay: Promise<void>
  readonly session: () => Promise<BrowserSession>
  readonly close: () => Promise<void>
}

/** Starts at once: a browser takes about as long as everything that has to happen before it is needed. */
function startBrowser(options: Options, report: (diagnostic: Diagnostic) => void): StartingBrowser {
  let onProcess = () => {}
  const hasProcess = new Promise<void>((resolve) => {
    onProcess = resolve
  })
  const starting = openBrowser({
    executable: options.browser,
    sandbox: options.sandbox,
    env: options.env,
    cacheFolders: options.browserCacheFolders,
    report,
    onProcess,
  })
  // Whoever needs it is told of a failure; nobody may.
  const settled = starting.then(
    () => {},
    () => {},
  )
  return {
    underWay: Promise.race([hasProcess, settled]),
    session: () => starting,
    close: async () => (await starting.catch(() => undefined))?.close(),
  }
}

/** In a check, what would be shown less well than written is an error. */
function hardened(diagnostic: Diagnostic): Diagnostic {
  const kind = catalogueEntry(diagnostic.code)?.kind
  const hard = diagnostic.severity === 'warning' && (kind === 'asset' || kind === 'fit')
  return hard ? { ...diagnostic, severity: 'error' } : diagnostic
}
