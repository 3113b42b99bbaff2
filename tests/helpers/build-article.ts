import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { timeStage } from '../../src/build/time-stage.ts'
import { buildDeck } from '../../src/build.ts'
import { createCollector } from '../../src/diagnostics/collector.ts'
import { readSource } from '../../src/files/read-source.ts'
import { type GivenOptions, resolveOptions } from '../../src/options.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import type { BuiltDeck } from './build-marp-deck.ts'
import { PROJECT } from './make-deck.ts'

/** Builds the first deck of an article, all in memory. */
export async function buildArticle(
  path: string,
  session: BrowserSession,
  given: GivenOptions = {},
): Promise<BuiltDeck> {
  const { report, diagnostics } = createCollector()
  const surroundings = { workingFolder: PROJECT, env: {}, isTerminal: false, cores: 1, temporaryFolder: '/nowhere' }
  const options = resolveOptions(given, surroundings)
  const source = await readSource(path, PROJECT, report)
  if (!source) throw new Error(`${path} cannot be read.`)
  const article = parseArticle(source, report)
  const job = { article, deck: article.decks[0] ?? {}, id: 'deck' }
  const outputs = await buildDeck(job, { options, browser: async () => session, time: timeStage(undefined) })
  return {
    text: source.text,
    files: new Map(outputs.files.map(({ name, bytes }) => [name, bytes])),
    diagnostics: [...diagnostics(), ...outputs.diagnostics],
  }
}
