import type { BlockFate, Slide } from '../../model/slide-plan.ts'
import { shows } from './shown.ts'

/** Says of every block of an article where it went: on which slides, into whose notes, or why nowhere. */
export function blockFates(
  blocks: readonly Pick<BlockFate, 'block' | 'kind' | 'span' | 'notShown'>[],
  slides: readonly Slide[],
): readonly BlockFate[] {
  return blocks.map(({ block, kind, span, notShown }) => {
    const shown = slides.filter((slide) => shows(slide, { kind, span })).map((slide) => slide.id)
    const noted = slides
      .filter((slide) => [...slide.notes.say, ...slide.notes.more].some((note) => note.block === block))
      .map((slide) => slide.id)
    const nowhere = shown.length === 0 && noted.length === 0
    return {
      block,
      kind,
      span,
      slides: shown,
      ...(notShown !== undefined && shown.length === 0 ? { notShown } : {}),
      notes: noted,
      ...(nowhere ? { leftOut: LEFT_OUT[kind] ?? 'no slide could take its words' } : {}),
    }
  })
}

const LEFT_OUT: Readonly<Partial<Record<string, string>>> = {
  comment: 'a comment is for the author alone',
  definition: 'a link definition is shown where it is used',
  rule: 'a rule between paragraphs has no words',
  heading: 'the heading names the article, and the title says the same',
}
