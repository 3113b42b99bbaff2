import type { Article } from '../../model/article.ts'
import type { BlockFate, Slide } from '../../model/slide-plan.ts'
import { shows } from './shown.ts'

/** Says of every block of the article where it went: on which slides, into whose notes, or why nowhere. */
export function blockFates(article: Article, slides: readonly Slide[]): readonly BlockFate[] {
  return article.blocks.map((block) => {
    const shown = slides.filter((slide) => shows(slide, block)).map((slide) => slide.id)
    const noted = slides
      .filter((slide) => [...slide.notes.say, ...slide.notes.more].some((note) => note.block === block.id))
      .map((slide) => slide.id)
    const nowhere = shown.length === 0 && noted.length === 0
    const leftOut = nowhere ? { leftOut: LEFT_OUT[block.kind] ?? 'it holds no words' } : {}
    return { block: block.id, kind: block.kind, span: block.span, slides: shown, notes: noted, ...leftOut }
  })
}

const LEFT_OUT: Readonly<Partial<Record<string, string>>> = {
  comment: 'a comment is for the author alone',
  definition: 'a link definition is shown where it is used',
  rule: 'a rule between paragraphs has no words',
  heading: 'the heading names the article, and the title says the same',
}
