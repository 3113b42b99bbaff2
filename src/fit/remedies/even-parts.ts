import type { Body, Slide } from '../../model/slide-plan.ts'
import { thingsOf } from '../../text/slide/share-run.ts'
import { SPLIT } from './as-parts.ts'
import { inHalves } from './in-parts.ts'

/** So many things are too many beside one. */
const MANY = 5

/** Never one thing beside five under one headline: where splitting left one by itself, the part beside it is halved, too. */
export function withEvenParts(slides: readonly Slide[]): readonly Slide[] {
  return slides.flatMap((slide, at) => {
    const beside = [isPartBehind(slides[at - 1], slide), isPartBehind(slide, slides[at + 1])]
    const alone = [slides[at - 1], slides[at + 1]].some((other, side) => beside[side] && other && thingsOn(other) === 1)
    return alone && thingsOn(slide) >= MANY ? (inHalves(slide) ?? [slide]) : [slide]
  })
}

/** Whether a slide goes on with what the one before it shows, and one of them was split to fit. */
function isPartBehind(before: Slide | undefined, slide: Slide | undefined): boolean {
  if (!before?.continuation || !slide?.continuation || slide.continuation.index === 1) return false
  return before.body.kind === slide.body.kind && [before, slide].some(({ repairs = [] }) => repairs.includes(SPLIT))
}

/** Rows, lines of code and paragraphs are as many as there is room for. */
const COUNTED: ReadonlySet<string> = new Set(['points', 'closing', 'steps', 'grid', 'timeline', 'stats', 'sources'])

/** How many things a slide shows. */
function thingsOn({ body }: { readonly body: Body }): number {
  return COUNTED.has(body.kind) ? thingsOf(body).length : 0
}
