import type { DeckOptions } from '../../model/article.ts'
import type { Budget, LeftOutSlide, Slide } from '../../model/slide-plan.ts'
import { finishSlides } from '../account/finish-slides.ts'
import type { PlanContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { chooseSlides } from './choose/choose-slides.ts'
import { isFrame } from './is-frame.ts'
import { type Limits, limitsOf } from './limits-of.ts'
import { assemble } from './parts/assemble.ts'

export interface Budgeted {
  readonly slides: readonly Slide[]
  readonly appendix: readonly LeftOutSlide[]
  readonly budget?: Budget
}

/**
 * The slides that a deck has time for, and what it leaves out. Without a limit, or where the article takes no longer,
 * the deck is all of it; time is never filled up.
 */
export function withinBudget(drafts: readonly Draft[], context: PlanContext, options: DeckOptions): Budgeted {
  const limits = limitsOf(options)
  const profile = options.profile ?? 'full'
  const budget = limits ? { budget: { seconds: limits.seconds, setBy: limits.setBy } } : {}
  const slides = finishSlides(drafts, context)
  const wanted = drafts.flatMap((draft, at) => {
    const other = draft.only && !draft.only.includes(profile)
    return other || (limits && !limits.framed && isFrame(draft)) ? [] : [at]
  })
  const fits = !limits || isWithin(limits, wanted, drafts, slides)
  if (fits && wanted.length === drafts.length) return { slides, appendix: [], ...budget }
  const kept = fits ? wanted : chooseSlides({ drafts, slides, wanted, limits, context })
  const rest = assemble({ drafts, slides, kept, seconds: fits ? undefined : limits?.seconds, context })
  const appendix = rest.appendix.map((slide, at): LeftOutSlide => {
    const only = drafts[rest.left[at] ?? 0]?.only
    const elsewhere = only && !only.includes(profile)
    return { ...slide, leftOut: elsewhere ? `only for ${only.join(', ')}` : `left out by ${limits?.setBy}` }
  })
  return { slides: rest.slides, appendix, ...budget }
}

function isWithin(limits: Limits, wanted: readonly number[], drafts: readonly Draft[], slides: readonly Slide[]) {
  const content = wanted.filter((at) => {
    const draft = drafts[at]
    return draft && draft.layout !== 'cover' && !isFrame(draft)
  })
  const seconds = wanted.reduce((sum, at) => sum + (slides[at]?.seconds ?? 0), 0)
  return content.length <= limits.mostSlides && seconds <= limits.seconds
}
