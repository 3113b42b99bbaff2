import type { CatalogueSection } from './entry.ts'

/** Comments in an article that are addressed to Lectern. */
export const authorEntries = {
  'unknown-slide-comment': {
    kind: 'input',
    severity: 'error',
    title: 'Unknown slide comment',
    explanation:
      'A comment that starts with `slide:` gives an instruction to Lectern, and this instruction, layout, variant or profile does not exist. It is an error because a misspelled instruction would otherwise be lost without a trace. Other comments are left alone.',
    example: '<!-- slide: skpi -->',
  },
  'invalid-slide-comment': {
    kind: 'input',
    severity: 'error',
    title: 'Slide comment does not fit',
    explanation:
      'The words of a slide comment are known, but one lacks its value or has one too many, quotation marks are not closed, a word is given twice, or two words contradict each other. Values with blanks stand in straight double quotation marks.',
    example: '<!-- slide: layout=compare left="Rail" -->',
  },
  'misplaced-slide-comment': {
    kind: 'input',
    severity: 'error',
    title: 'Slide comment in the wrong place',
    explanation:
      'A slide comment stands on lines of its own and holds for the block or the heading right below it. Inside a line, a list, a quotation or a table, or with nothing below it, it would hold for nothing. The marks of `point` and `notes` stand around prose.',
    example: '- The ports came first. <!-- slide: keep -->',
    hint: 'Put the comment on a line of its own, above a paragraph, a heading, a list, a table, a figure, a quotation or code.',
  },
  'unpaired-slide-comment': {
    kind: 'input',
    severity: 'error',
    title: 'Mark without its partner',
    explanation:
      'Words to be shown stand between `<!-- point -->` and `<!-- /point -->`, words only to be said between `<!-- notes -->` and `<!-- /notes -->`. One of the two marks is missing, or one pair stands inside another.',
    example: 'The <!-- point --> ports came first.',
  },
  'layout-not-possible': {
    kind: 'input',
    severity: 'error',
    title: 'Layout does not fit the content',
    explanation:
      'A slide comment asks for a layout that the block below it cannot fill: a comparison needs two sides, a timeline dates, a grid several names. Nothing is invented to fill a layout, and none is chosen instead of the one that was asked for.',
    example: '<!-- slide: layout=timeline -->\nThe ports came first.',
  },
  'no-slide-for-comment': {
    kind: 'input',
    severity: 'error',
    title: 'No slide for a slide comment',
    explanation:
      'A slide comment asks to keep something on a slide or gives it a headline, but nothing of what stands below it can stand on a slide alone: its sentences lean on others, or are too long. The comment would have no effect.',
    example: '<!-- slide: keep -->\nWhy do we drink it?',
    hint: 'Mark the words to show with <!-- point --> and <!-- /point -->, or give points="…".',
  },
} as const satisfies CatalogueSection
