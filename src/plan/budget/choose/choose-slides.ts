import type { Slide } from '../../../model/slide-plan.ts'
import type { PlanContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { isFrame } from '../is-frame.ts'
import type { Limits } from '../limits-of.ts'
import { sentenceIndex } from '../sentence-index.ts'
import { chooseUnits, timeOf, type Unit, unitsOf } from './choose-units.ts'
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
  const costs = new Map(content.map((at) => [at, plannedCost(drafts[at] as Draft, slides[at] as Slide, room, context)]))
  const units = unitsOf(content, drafts, (at) => costs.get(at) ?? 0, sentences, context)
  const chosen = chooseFew(limits.mostSlides, room, (least) => {
    const longer = units.map((unit) => ({ ...unit, cost: timeOf(unit, (at) => Math.max(costs.get(at) ?? 0, least)) }))
    return chooseUnits(longer, room, context)
  })
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

/**
 * What `choose` makes of `seconds` if each slide takes at least as many as it is given: the fewest at which it chooses no
 * more than `most` slides.
 */
function chooseFew(most: number, seconds: number, choose: (least: number) => readonly Unit[]): readonly Unit[] {
  const isFew = (units: readonly Unit[]) => units.reduce((sum, { at }) => sum + at.length, 0) <= most
  let chosen = choose(0)
  if (isFew(chosen)) return chosen
  let low = 1
  // Of slides that take this long, one more than `most` would not fit.
  let high = Math.floor(Math.max(0, seconds) / (most + 1)) + 1
  chosen = choose(high)
  while (low < high) {
    const middle = (low + high) >> 1
    const tried = choose(middle)
    if (isFew(tried)) [chosen, high] = [tried, middle]
    else low = middle + 1
  }
  return chosen
}
