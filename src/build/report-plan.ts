import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SlidePlan } from '../model/slide-plan.ts'
import type { SourceFile } from '../model/source.ts'
import { timeOf } from '../plan/account/time-of.ts'
import { locationOf, spanOf } from '../text/source-position.ts'

/** Reports what an author would want to know of a plan before the deck is drawn. */
export function reportPlan(plan: SlidePlan, source: SourceFile, report: Report): void {
  const location = locationOf(source, spanOf(source, 0, 0))
  const seconds = plan.slides.reduce((sum, slide) => sum + slide.seconds, 0)
  const bare = plan.slides.length === 1
  if (plan.budget && seconds > plan.budget.seconds) {
    report(diagnose('deck-over-time', { message: `The deck takes ${timeOf(plan, 'minutes')}.`, location }))
  } else if (bare && plan.appendix.length > 0) {
    report(diagnose('deck-over-time', { message: 'The deck has time for its cover only.', location }))
  } else if (bare) {
    report(diagnose('nothing-to-show', { message: 'The deck has a cover and nothing else.', location }))
  }
}
