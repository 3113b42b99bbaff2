import { revisePlan } from '../fit/revise-plan.ts'
import type { Report } from '../model/diagnostic.ts'
import type { DeckMeasurement } from '../model/measurement.ts'
import { askedOf, type Options } from '../options.ts'
import { planSlides } from '../plan/plan-slides.ts'
import { drawDeck } from './draw-deck.ts'
import { handoutOf } from './handout-of.ts'
import { inputsOf } from './inputs-of.ts'
import type { ArticleJob, Draft, Job, StartedDeck } from './job.ts'
import { loadMaterials } from './load-materials.ts'
import { reportPlan } from './report-plan.ts'
import { startMarpDeck } from './written/start-marp-deck.ts'

/** Reads everything that a deck is made from. Undefined when something is missing, which has then been reported. */
export function startDeck(job: Job, options: Options, report: Report): Promise<StartedDeck | undefined> {
  return 'article' in job ? startArticle(job, options, report) : startMarpDeck(job.written, options, report)
}

async function startArticle({ article, deck }: ArticleJob, options: Options, report: Report) {
  const materials = await loadMaterials(article, deck, options, report)
  if (!materials) return undefined
  const { template, language, images } = materials
  return {
    draft: () => {
      const plan = planSlides(
        { article, template, language, options: askedOf(deck, options), images: images.names },
        report,
      )
      reportPlan(plan, article.source, report)
      return { plan }
    },
    draw: ({ plan }: Draft) => {
      if (!plan) throw new Error('An article is drawn from its plan.')
      return drawDeck(plan, article, materials, report)
    },
    revise: ({ plan }: Draft, measurement: DeckMeasurement, round: number) => {
      const revised = plan && revisePlan(plan, measurement, round)
      return revised && { plan: revised }
    },
    source: article.source,
    inputs: inputsOf(article.source, template.files),
    handout: handoutOf(template, { article, images: images.names }),
  }
}
