import { join, relative } from 'node:path'
import { type BrowserSession, openBrowser } from '../browser/open-browser.ts'
import { buildDeck, type Job } from '../build.ts'
import { catalogueEntry } from '../diagnostics/catalogue.ts'
import { countBySeverity } from '../diagnostics/collector.ts'
import { formatCounts } from '../diagnostics/format-text.ts'
import { readSource } from '../files/read-source.ts'
import { writeOutputs } from '../files/write-outputs.ts'
import type { Article } from '../model/article.ts'
import { type Diagnostic, UsageError } from '../model/diagnostic.ts'
import type { Options } from '../options.ts'
import { parseArticle } from '../parse/parse-article.ts'
import { findSources } from './find-sources.ts'
import { listJobs } from './list-jobs.ts'
import { createReporter, type Streams } from './reporter.ts'

export interface BuildRequest {
  readonly mode: 'build' | 'check'
  readonly files: readonly string[]
  readonly options: Options
  readonly streams: Streams
}

/** Builds or checks decks and says how it went. Resolves with the exit code: 0, or 1 when anything failed. */
export async function runBuild({ mode, files, options, streams }: BuildRequest): Promise<number> {
  const texts = new Map<string, string>()
  const reporter = createReporter(options, streams, (path) => texts.get(path))
  const reported: Diagnostic[] = []
  const say = (diagnostic: Diagnostic) => {
    const final = mode === 'check' ? hardened(diagnostic) : diagnostic
    reported.push(final)
    reporter.diagnostic(final)
  }
  const paths = files.length > 0 ? files : await findSources(options.workingFolder)
  if (paths.length === 0)
    throw new UsageError('There is nothing to build.', 'Put an article into slides/, or name a Markdown file.')
  const articles: Article[] = []
  for (const path of new Set(paths)) {
    const source = await readSource(path, options.workingFolder, say)
    if (!source) continue
    texts.set(source.path, source.text)
    const before = countBySeverity(reported).error
    const article = parseArticle(source, say)
    if (countBySeverity(reported).error === before) articles.push(article)
  }
  const jobs = listJobs(articles, say)
  let browser: Promise<BrowserSession> | undefined
  const session = (): Promise<BrowserSession> => {
    browser ??= openBrowser({
      executable: options.browser,
      sandbox: options.sandbox,
      env: options.env,
      cacheFolders: options.browserCacheFolders,
      report: say,
    })
    return browser
  }
  let built = 0
  let started = 0
  try {
    await inParallel(jobs, options.jobs, async (job: Job) => {
      started += 1
      reporter.progress(`${job.id} (${started} of ${jobs.length}) …`)
      const outputs = await buildDeck(job, { options, browser: session })
      for (const diagnostic of outputs.diagnostics) say(diagnostic)
      if (outputs.files.length === 0) return
      if (mode === 'build') await writeOutputs(join(options.outputFolder, job.id), outputs.files)
      built += 1
      const folder = relative(options.workingFolder, join(options.outputFolder, job.id)) || '.'
      reporter.line(
        mode === 'build' ? `built ${folder} (${outputs.summary})` : `checked ${job.id} (${outputs.summary})`,
      )
    })
  } finally {
    await (await browser?.catch(() => undefined))?.close()
    reporter.progress('')
  }
  const counts = countBySeverity(reported)
  reporter.line(
    `${built} of ${jobs.length} ${jobs.length === 1 ? 'deck' : 'decks'} ${mode === 'build' ? 'built' : 'checked'}, ${formatCounts(counts)}`,
  )
  return counts.error > 0 || (options.strict && counts.warning > 0) ? 1 : 0
}

/** In a check, what would be shown less well than written is an error. */
function hardened(diagnostic: Diagnostic): Diagnostic {
  const kind = catalogueEntry(diagnostic.code)?.kind
  const hard = diagnostic.severity === 'warning' && (kind === 'asset' || kind === 'fit')
  return hard ? { ...diagnostic, severity: 'error' } : diagnostic
}

async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
}
