import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { GivenOptions } from '../../src/options.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { buildPdfs } from './built-pdfs.ts'
import { KNOWN_FAULTS, knownFault } from './known-faults.ts'

const SOURCES: readonly (readonly [string, GivenOptions])[] = [
  ['slides/anthropic-data-centers.md', {}],
  ['slides/anthropic-data-centers-board.md', {}],
  ['templates/briefing/example.md', {}],
  ['tests/fixtures/pdf/traps.md', {}],
  ['tests/fixtures/pdf/katex.md', {}],
  ['tests/fixtures/pdf/right-to-left.md', {}],
  ['tests/fixtures/pdf/brief.md', { 'attach-source': true, handout: 'notes,3up,4up,article' }],
  ['tests/fixtures/pdf/steps.md', { steps: true }],
]

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

describe('the PDFs of', () => {
  const seen = new Set<unknown>()

  test.each(SOURCES)('%s follow the rules', async (source, given) => {
    const failures = (await buildPdfs(source, session, given)).flatMap(({ name, failures }) =>
      failures.map((failure) => ({ ...failure, name, known: knownFault(`${source} ${name}`, failure) })),
    )
    for (const { known } of failures) seen.add(known)
    expect(failures.filter(({ known }) => known === undefined)).toEqual([])
  })

  test('all these have the faults that are known, or they would not be known any more', () => {
    expect(KNOWN_FAULTS.filter((fault) => !seen.has(fault))).toEqual([])
  })
})
