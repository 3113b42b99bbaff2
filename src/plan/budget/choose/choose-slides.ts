import type { Slide } from '../../../model/slide-plan.ts'
import type { PlanContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { isFrame } from '../is-frame.ts'
import type { Limits } from '../limits-of.ts'
import { sentenceIndex } from '../sentence-index.ts'
import { chooseUnits, unitsOf } from './choose-units.ts'
import { leastCost, plannedCost } from './slide-costs.ts'

export interface ChoiceInput {
  readonly drafts: readonly Draft[]
  /** The same, finished, with all that there is to say. */
  readonly slides: readonly Slide[]
  /** Which of them may be in the deck, ascending. */
  readonly wanted: readonly number[]
  readonly limits: Limits
  readonly context: PlanContext
}

/** Agenda and section openers take at most this part of the time. */
const FRAME_SHARE = 0.1
/** The slides worth most that the limits have time for, as ascending indices of drafts; the cover always. */
export function chooseSlides({ drafts, slides, wanted, limits, context }: ChoiceInput): readonly number[] {
  const isOf = (test: (draft: Draft) => boolean) => wanted.filter((at) => drafts[at] && test(drafts[at]))
  const covers = isOf(({ layout }) => layout === 'cover')
  const frames = isOf(isFrame)
  const content = isOf((draft) => draft.layout !== 'cover' && !isFrame(draft))
  const secondsOf = (own: readonly number[]) =>
    own.reduce((sum, at) => sum + leastCost(drafts[at] as Draft, context), 0)
  const framed = secondsOf(frames) <= limits.seconds * FRAME_SHARE
  const room = limits.seconds - secondsOf(covers) - (framed ? secondsOf(frames) : 0)
  const sentences = sentenceIndex(context)
  const share = Math.floor(room / limits.mostSlides)
  const cost = (at: number) => plannedCost(drafts[at] as Draft, slides[at] as Slide, { share, room }, context)
  const units = unitsOf(content, drafts, cost, sentences, context)
  const chosen = chooseUnits(units, room, context)
  const kept = new Set(chosen.flatMap(({ at }) => at))
  const sections = new Set(chosen.map(({ section }) => section))
  const complete = units.every(({ section }) => sections.has(section))
  const opened = (id: string) => chosen.filter(({ section }) => section === id).length >= 2
  const frame = frames.filter((at) => {
    const draft = drafts[at]
    return framed && draft && (draft.layout === 'agenda' ? complete : opened(draft.section.id))
  })
  return wanted.filter((at) => kept.has(at) || covers.includes(at) || frame.includes(at))
}
