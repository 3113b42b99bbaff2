import type { Slide } from '../model/slide-plan.ts'
import { stemOf } from './remedies/remedy.ts'

/** Ids that are unique again, and the slides of each run counted anew: a first part and those behind it. */
export function renumbered(slides: readonly Slide[]): readonly Slide[] {
  const named = withOwnIds(slides)
  const runs: Slide[][] = []
  for (const slide of named) {
    if (!slide.continuation) continue
    const run = runs.at(-1)
    if (run && slide.continuation.index > 1) run.push(slide)
    else runs.push([slide])
  }
  const places = new Map(
    runs.flatMap((run) => run.map((slide, at) => [slide, { index: at + 1, count: run.length }] as const)),
  )
  return named.map((slide) => {
    const place = places.get(slide)
    const { continuation: _, ...alone } = slide
    return place && place.count > 1 ? { ...alone, continuation: place } : alone
  })
}

function withOwnIds(slides: readonly Slide[]): readonly Slide[] {
  const taken = new Set<string>()
  return slides.map((slide) => {
    const stem = stemOf(slide)
    let id = slide.id
    for (let part = 2; taken.has(id); part += 1) id = `${stem}-part-${part}`
    taken.add(id)
    return id === slide.id ? slide : { ...slide, id }
  })
}
