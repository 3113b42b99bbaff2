import type { CatalogueEntry, DiagnosticKind } from './catalogue/entry.ts'
import { catalogue } from './catalogue.ts'

const HEADINGS: Readonly<Record<DiagnosticKind, string>> = {
  input: 'Articles',
  'front-matter': 'Front matter',
  asset: 'Images',
  template: 'Templates',
  fit: 'Finished decks',
  environment: 'Surroundings',
}

const INTRODUCTION = `# Diagnostics

What Lectern may say about an article, a template or a deck. This page is made from the catalogue in \`src/diagnostics/\`; to
change it, change the catalogue and run \`npx vitest run tests/unit/diagnostics -u\`.

- An **error** stops the deck it is about: its files stay as they were. Other decks are still built, and the command ends with 1.
- A **warning** names something an audience would notice. The deck is built. With \`--strict\` a warning makes the command end with 1.
- An **info** is a remark that changes nothing.

The severities below are the usual ones. \`lectern check\` turns warnings about images and finished decks into errors. Codes are
permanent: none is renamed, none gets another meaning.
`

/** The whole of docs/diagnostics.md. */
export function catalogueMarkdown(): string {
  const entries: readonly (readonly [string, CatalogueEntry])[] = Object.entries(catalogue)
  const parts = [INTRODUCTION, overview(entries)]
  for (const [kind, heading] of Object.entries(HEADINGS)) {
    parts.push(`## ${heading}\n`)
    for (const [code, entry] of entries) {
      if (entry.kind === kind) parts.push(describe(code, entry))
    }
  }
  return parts.join('\n')
}

function overview(entries: readonly (readonly [string, CatalogueEntry])[]): string {
  const rows = entries.map(([code, { severity, title }]) => `| [${code}](#${code}) | ${severity} | ${title} |`)
  return `| code | severity | meaning |\n|---|---|---|\n${rows.sort().join('\n')}\n`
}

function describe(code: string, { severity, title, explanation, example, hint }: CatalogueEntry): string {
  const parts = [`### ${code}\n`, `${title} (${severity}).\n`, `${explanation}\n`]
  if (example !== undefined) parts.push(`\`\`\`text\n${example}\n\`\`\`\n`)
  if (hint !== undefined) parts.push(`**What to do:** ${asText(hint)}\n`)
  return parts.join('\n')
}

/** Hints are text for terminals; on a page, comments in them would vanish and images be looked for. */
function asText(hint: string): string {
  return hint.replace(/<|!\[/gu, (sign) => (sign === '<' ? '\\<' : '!\\['))
}
