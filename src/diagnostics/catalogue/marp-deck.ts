import type { CatalogueSection } from './entry.ts'

/** Decks written by hand, and those that Liquid fills. */
export const marpDeckEntries = {
  'handout-without-text': {
    kind: 'input',
    severity: 'warning',
    title: 'No text for a handout',
    explanation:
      'With `--handout article` a deck becomes a text with its slides as figures. The text of a deck written by hand is what its notes say, and this one has none. Its other outputs are made.',
    example: '---\nmarp: true\n---\n\n# A slide without notes',
    hint: 'Write what you say as a comment on each slide, or ask for --handout 3up, 4up or notes.',
  },
  'unsupported-media': {
    kind: 'asset',
    severity: 'warning',
    title: 'Sound and film are not shown',
    explanation:
      'The deck holds an `<audio>` or `<video>` element. A deck is one file that loads nothing, and a PDF plays nothing, so the element stays empty in every output.',
    example: '<video src="demo.mp4" controls></video>',
    hint: 'Show an image of it, and link to the recording.',
  },
  'invalid-liquid-source': {
    kind: 'front-matter',
    severity: 'error',
    title: 'Source of a templated deck is no path',
    explanation:
      'With `liquid: true`, `data:` names a YAML or JSON file and `article:` an article, each as a path relative to the deck. The value is something else.',
    example: '---\nmarp: true\nliquid: true\ndata: [1, 2]\n---',
  },
  'missing-liquid-source': {
    kind: 'input',
    severity: 'error',
    title: 'File of a templated deck not found',
    explanation:
      'A file that `data:` or `article:` of a templated deck names does not exist or is not a file. Without it the deck would be filled with nothing.',
    example: '---\nmarp: true\nliquid: true\narticle: my-articel.md\n---',
    hint: 'Check the path; it is relative to the deck.',
  },
  'liquid-source-outside-root': {
    kind: 'input',
    severity: 'error',
    title: 'File of a templated deck lies outside of the project',
    explanation:
      'The path leads out of the folder of the project, directly or over a symbolic link. Only files inside of it are read, so that a deck cannot pull in private files.',
    example: '---\nmarp: true\nliquid: true\ndata: ../../accounts.yml\n---',
    hint: 'Copy the file into the project.',
  },
  'invalid-data-file': {
    kind: 'input',
    severity: 'error',
    title: 'Data of a templated deck cannot be read',
    explanation:
      'The file that `data:` names is not valid YAML or JSON, is not UTF-8 text, or is larger than 1 MB. The place is in that file.',
    example: 'revenue: [12, 15',
  },
  'deck-syntax': {
    kind: 'template',
    severity: 'error',
    title: 'Liquid of a deck cannot be read',
    explanation:
      'A deck with `liquid: true` has a mistake in its Liquid code: a tag without its end, an unknown tag or filter, a quote that is not closed. To show the signs themselves, put them between `{% raw %}` and `{% endraw %}`.',
    example: '{% for fact in article.facts %}\n- {{ fact.text }}',
  },
  'deck-undefined-variable': {
    kind: 'template',
    severity: 'error',
    title: 'Deck uses an unknown variable',
    explanation:
      'A deck with `liquid: true` asks for a value that neither its data nor its article has. An unknown value would otherwise leave an empty place on the slide.',
    example: '# {{ article.titel }}',
  },
} as const satisfies CatalogueSection
