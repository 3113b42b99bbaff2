import type { BrowserSession } from './browser/open-browser.ts'
import { createViewer, type Viewer } from './browser/viewer.ts'
import { fitDeck } from './build/fit-deck.ts'
import type { Job } from './build/job.ts'
import { startDeck } from './build/start-deck.ts'
import type { TimeStage } from './build/time-stage.ts'
import { createCollector } from './diagnostics/collector.ts'
import { aboutDeck } from './export/about-deck.ts'
import { deckInputs } from './export/deck-inputs.ts'
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
  /** Names of the outputs that are needed; all of them unless given. */
  readonly wanted?: readonly string[]
}

/** Makes the outputs of a deck in memory. What is wrong with the source or the template stands in `diagnostics`. */
export async function buildDeck(job: Job, environment: BuildEnvironment): Promise<Outputs> {
  const viewer = createViewer()
  try {
    return await buildIn(viewer, job, environment)
  } finally {
    await viewer.close()
  }
}

/** The same in a viewer that stays open and goes on showing the deck. */
export async function buildIn(viewer: Viewer, job: Job, environment: BuildEnvironment): Promise<Outputs> {
  const { options, browser, time, wanted } = environment
  const { report, diagnostics, counts } = createCollector()
  const started = await time('load', () => startDeck(job, options, report))
  if (!started) return { files: [], summary: '', diagnostics: diagnostics() }
  const fitted = await fitDeck(started, viewer, browser, time)
  const { draft, rendered, measurement, rounds } = fitted
  const page = viewer.page()
  reportFit(fitted, { requests: page?.requests ?? [], split: options.fit === 'split' }, report)
  const screenshots = options.screenshotFolder && page ? await page.drawFindings(measurement) : []
  const inputs = deckInputs(started.inputs, rendered)
  if (counts().error > 0 || !page) {
    reportGlyphs(rendered, [], report)
    return { files: [], summary: '', diagnostics: diagnostics(), screenshots, inputs }
  }
  const draw = (plan: SlidePlan) => started.draw({ plan })
  const drawn = { draw, rendered: bakeScaling(rendered, measurement), plan: draft.plan, page }
  const around = { ...options, date: documentDate(rendered.deck.date, options), browser: await browser(), report }
  const input = { ...started, ...around, ...drawn, unusedFonts: measurement.unusedFonts }
  const files = await exportDeck(input, { time, wanted })
  const said = { about: await aboutDeck(draft.plan, rendered), summary: summaryOf(draft.plan, rendered.slides.length) }
  return { files, ...said, diagnostics: diagnostics(), screenshots, inputs, rounds }
}
