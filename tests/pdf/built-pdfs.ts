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
  readonly name: 'deck.pdf' | 'handout.pdf'
  readonly bytes: Uint8Array
  readonly pdf: Pdf
  readonly failures: readonly Failure[]
}

/** Sizes of slides and of A4 in points. */
const EXPECTED: Readonly<Record<BuiltPdf['name'], Expected>> = {
  'deck.pdf': { kind: 'deck', size: [960, 540] },
  'handout.pdf': { kind: 'handout', size: [594.96, 841.92] },
}

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
  const names = ['deck.pdf', 'handout.pdf'] as const
  return Promise.all(
    names.map(async (name) => {
      const bytes = built.files.get(name)
      if (!bytes)
        throw new Error(`${path} gives no ${name}: ${built.diagnostics.map(({ message }) => message).join(' ')}`)
      const pdf = await readPdf(bytes)
      return { name, bytes, pdf, failures: checkPdf(pdf, EXPECTED[name]) }
    }),
  )
}
