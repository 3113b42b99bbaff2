import { loadMaterials } from '../build/load-materials.ts'
import { reportPlan } from '../build/report-plan.ts'
import { createCollector } from '../diagnostics/collector.ts'
import { readSource } from '../files/read-source.ts'
import { UsageError } from '../model/diagnostic.ts'
import { askedOf, type Options } from '../options.ts'
import { parseArticle } from '../parse/parse-article.ts'
import { isMarpDeck } from '../parse/parse-marp-deck.ts'
import { planSlides } from '../plan/plan-slides.ts'
import { planText } from './plan-text.ts'
import { createReporter, type Streams, safeLines } from './reporter.ts'

/** Prints what would stand on each slide of an article, and why. No browser is needed. */
export async function runPlan(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  const [path, ...more] = files
  if (path === undefined || more.length > 0)
    throw new UsageError('"lectern plan" takes one file.', 'For example: lectern plan slides/my-article.md')
  const { report, diagnostics, counts } = createCollector()
  const source = await readSource(path, options.workingFolder, report)
  if (source && isMarpDeck(source)) {
    throw new UsageError(`${source.path} is a deck written by hand, so there is nothing to plan.`)
  }
  const article = source && parseArticle(source, report)
  for (const wishes of counts().error === 0 && article ? article.decks : []) {
    const materials = article && (await loadMaterials(article, wishes, options, report))
    if (!article || !materials) continue
    const { template, language, images } = materials
    const plan = planSlides(
      { article, template, language, options: askedOf(wishes, options), images: images.names },
      report,
    )
    reportPlan(plan, article.source, report)
    if (counts().error === 0) streams.out(safeLines(planText(plan)))
  }
  const reporter = createReporter(options, streams)
  for (const diagnostic of diagnostics()) reporter.diagnostic(diagnostic)
  return counts().error > 0 || (options.strict && counts().warning > 0) ? 1 : 0
}
