import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { startDeck } from '../../src/build/start-deck.ts'
import { createCollector } from '../../src/diagnostics/collector.ts'
import { readSource } from '../../src/files/read-source.ts'
import { fit as makeFit } from '../../src/fit/fit.ts'
import { reportMeasurement } from '../../src/fit/report/report-measurement.ts'
import type { RenderedDeck } from '../../src/model/deck.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { SlidePlan } from '../../src/model/slide-plan.ts'
import { resolveOptions } from '../../src/options.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { printPage } from '../../src/render/pages/print-page.ts'
import { TEMPLATES } from './draw-specimens.ts'

export interface DrawnExample {
  readonly plan: SlidePlan
  readonly rendered: RenderedDeck
  readonly diagnostics: readonly Diagnostic[]
}

/** The article that comes with a template as a build of it would show it: planned, measured, made to fit. */
export async function drawExample(name: string, browser: BrowserSession): Promise<DrawnExample> {
  const { report, diagnostics } = createCollector()
  const source = await readSource('example.md', join(TEMPLATES, name), report)
  if (!source) throw new Error(`The template "${name}" has no example.md.`)
  const article = parseArticle(source, report)
  const around = { workingFolder: TEMPLATES, env: {}, isTerminal: false, cores: 1, temporaryFolder: tmpdir() }
  const options = { ...resolveOptions({ template: name }, around), templateFolders: [TEMPLATES] }
  const started = await startDeck({ article, deck: article.decks[0] ?? {}, id: 'example' }, options, report)
  if (!started) throw new Error(`The example of "${name}" cannot be drawn.`)
  const fitted = await makeFit({
    draft: started.draft(),
    toDeck: started.draw,
    measure: async (rendered) => {
      const page = await browser.openPage(printPage(rendered), rendered.deck)
      try {
        return await page.measure()
      } finally {
        await page.close()
      }
    },
    revise: started.revise,
  })
  const { plan } = fitted.draft
  reportMeasurement({ deck: fitted.rendered.deck, plan, measurement: fitted.measurement, requests: [] }, report)
  if (!plan) throw new Error('An article has a plan.')
  return { plan, rendered: fitted.rendered, diagnostics: diagnostics() }
}
