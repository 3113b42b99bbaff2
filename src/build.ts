import type { BrowserSession } from './browser/open-browser.ts'
import { createViewer } from './browser/viewer.ts'
import { fitDeck } from './build/fit-deck.ts'
import type { Job } from './build/job.ts'
import { startDeck } from './build/start-deck.ts'
import type { TimeStage } from './build/time-stage.ts'
import { createCollector } from './diagnostics/collector.ts'
import { exportDeck } from './export/exporters.ts'
import { reportGlyphs } from './export/handout/report-glyphs.ts'
import { reportFit } from './fit/report/report-fit.ts'
import type { Outputs } from './model/output.ts'
import type { SlidePlan } from './model/slide-plan.ts'
import { documentDate, type Options } from './options.ts'
import { summaryOf } from './plan/account/summary-of.ts'
import { bakeScaling } from './render/auto-scaling.ts'

export interface BuildEnvironment {
  readonly options: Options
  readonly browser: () => Promise<BrowserSession>
  readonly time: TimeStage
}

/** Makes every output of a deck in memory. What is wrong with the source or the template stands in `diagnostics`. */
export async function buildDeck(job: Job, { options, browser, time }: BuildEnvironment): Promise<Outputs> {
  const { report, diagnostics, counts } = createCollector()
  const started = await time('load', () => startDeck(job, options, report))
  if (!started) return { files: [], summary: '', diagnostics: diagnostics() }
  const viewer = createViewer()
  try {
    const fitted = await fitDeck(started, viewer, browser, time)
    const { draft, rendered, measurement, rounds } = fitted
    const page = viewer.page()
    reportFit(fitted, { requests: page?.requests ?? [], split: options.fit === 'split' }, report)
    const screenshots = options.screenshotFolder && page ? await page.drawFindings(measurement) : []
    if (counts().error > 0 || !page) {
      reportGlyphs({ rendered }, report)
      return { files: [], summary: '', diagnostics: diagnostics(), screenshots }
    }
    const draw = (plan: SlidePlan) => started.draw({ plan })
    const printed = { draw, rendered: bakeScaling(rendered, measurement), plan: draft.plan, printPdf: page.printPdf }
    const { paper, notes } = options
    const around = { date: documentDate(rendered.deck.date, options), paper, notes, browser: await browser(), report }
    const files = await exportDeck({ ...started, ...printed, ...around, unusedFonts: measurement.unusedFonts }, time)
    const summary = summaryOf(draft.plan, rendered.slides.length)
    return { files, summary, diagnostics: diagnostics(), screenshots, rounds }
  } finally {
    await viewer.close()
  }
}
