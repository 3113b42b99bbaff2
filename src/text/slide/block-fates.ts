import type { BlockFate, LeftOutSlide, Slide } from '../../model/slide-plan.ts'
import { shows } from './shown.ts'

/** Says of every block of an article where it went: on which slides, into whose notes, to the appendix, or why nowhere. */
export function blockFates(
  blocks: readonly Pick<BlockFate, 'block' | 'kind' | 'span' | 'notShown'>[],
  slides: readonly Slide[],
  appendix: readonly LeftOutSlide[],
): readonly BlockFate[] {
  return blocks.map(({ block, kind, span, notShown }) => {
    const shown = slides.filter((slide) => shows(slide, { kind, span })).map((slide) => slide.id)
    const noted = slides.filter((slide) => notes(slide, block)).map((slide) => slide.id)
    const left = appendix.filter((slide) => shows(slide, { kind, span }) || notes(slide, block))
    const nowhere = shown.length === 0 && noted.length === 0
    return {
      block,
      kind,
      span,
      slides: shown,
      ...(notShown !== undefined && shown.length === 0 ? { notShown } : {}),
      notes: noted,
      ...(left.length > 0 ? { appendix: left.map((slide) => slide.id) } : {}),
      ...(nowhere ? { leftOut: left[0]?.leftOut ?? LEFT_OUT[kind] ?? 'no slide could take its words' } : {}),
    }
  })
}

function notes({ notes }: Slide, block: string): boolean {
  return [...notes.say, ...notes.more].some((note) => note.block === block)
}

const LEFT_OUT: Readonly<Partial<Record<string, string>>> = {
  comment: 'a comment is for the author alone',
  definition: 'a link definition is shown where it is used',
  rule: 'a rule between paragraphs has no words',
  heading: 'the heading names the article, and the title says the same',
}
