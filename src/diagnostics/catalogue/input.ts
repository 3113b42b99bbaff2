import type { CatalogueSection } from './entry.ts'

/** Files that are read, and what stands in them. */
export const inputEntries = {
  'no-such-file': {
    kind: 'input',
    severity: 'error',
    title: 'No such file',
    explanation:
      'A path was named that does not exist. Paths are relative to the folder in which the command runs. On most systems capitals and small letters in names differ.',
    example: 'npm run build -- slides/artcile.md',
    hint: 'Check the spelling and the folder in which the command runs.',
  },
  'not-a-file': {
    kind: 'input',
    severity: 'error',
    title: 'Not a file',
    explanation:
      'The path that was named is a folder or a device, not a Markdown file. `lectern build` takes a folder and builds the Markdown files below it; `lectern plan` takes one file.',
    example: 'npm run lectern -- plan slides',
    hint: 'Name a Markdown file, or no file at all to build everything in slides/.',
  },
  'not-markdown': {
    kind: 'input',
    severity: 'error',
    title: 'Not a Markdown file',
    explanation:
      'The name of the file ends neither in `.md` nor in `.markdown`. Anything that is text could be read as Markdown, a page of HTML or a list of addresses included, and the deck would be nonsense.',
    example: 'npm run build -- output/my-article/deck.html',
    hint: 'Name a file that ends in ".md" or ".markdown".',
  },
  'source-outside-root': {
    kind: 'input',
    severity: 'error',
    title: 'File lies outside of the project',
    explanation:
      'A source or a file of a template is a symbolic link that leads out of the folder of the project, itself or by a folder on its way. Only files inside of it are read, so that what somebody else put into a project cannot pull private files into a deck. A file elsewhere can be built when it is named by its own path; its own folder is then the project.',
    example: 'ln -s ~/private/notes.md slides/notes.md',
    hint: 'Copy the file into the project, or name the one that the link leads to.',
  },
  'unreadable-file': {
    kind: 'input',
    severity: 'error',
    title: 'File cannot be read',
    explanation:
      'The file exists, but the system refuses to hand out its content, mostly for want of permission. Other articles are still built.',
    hint: 'Check who owns the file and who may read it.',
  },
  'file-too-large': {
    kind: 'input',
    severity: 'error',
    title: 'File is too large',
    explanation:
      'The file is larger than any article a person would present. The limit guards against a data file that is named by mistake. Nothing of the file is read.',
    hint: 'Split the article, or check that this is the file you meant.',
  },
  'not-utf8': {
    kind: 'input',
    severity: 'error',
    title: 'File is not UTF-8',
    explanation:
      'The file holds bytes that are not UTF-8 text: it was saved in another encoding, or it is not a text file. Guessing an encoding would put wrong letters on slides, so Lectern stops.',
    hint: 'Save the file as UTF-8.',
  },
  'tangled-markdown': {
    kind: 'input',
    severity: 'error',
    title: 'Markdown is too tangled',
    explanation:
      'Lists and quotations stand more than 60 deep inside one another, or one paragraph holds more than 2,000 marks of emphasis, code, links and HTML, or many paragraphs hold nearly as many. Telling them apart would take minutes or hours, and no text written for readers comes near these limits. Mostly it is data that was pasted without a fence of backticks around it.',
    hint: 'Put data into a block of code, and blank lines between paragraphs.',
  },
  'empty-article': {
    kind: 'input',
    severity: 'error',
    title: 'Article is empty',
    explanation:
      'The file holds no text below its front matter, so there is nothing to show. Comments and link definitions do not count as text.',
    example: '---\ntitle: Notes\n---',
    hint: 'Write at least one sentence below the front matter.',
  },
  'no-title': {
    kind: 'input',
    severity: 'warning',
    title: 'Article has no title',
    explanation:
      'The title comes from `title` in the front matter, else from the first heading. Neither exists here, so the deck is named after the file.',
    hint: 'Add "title: …" to the front matter, or a heading "# …" at the top.',
  },
  'unknown-language': {
    kind: 'input',
    severity: 'info',
    title: 'No rules for this language',
    explanation:
      'Lectern knows where sentences end and which words carry meaning in some languages only. For others it uses general rules: the deck is complete, but its choice of sentences is plainer.',
    example: '---\nlang: tlh\n---',
    hint: 'Check "lang" in the front matter; it should be a language tag such as "en" or "de-AT".',
  },
  'unclosed-comment': {
    kind: 'input',
    severity: 'warning',
    title: 'Comment is not closed',
    explanation:
      'A comment begins with `<!--` and no `-->` ends it. Markdown takes all that follows for the comment, so it is on no slide and in no notes.',
    example: '<!-- check this figure\n\nThe pump runs at night.',
    hint: 'Put "-->" where the comment ends.',
  },
  'deck-over-time': {
    kind: 'input',
    severity: 'warning',
    title: 'Deck takes longer than it may',
    explanation:
      'The profile or `minutes` give the deck a time, and what has to be in it takes longer, or leaves no time for anything else: the cover, and every slide that the author keeps. Nothing but these is in the deck.',
    example: '---\ndeck:\n  minutes: 0.1\n---',
    hint: 'Give the deck more minutes, or keep fewer slides.',
  },
  'nothing-to-show': {
    kind: 'input',
    severity: 'warning',
    title: 'No slide but the cover',
    explanation:
      'No sentence of the article can stand on a slide by itself: each leans on another, asks, or is too long. The whole text stands in the notes of the cover.',
    example: '# Coffee\n\nWhy do we drink it?',
    hint: 'Write a sentence that says something without the ones around it, or a list.',
  },
  'near-miss-key': {
    kind: 'input',
    severity: 'info',
    title: 'Key looks misspelled',
    explanation:
      'A key of the front matter, or a comment, is almost one that Lectern reads. It belongs to nobody known, so it is left alone, and its value has no effect on the deck.',
    example: '---\ntitel: A year of heat pumps\n---',
  },
  'duplicate-id': {
    kind: 'input',
    severity: 'error',
    title: 'Two decks have the same name',
    explanation:
      'Every deck is written to a folder of its own in `output/`, named after the file and, for the second deck of an article on, after its `name` or `profile`. Two decks of this build would be written to the same folder. Neither is built, so that none overwrites the other.',
    example: '---\ndeck:\n  - profile: talk\n  - profile: brief\n  - profile: brief\n---',
    hint: 'Rename one file, or give one deck another "name" under "deck".',
  },
  'invalid-source-date-epoch': {
    kind: 'environment',
    severity: 'error',
    title: 'SOURCE_DATE_EPOCH is not a time',
    explanation:
      'The environment variable `SOURCE_DATE_EPOCH` sets the date that is written into documents. It must be a whole number of seconds since 1970. It is not ignored, because a build that should be repeatable would then differ without a word.',
    example: 'SOURCE_DATE_EPOCH=yesterday npm run build',
    hint: 'Set it to seconds since 1970, for example "$(git log -1 --format=%ct)", or unset it.',
  },
  'foreign-index': {
    kind: 'environment',
    severity: 'warning',
    title: 'Page in the way of the list of decks',
    explanation:
      'After a build, `index.html` in the folder of the outputs lists all decks there. A page of that name stands there already and Lectern did not write it, so it is left alone. The decks themselves are built.',
    example: 'npm run build -- --out website',
    hint: 'Rename the page, or choose another folder with --out.',
  },
  'output-not-writable': {
    kind: 'environment',
    severity: 'error',
    title: 'Output cannot be written',
    explanation:
      'The folder for the outputs cannot be created or a file in it cannot be replaced. Files are replaced one at a time and whole, so what stood there before is still complete.',
    hint: 'Check the permissions and the free space of the folder, or choose another one with --out.',
  },
} as const satisfies CatalogueSection
