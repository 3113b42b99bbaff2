import type { BlockFate, LeftOutSlide, Slide } from '../../model/slide-plan.ts'
import { slidesThatShow } from './shown.ts'

/** Says of every block of an article where it went: on which slides, into whose notes, to the appendix, or why nowhere. */
export function blockFates(
  blocks: readonly Pick<BlockFate, 'block' | 'kind' | 'span' | 'notShown'>[],
  slides: readonly Slide[],
  appendix: readonly LeftOutSlide[],
): readonly BlockFate[] {
  const [noted, noting] = [slidesByNote(slides), slidesByNote(appendix)]
  const idsOf = (found: readonly Slide[]) => found.map((slide) => slide.id)
  return blocks.map(({ block, kind, span, notShown }) => {
    const shown = idsOf(slidesThatShow(slides, { kind, span }))
    const notes = idsOf(noted.get(block) ?? [])
    const there = new Set([...slidesThatShow(appendix, { kind, span }), ...(noting.get(block) ?? [])])
    const left = there.size > 0 ? appendix.filter((slide) => there.has(slide)) : []
    const nowhere = shown.length === 0 && notes.length === 0
    return {
      block,
      kind,
      span,
      slides: shown,
      ...(notShown !== undefined && shown.length === 0 ? { notShown } : {}),
      notes,
      ...(left.length > 0 ? { appendix: left.map((slide) => slide.id) } : {}),
      ...(nowhere ? { leftOut: left[0]?.leftOut ?? LEFT_OUT[kind] ?? 'no slide could take its words' } : {}),
    }
  })
}

/** The slides in whose notes each block stands. */
function slidesByNote<S extends Slide>(slides: readonly S[]): ReadonlyMap<string, readonly S[]> {
  const found = new Map<string, S[]>()
  for (const slide of slides) {
    for (const block of new Set([...slide.notes.say, ...slide.notes.more].map((note) => note.block))) {
      const known = found.get(block)
      if (known) known.push(slide)
      else found.set(block, [slide])
    }
  }
  return found
}

const LEFT_OUT: Readonly<Partial<Record<string, string>>> = {
  comment: 'a comment is for the author alone',
  directive: 'an instruction to Lectern',
  definition: 'a link definition is shown where it is used',
  rule: 'a rule between paragraphs has no words',
  heading: 'the heading names the article, and the title says the same',
}
