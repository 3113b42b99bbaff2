import type { AuthorLayout } from '../../model/wishes.ts'
import { codeSlides, figureSlides, sizeInWords } from '../blocks/block-slides.ts'
import { quoteSlides } from '../blocks/quote-slides.ts'
import { rowSlides } from '../blocks/table-slides.ts'
import { speech } from '../detect/speech.ts'
import { type Asked, atomOf, entriesOf, type Filled } from './entries.ts'
import { fillCompare } from './fill-compare.ts'
import { fillStats, fillTimeline } from './fill-facts.ts'
import { fillClosing, fillGrid, fillPoints, fillStatement, fillSteps } from './fill-points.ts'

interface Filler {
  /** Undefined where the content is not of the kind that the layout shows. */
  readonly fill: (asked: Asked) => Filled | undefined
  /** What an author must give, to end a sentence that begins with "It needs". */
  readonly needs: string
}

export const FILLERS: Readonly<Record<AuthorLayout, Filler>> = {
  section: { fill: () => undefined, needs: 'a heading of the highest level below the comment' },
  statement: { fill: fillStatement, needs: 'one sentence that can stand alone, of 28 words at most' },
  points: { fill: fillPoints, needs: 'a list, two sentences that can stand alone, or points="… | …"' },
  steps: { fill: fillSteps, needs: 'a list, two sentences that can stand alone, or points="… | …"' },
  stats: {
    fill: fillStats,
    needs: 'a figure in every item, or a sentence about one figure that can stand alone, or stat="…"',
  },
  compare: {
    fill: fillCompare,
    needs:
      'two lists or two paragraphs in a row with left="…" right="…", a table of two columns, a list of two lists, or a section of two sections, with little on either side',
  },
  timeline: { fill: fillTimeline, needs: 'two items or sentences that open with their dates' },
  grid: { fill: fillGrid, needs: 'two short items, items with labels, or a sentence that lists names after a colon' },
  quote: { fill: fillQuote, needs: 'a quotation, or a short paragraph' },
  table: { fill: fillTable, needs: 'a table that is narrow and short enough for a slide' },
  figure: { fill: fillFigure, needs: 'an image that can be shown' },
  code: { fill: fillCode, needs: 'a piece of code' },
  math: { fill: fillMath, needs: 'a formula between $$ and $$' },
  closing: { fill: fillClosing, needs: 'one to four points: a list, sentences, or points="… | …"' },
}

const LONGEST_QUOTATION = 44

function fillQuote(asked: Asked): Filled | undefined {
  const { group, wishes, context } = asked
  if (wishes.points) {
    const paragraphs = entriesOf(asked).flatMap((entry) => atomOf(entry, context) ?? [])
    return { bodies: [{ kind: 'quote', paragraphs }] }
  }
  if (group.kind === 'block') return group.block.kind === 'quote' ? some(quoteSlides(group.block, context)) : undefined
  const [said] = speech(group, context)
  if (said) return { bodies: [said.draft.body] }
  const rich = group.sentences[0]?.rich
  const atom = rich && atomOf({ rich, from: 0, to: rich.text.length }, context)
  const fits = atom && sizeInWords(atom.text, context.language) <= LONGEST_QUOTATION
  return fits ? { bodies: [{ kind: 'quote', paragraphs: [atom] }] } : undefined
}

function fillTable({ group, context }: Asked): Filled | undefined {
  return group.kind === 'block' && group.block.kind === 'table' ? some(rowSlides(group.block, context)) : undefined
}

function fillFigure({ group, context }: Asked): Filled | undefined {
  return group.kind === 'block' && group.block.kind === 'figure' ? some(figureSlides(group.block, context)) : undefined
}

function fillCode({ group, context }: Asked): Filled | undefined {
  return group.kind === 'block' && group.block.kind === 'code' ? some(codeSlides(group.block, context)) : undefined
}

function fillMath({ group }: Asked): Filled | undefined {
  if (group.kind !== 'block') return undefined
  if (group.block.kind === 'math') return { bodies: [{ kind: 'math', tex: group.block.tex, source: group.block.span }] }
  if (group.block.kind !== 'code') return undefined
  const { language = '', value, span } = group.block
  if (!/^(?:math|(?:la|ka)?tex)$/iu.test(language) || value.trim() === '') return undefined
  return { bodies: [{ kind: 'math', tex: value, source: span }] }
}

function some(filled: Filled): Filled | undefined {
  return filled.bodies.length > 0 ? filled : undefined
}
