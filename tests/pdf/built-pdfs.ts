import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { GivenOptions } from '../../src/options.ts'
import { buildArticle } from '../helpers/build-article.ts'
import { buildMarpDeck } from '../helpers/build-marp-deck.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { type Pdf, readPdf } from './reader/read-pdf.ts'
import type { Expected, Failure } from './rules/rule.ts'
import { checkPdf } from './rules/rules.ts'

export interface BuiltPdf {
  readonly name: string
  readonly bytes: Uint8Array
  readonly pdf: Pdf
  readonly failures: readonly Failure[]
}

/** Slides have their size, handouts that of A4, both in points. */
const DECK: Expected = { kind: 'deck', size: [960, 540] }
const HANDOUT: Expected = { kind: 'handout', size: [594.96, 841.92] }
const LYING: Expected = { kind: 'handout', size: [841.92, 594.96] }

const EXPECTED: Readonly<Record<string, Expected>> = { 'deck.pdf': DECK, 'handout-4up.pdf': LYING }

/** Builds a deck of the project, an article or one written by hand, and checks its PDFs. */
export async function buildPdfs(
  path: string,
  session: BrowserSession,
  given: GivenOptions = {},
): Promise<readonly BuiltPdf[]> {
  const text = await readFile(join(PROJECT, path), 'utf8')
  const isWritten = /^marp: true$/mu.test(text)
  const built = isWritten
    ? await buildMarpDeck(path, session, PROJECT, given)
    : await buildArticle(path, session, given)
  const pdfs = [...built.files].filter(([name]) => name.endsWith('.pdf'))
  if (pdfs.length < 2) throw new Error(`${path}: ${built.diagnostics.map(({ message }) => message).join(' ')}`)
  return Promise.all(
    pdfs.map(async ([name, bytes]) => {
      const pdf = await readPdf(bytes)
      return { name, bytes, pdf, failures: checkPdf(pdf, EXPECTED[name] ?? HANDOUT) }
    }),
  )
}
