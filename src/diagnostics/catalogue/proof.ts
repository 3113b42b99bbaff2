import type { CatalogueSection } from './entry.ts'

/** What the browser and the finished documents prove. */
export const proofEntries = {
  'slide-content-overflow': {
    kind: 'fit',
    severity: 'error',
    title: 'Content does not fit its slide',
    explanation:
      'Measured in a browser, the content of a slide reaches beyond the place it may use: over the edge of the slide, where nobody sees it, or into the room that the template keeps free around it. The place is that of the words that stand out farthest, or of the block or slide that they belong to. In `lectern build` a hand-written deck gets a warning, in `lectern check` an error.',
    hint: 'Shorten the text, split it with a heading, or choose another layout.',
  },
  'slide-content-clipped': {
    kind: 'fit',
    severity: 'error',
    title: 'Content is cut off inside its slide',
    explanation:
      'Measured in a browser, a box on the slide is too small for what stands in it and cuts it off, or would have to be scrolled, which paper cannot. The place is that of the words that are cut off, or of the block or slide that they belong to. In `lectern build` a hand-written deck gets a warning, in `lectern check` an error.',
    hint: 'Shorten the text, split it with a heading, or choose another layout.',
  },
  'slide-content-collision': {
    kind: 'fit',
    severity: 'error',
    title: 'Content covers header, footer or page number',
    explanation:
      'Measured in a browser, text or an image of the slide stands over its header, its footer or its page number: neither can be read. The place is that of the words that stand there, or of the block or slide that they belong to. In `lectern build` a hand-written deck gets a warning, in `lectern check` an error.',
    hint: 'Shorten the text, split it with a heading, or choose another layout.',
  },
  'slides-made-to-fit': {
    kind: 'fit',
    severity: 'info',
    title: 'Slides were changed so that all fits',
    explanation:
      'Measured in a browser, some slides were too full as they were planned. They were split, set in a denser form, or a point of theirs went to the notes; `plan.json` says so at each slide. Nothing is cut off, and nothing is lost: it is a remark.',
  },
  'block-fits-no-slide': {
    kind: 'input',
    severity: 'warning',
    title: 'A block fits no slide',
    explanation:
      'A table, a piece of code, a formula or another block of the article is too large for any slide: no layout holds it, and it cannot be split any further. Slides are never set in type too small to read, so it stands in the notes and in the handout, in full.',
    example: '| a | table | of | twenty | columns | …',
    hint: 'Break its longest line, leave out columns, or make it smaller, and it gets its slide.',
  },
  'font-not-loaded': {
    kind: 'fit',
    severity: 'error',
    title: 'Font did not load',
    explanation:
      'A font that the template embeds was refused by the browser. Lines would break at other places than on the measured slide, or the text would be missing.',
    hint: 'Check that the font file named in template.yml is a complete WOFF2 file.',
  },
  'missing-glyph': {
    kind: 'fit',
    severity: 'warning',
    title: 'No font has a character',
    explanation:
      'A slide or the handout shows a character that none of the embedded fonts has: readers would get an empty box, or whatever their computer has instead. Emoji are drawings and need no font. The line is the first one with such a character. In `lectern check` it is an error.',
    example: 'The sign \u{11D60} stands for a syllable.',
    hint: 'Write it in other characters, or show it as an image.',
  },
  'page-made-request': {
    kind: 'fit',
    severity: 'error',
    title: 'Deck asks for something on the network',
    explanation:
      'A slide or the CSS of its theme refers to an address outside of the document. Decks work without a network, so every request was refused, and something may be missing from the slide.',
    example: '@import url("https://fonts.example/inter.css");',
    hint: 'Put the file beside the article or into the template.',
  },
  'browser-no-sandbox': {
    kind: 'environment',
    severity: 'warning',
    title: 'Browser runs without its sandbox',
    explanation:
      'The system does not let the browser isolate its pages, as is usual in containers and for the user root. Pages still run no code of articles and reach no network. `--sandbox=require` refuses to go on instead.',
    hint: 'Run as an ordinary user, or allow user namespaces.',
  },
} as const satisfies CatalogueSection
