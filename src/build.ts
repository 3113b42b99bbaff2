import type { BrowserSession } from './browser/open-browser.ts'
import type { PageSession } from './browser/open-page.ts'
import { createCollector } from './diagnostics/collector.ts'
import { exporters } from './export/exporters.ts'
import { fontCss } from './files/font-css.ts'
import { loadImages } from './files/load-images.ts'
import { loadTemplate } from './files/load-template.ts'
import { readEmoji } from './files/read-emoji.ts'
import { fillDeck } from './fill/fill-deck.ts'
import { fit } from './fit/fit.ts'
import { reportMeasurement } from './fit/report-measurement.ts'
import type { Article, DeckOptions } from './model/article.ts'
import type { RenderedDeck } from './model/deck.ts'
import type { Outputs } from './model/output.ts'
import type { SlidePlan } from './model/slide-plan.ts'
import { documentDate, type Options } from './options.ts'
import { summaryOf } from './plan/account/summary-of.ts'
import { planSlides } from './plan/plan-slides.ts'
import { printPage } from './render/pages/print-page.ts'
import { renderDeck } from './render/render-deck.ts'
import { visibleText } from './render/visible-text.ts'
import { figuresOf } from './text/figures-of.ts'
import { loadLanguage } from './text/language/load-language.ts'

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

/** Makes every output of a deck in memory. What is wrong with article or template is in `diagnostics`; then `files` may be empty. */
export async function buildDeck(
  { article, deck: wishes }: Job,
  { options, browser }: BuildEnvironment,
): Promise<Outputs> {
  const { report, diagnostics, counts } = createCollector()
  const places = { folders: options.templateFolders, workingFolder: options.workingFolder }
  const template = await loadTemplate(options.template ?? wishes.template ?? 'briefing', places, report)
  if (!template) return { files: [], summary: '', diagnostics: diagnostics() }
  const { source, meta } = article
  const language = await loadLanguage(meta.lang)
  const images = await loadImages(source, figuresOf(article.blocks), report)
  const toDeck = async (plan: SlidePlan): Promise<RenderedDeck> => {
    const deck = { ...fillDeck({ source, meta, plan, template }, report), assets: images.assets }
    const rendered = renderDeck({ deck, themes: [template.themeCss], emoji: readEmoji })
    return { ...rendered, css: `${await fontCss(template.fonts, visibleText(rendered))}\n${rendered.css}` }
  }
  const session = await browser()
  let page: PageSession | undefined
  const measure = async (rendered: RenderedDeck) => {
    await page?.close()
    page = await session.openPage(printPage(rendered), rendered.deck)
    return page.measure()
  }
  try {
    const draft = planSlides({ article, template, language, options: wishes, images: images.names })
    const { rendered, draft: plan, measurement } = await fit({ draft, toDeck, measure, revise: () => undefined })
    reportMeasurement(rendered.deck, measurement, report)
    if (counts().error > 0 || !page) return { files: [], summary: '', diagnostics: diagnostics() }
    const { printPdf } = page
    const input = { rendered, plan, printPdf, date: documentDate(meta.date, options), browserVersion: session.version }
    const files = []
    for (const exporter of exporters) files.push(...(await exporter.make(input)))
    return { files, summary: summaryOf(plan), diagnostics: diagnostics() }
  } finally {
    await page?.close()
  }
}
