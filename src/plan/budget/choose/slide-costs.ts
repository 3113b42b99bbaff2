import type { Slide } from '../../../model/slide-plan.ts'
import { secondsAt, withPause } from '../../account/finish-slides.ts'
import type { PlanContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { leastWithReading } from '../least-with-reading.ts'
import { isCue, passagesOf } from '../parts/passages.ts'
import { quotedBlocks, quotesOf } from '../quoted-blocks.ts'

/** No slide is planned for longer than it has to take or this, so that more of them fit. */
const USUAL_SECONDS = 60

/** Seconds that a slide takes at the least: for itself, and for the sentences that it shows. */
export function leastCost(draft: Draft, context: PlanContext): number {
  const { article, language } = context
  const input = { quotes: quotesOf(draft), isShown: () => true, middling: 0 }
  const blocks = draft.layout === 'cover' ? [] : [...quotedBlocks(draft, article.blocks)]
  const cues = blocks.flatMap((block) => passagesOf(block, context, input)).filter(isCue)
  const length = cues.reduce((sum, cue) => sum + cue.length, 0)
  return withPause(Math.max(leastWithReading(draft, language), secondsAt(language.speakingPace, length)))
}

/** What a slide is planned for: what there is to say, up to a minute, if it does with that. */
export function plannedCost(draft: Draft, slide: Slide, room: number, context: PlanContext): number {
  return Math.max(leastCost(draft, context), Math.min(slide.seconds, USUAL_SECONDS, room))
}
