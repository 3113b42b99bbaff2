import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { buildMarpDeck, textOf } from '../helpers/build-marp-deck.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { openTestBrowser } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

const rows = (count: number, row: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join('\n')
const WORDS = 'the quick brown fox jumps over the lazy dog again and again, and then once more for good measure'

const DECK = `---
marp: true
title: Too full
---

# Fits

- one

---

<!-- _class: invert -->
# List

${rows(14, (number) => `${number}. Point ${number}: ${WORDS}`)}

<!-- Said once. -->

---

# Table

| number | words |
|---|---|
${rows(40, (number) => `| ${number} | row ${number} |`)}

---

# Code

\`\`\`js
${rows(45, (number) => `${number % 9 === 0 ? '\n' : ''}call(${number})`)}
\`\`\`

---

# Blocks

${rows(9, (number) => `Paragraph ${number}: ${WORDS}. ${WORDS}.\n`)}
`

test('slides that are too full are reported, or split until they fit', async () => {
  const folder = await temporaryFolder({ 'slides/full.md': DECK })
  const reported = await buildMarpDeck('slides/full.md', session, folder)
  expect(textOf(reported, 'deck.md')).toBe(DECK)
  expect(linesOf(reported.diagnostics).size).toBeGreaterThanOrEqual(4)

  const split = await buildMarpDeck('slides/full.md', session, folder, { fit: 'split' })
  expect(split.diagnostics).toEqual([
    expect.objectContaining({
      severity: 'info',
      code: 'slides-made-to-fit',
      message: expect.stringContaining('split (slides 2 to '),
    }),
  ])
  const markdown = textOf(split, 'deck.md')
  const slides = markdown.split(/\n+---\n+/u).slice(1)
  for (const title of ['List', 'Table', 'Code', 'Blocks']) {
    const parts = slides.filter((slide) => slide.includes(`# ${title}\n`))
    expect(parts.length, title).toBeGreaterThan(1)
    const lengths = parts.map((part) => part.split('\n').length)
    expect(Math.min(...lengths), title).toBeGreaterThan(Math.max(...lengths) / 3)
  }
  expect(slides.filter((slide) => slide.includes('_class: invert')).length).toBeGreaterThan(1)
  expect(markdown.match(/Said once/gu)).toHaveLength(1)
  expect(slides.filter((slide) => slide.includes('# Fits'))).toHaveLength(1)
  expect(await readFile(join(folder, 'slides/full.md'), 'utf8')).toBe(DECK)
  const again = await buildMarpDeck('slides/full.md', session, folder, { fit: 'split' })
  expect(textOf(again, 'deck.md')).toBe(markdown)
})

const DEEP = `---
marp: true
theme: gaia
title: Too deep
header: Harbour
footer: Records
---

<!-- _header: Nested -->

# Nested

1. One
2. Two
${rows(18, (number) => `   - Point ${number}: ${WORDS}`)}
3. Three

---

# Quotation

${rows(9, (number) => `> Paragraph ${number}: ${WORDS}. ${WORDS}.\n>`)}
> The end.

<!-- Behind the quotation -->

Last words.

<!-- Behind the last words -->

---

# Indented

${rows(45, (number) => `    call(${number})${number % 9 === 0 ? '\n' : ''}`)}

---

# Paragraph

${rows(30, (number) => `Sentence ${number} says that ${WORDS}.`).replace(/\n/gu, ' ')}
`

test('lists inside items, quotations, code behind spaces and plain paragraphs are split, below a header', async () => {
  const folder = await temporaryFolder({ 'slides/deep.md': DEEP })
  const split = await buildMarpDeck('slides/deep.md', session, folder, { fit: 'split' })
  expect(split.diagnostics.map(({ code }) => code)).toEqual(['slides-made-to-fit'])
  const slides = textOf(split, 'deck.md')
    .split(/\n+---\n+/u)
    .slice(1)
  const partsOf = (title: string) => slides.filter((slide) => slide.includes(`# ${title}\n`))
  const nested = partsOf('Nested')
  expect(nested.length).toBeGreaterThan(2)
  expect(nested.filter((part) => !part.includes('<!-- _header: Nested -->'))).toEqual([])
  expect(nested.filter((part) => part.includes('   - Point') && !part.includes('2. Two\n'))).toEqual([])
  expect(nested.join('\n').match(/Point \d+/gu)).toHaveLength(18)
  for (const title of ['Quotation', 'Indented', 'Paragraph']) expect(partsOf(title).length, title).toBeGreaterThan(2)
  const quotation = partsOf('Quotation')
  expect(quotation.map((part) => part.match(/(?<=<!-- ).*(?= -->)/gu)?.join())).toEqual([
    'Behind the quotation',
    ...quotation.slice(2).map(() => undefined),
    'Behind the last words',
  ])
  const wordsOf = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu))
  expect(wordsOf(slides.join('\n'))).toEqual(wordsOf(DEEP.split('---').slice(2).join('\n')))
})

test('what cannot be split is reported where it was written', async () => {
  const tall = `> ${Array.from({ length: 20 }, () => `${WORDS} ${WORDS}`).join('\n> ')}`
  const deck = `${DECK}\n---\n\n# Tall\n\n${tall}\n`
  const folder = await temporaryFolder({ 'slides/full.md': deck })
  const { diagnostics: all, files } = await buildMarpDeck('slides/full.md', session, folder, { fit: 'split' })
  const line = deck.slice(0, deck.indexOf('# Tall')).split('\n').length
  const diagnostics = all.filter(({ severity }) => severity !== 'info')
  expect(diagnostics.length).toBeGreaterThan(0)
  for (const { hint } of diagnostics) expect(hint).not.toContain('--fit split')
  for (const { location } of diagnostics) expect(location?.line).toBeGreaterThan(line)
  expect(new TextDecoder().decode(files.get('deck.md')).match(/# Tall/gu)).toHaveLength(1)
})

function linesOf(diagnostics: readonly { readonly location?: { readonly line?: number } }[]): ReadonlySet<unknown> {
  return new Set(diagnostics.map(({ location }) => location?.line))
}
