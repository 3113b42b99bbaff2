import type { Slide } from '../../model/slide-plan.ts'
import { runsAmong, sharedRun } from '../../text/slide/share-run.ts'
import { because, stemOf } from './remedy.ts'

const NO_NOTES: Slide['notes'] = { say: [], more: [] }

/**
 * The slides that one is split into, in order: each with an id, the notes of what it shows, its own place in the article
 * and its share of the time. What else its author could have had stays with the first.
 */
export function asParts(slide: Slide, parts: readonly Slide[]): readonly Slide[] {
  const own = parts.map(({ rejected, ...part }, index): Slide => {
    if (index === 0) return { ...part, ...(rejected ? { rejected } : {}), notes: slide.notes }
    return { ...part, id: `${stemOf(slide)}-part-${index + 1}`, notes: NO_NOTES, seconds: 0 }
  })
  return sharedRun(own).map((part) => because(part, SPLIT))
}

/** Of a run of slides of which one was split, the notes are shared anew. */
export function withSharedRuns(slides: readonly Slide[]): readonly Slide[] {
  const isSplit = ({ repairs = [] }: Slide) => repairs.includes(SPLIT)
  return runsAmong(slides).flatMap((run) => (run.length > 1 && run.some(isSplit) ? sharedRun(run) : run))
}

/** Why a slide is a part of another. */
export const SPLIT = 'split, to fit'
