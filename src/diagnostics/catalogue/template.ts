import type { CatalogueSection } from './entry.ts'

/** Templates and themes. */
export const templateEntries = {
  'unknown-template': {
    kind: 'template',
    severity: 'error',
    title: 'Unknown template',
    explanation:
      'The article or the command line asks for a template that is not in `templates/`. A template is a folder there with a `template.yml`.',
    example: '---\ndeck:\n  template: breifing\n---',
  },
  'unknown-layout': {
    kind: 'template',
    severity: 'error',
    title: 'Unknown layout',
    explanation:
      'A layout was named that Lectern does not have, by a comment in the article, by a file in `layouts/` or by a key of `template.yml`. The names of the layouts are fixed, so that every template can show every article.',
    example: '<!-- slide: layout=piont -->',
  },
  'unknown-theme': {
    kind: 'template',
    severity: 'error',
    title: 'Unknown theme',
    explanation:
      'A hand-written deck names a theme that is neither one of Marp (`default`, `gaia`, `uncover`) nor the theme of a template. Marp would fall back to its default theme without a word.',
    example: '---\nmarp: true\ntheme: brefing\n---',
  },
  'invalid-template': {
    kind: 'template',
    severity: 'error',
    title: 'Template is not complete',
    explanation:
      'The folder of the template lacks a file, or `template.yml` or `theme.css` says something that cannot be. No deck is built with half a template.',
  },
  'template-syntax': {
    kind: 'template',
    severity: 'error',
    title: 'Layout cannot be read',
    explanation:
      'A layout has a mistake in its Liquid code: a tag without its end, an unknown tag or filter, a quote that is not closed. The place is in the template, not in the article.',
    example: '{% for point in points %}\n- {{ point }}',
  },
  'template-undefined-variable': {
    kind: 'template',
    severity: 'error',
    title: 'Layout uses an unknown variable',
    explanation:
      'A layout asks for a value that no slide of this layout has. An unknown value would otherwise leave an empty place on the slide.',
    example: '# {{ headlin }}',
  },
  'template-missing-layout': {
    kind: 'template',
    severity: 'error',
    title: 'Template lacks a layout',
    explanation:
      'The deck needs a layout that the template has no file for. There is no plainer layout that could show the same content.',
    hint: 'Add the file to layouts/ of the template, or choose another template.',
  },
} as const satisfies CatalogueSection
