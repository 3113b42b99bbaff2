import type { CatalogueSection } from './entry.ts'

/** The block between `---` lines at the top of an article. */
export const frontMatterEntries = {
  'invalid-front-matter': {
    kind: 'front-matter',
    severity: 'error',
    title: 'Front matter cannot be read',
    explanation:
      'The block between the `---` lines at the top is not valid YAML, or the one between `+++` lines not valid TOML. Frequent reasons are a colon in a title without quotes, a tab as indentation, and a key that occurs twice.',
    example: '---\ntitle: Heat pumps: a year later\n---',
    hint: 'Put the value in quotes, and indent with spaces.',
  },
  'code-front-matter': {
    kind: 'front-matter',
    severity: 'error',
    title: 'Front matter asks for a program',
    explanation:
      'A word after the opening `---` names the language of the front matter. Lectern reads YAML, and TOML between `+++` lines; other languages would mean running code of the article.',
    example: '---js\n{ title: "Heat pumps" }\n---',
    hint: 'Open the front matter with "---" alone and write it as YAML.',
  },
  'unclosed-front-matter': {
    kind: 'front-matter',
    severity: 'error',
    title: 'Front matter is not closed',
    explanation:
      'The first line is `---`, which opens the front matter, and what follows looks like keys and values, but no line `---` closes it. Read as it stands, the whole article would be front matter.',
    example: '---\ntitle: Heat pumps\n\nThe first winter was mild.',
    hint: 'Put a line "---" below the last key.',
  },
  'front-matter-not-mapping': {
    kind: 'front-matter',
    severity: 'warning',
    title: 'Front matter holds no keys',
    explanation:
      'The block between the `---` lines at the top is text or a list, not keys with values. It is taken as part of the article between two rules, and the deck has no metadata.',
    example: '---\nThe first winter was mild.\n---',
    hint: 'Write "key: value" lines, or remove the "---" lines if this is text of the article.',
  },
  'invalid-meta-value': {
    kind: 'front-matter',
    severity: 'warning',
    title: 'Value does not fit its key',
    explanation:
      'A key that Lectern reads, such as `title`, `date`, `lang` or `keywords`, has a value of the wrong kind, or one that cannot be, such as the 31st of February. The value is not used, and the article is built as if the key were not there.',
    example: '---\ndate: 2026-02-31\n---',
  },
  'unknown-deck-key': {
    kind: 'front-matter',
    severity: 'error',
    title: 'Unknown key under deck',
    explanation:
      'Everything under `deck:` is addressed to Lectern, so a key that it does not know is a mistake. Keys outside of `deck:` may belong to other programs and are left alone.',
    example: '---\ndeck:\n  templat: briefing\n---',
  },
  'invalid-deck-value': {
    kind: 'front-matter',
    severity: 'error',
    title: 'Value under deck does not fit',
    explanation:
      'A key under `deck:` has a value of the wrong kind or outside of what is possible. `minutes` is a positive number, `profile` one of `brief`, `talk` and `full`; `template` and `name` are names.',
    example: '---\ndeck:\n  minutes: a quarter\n---',
  },
} as const satisfies CatalogueSection
