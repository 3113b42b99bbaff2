import type { BrowserSession } from './browser/open-browser.ts'
import type { PageSession } from './browser/open-page.ts'
import { drawDeck } from './build/draw-deck.ts'
import { loadMaterials } from './build/load-materials.ts'
import { createCollector } from './diagnostics/collector.ts'
import { exportDeck } from './export/exporters.ts'
import { fit } from './fit/fit.ts'
import { reportMeasurement } from './fit/report-measurement.ts'
import { revisePlan } from './fit/revise-plan.ts'
import type { Article, DeckOptions } from './model/article.ts'
import type { RenderedDeck } from './model/deck.ts'
import type { Outputs } from './model/output.ts'
import { documentDate, type Options } from './options.ts'
import { summaryOf } from './plan/account/summary-of.ts'
import { planSlides } from './plan/plan-slides.ts'
import { printPage } from './render/pages/print-page.ts'

/** One deck of one article. */
export interface Job {
  readonly article: Article
  readonly deck: DeckOptions
  /** The name of its output folder. */
  readonly id: string
}

export interface BuildEnvironment {
  readonly options: Options
  readonly browser: () => Promise<BrowserSession>
}

/** Makes every output of a deck in memory. What is wrong with the article or the template stands in `diagnostics`. */
export async function buildDeck(
  { article, deck: wishes }: Job,
  { options, browser }: BuildEnvironment,
): Promise<Outputs> {
  const { report, diagnostics, counts } = createCollector()
  const materials = await loadMaterials(article, wishes, options, report)
  if (!materials) return { files: [], summary: '', diagnostics: diagnostics() }
  const { template, language, images } = materials
  const session = await browser()
  let page: PageSession | undefined
  try {
    const {
      rendered,
      draft: plan,
      measurement,
    } = await fit({
      draft: planSlides({ article, template, language, options: wishes, images: images.names }),
      toDeck: (draft) => drawDeck(draft, article, materials, report),
      measure: async (candidate: RenderedDeck) => {
        await page?.close()
        page = await session.openPage(printPage(candidate), candidate.deck)
        return page.measure()
      },
      revise: revisePlan,
    })
    reportMeasurement(rendered.deck, measurement, report)
    if (counts().error > 0 || !page) return { files: [], summary: '', diagnostics: diagnostics() }
    const date = documentDate(article.meta.date, options)
    const files = await exportDeck({ rendered, plan, date, printPdf: page.printPdf, browserVersion: session.version })
    return { files, summary: summaryOf(plan), diagnostics: diagnostics() }
  } finally {
    await page?.close()
  }
}
