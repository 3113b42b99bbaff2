import type { DeckMeasurement, Finding } from '../model/measurement.ts'
import type { Note, Slide, SlidePlan } from '../model/slide-plan.ts'
import { blockFates } from '../text/slide/block-fates.ts'
import { atomsOf } from '../text/slide/shown.ts'
import { apart } from './remedies/apart.ts'
import { withSharedRuns } from './remedies/as-parts.ts'
import { withCoverNotes } from './remedies/cover-notes.ts'
import { withEvenParts } from './remedies/even-parts.ts'
import { inParts } from './remedies/in-parts.ts'
import { denser, plainFigure, withoutAside, withoutWeakest } from './remedies/less.ts'
import {
  bareOpener,
  beginningOfTitle,
  longTitle,
  plainOpener,
  withoutDescription,
  withoutFacts,
} from './remedies/openings.ts'
import type { Remedy } from './remedies/remedy.ts'
import { renumbered } from './renumber.ts'
import { DOES_NOT_FIT, withoutMisfits } from './to-notes.ts'

/** Tried in this order; each makes the slide smaller, so the loop ends. Nothing is ever set in smaller type than the floor. */
const REMEDIES: readonly Remedy[] = [
  plainFigure,
  withoutDescription,
  bareOpener,
  longTitle,
  withoutFacts,
  beginningOfTitle,
  plainOpener,
  denser,
  withoutWeakest,
  inParts,
  withoutAside,
  apart,
]

/** So many rounds are for remedies; then what still does not fit goes to the notes. */
const ROUNDS_OF_REMEDIES = 4
/** A cover shows ever less of its title before it goes. */
const ROUNDS_OF_COVERS = 6

/**
 * The next draft: every slide that is cut off gets its first remedy, and one that has none left, or had its rounds, goes to
 * the notes. Undefined when nothing is left to do.
 */
export function revisePlan(plan: SlidePlan, measurement: DeckMeasurement, round = 1): SlidePlan | undefined {
  // Nothing that a slide shows makes room for a header or footer that is too long.
  const ownOf = (findings: readonly Finding[]) => findings.filter(({ margin }) => margin === undefined)
  const found = new Map(measurement.slides.map(({ index, findings }) => [index, ownOf(findings)]))
  const misfits = new Set<Slide>()
  const slides = plan.slides.flatMap((slide, index) => {
    const findings = found.get(index) ?? []
    if (findings.length === 0) return [slide]
    const isCover = slide.body.kind === 'cover'
    const rounds = isCover ? ROUNDS_OF_COVERS : ROUNDS_OF_REMEDIES
    const parts = round > rounds ? undefined : remedied(slide, findings)
    const rest = parts ?? [slide]
    const stays = (one: Slide) => (parts ? atomsOf(one) : [])
    const noted = isCover ? rest.map((one) => withCoverNotes(one, slide, stays(one), plan)) : rest
    if (!parts) for (const one of noted) misfits.add(one)
    return noted
  })
  // Rather a cover that does not fit than no slide.
  if (slides.every((slide) => misfits.has(slide) || slide.body.kind === 'cover')) {
    for (const slide of slides) if (slide.body.kind === 'cover') misfits.delete(slide)
  }
  if (misfits.size === 0 && slides.every((slide, index) => slide === plan.slides[index])) return undefined
  const remaining = withoutMisfits(plan, slides, misfits)
  if (!remaining) return undefined
  const numbered = withSharedRuns(renumbered(withEvenParts(remaining.slides))).map(withTrueMarks)
  const blocks = plan.blocks.map((fate) =>
    remaining.lost.has(fate.block) ? { ...fate, notShown: DOES_NOT_FIT } : fate,
  )
  return { ...plan, slides: numbered, blocks: blockFates(blocks, numbered, plan.appendix) }
}

/** Notes are marked as shown only while their slide shows something of them. */
function withTrueMarks(slide: Slide): Slide {
  const { say, more } = slide.notes
  if (![...say, ...more].some(({ shown }) => shown)) return slide
  const places = atomsOf(slide).flatMap(({ source }) => (source === 'furniture' ? [] : [source]))
  const marked = ({ shown, ...note }: Note): Note => {
    const isShown = places.some(({ start, end }) => start < note.span.end && end > note.span.start)
    return shown && isShown ? { ...note, shown } : note
  }
  return { ...slide, notes: { say: say.map(marked), more: more.map(marked) } }
}

function remedied(slide: Slide, findings: readonly Finding[]): readonly Slide[] | undefined {
  for (const remedy of REMEDIES) {
    const parts = remedy(slide, findings)
    if (parts) return parts
  }
  return undefined
}
