import { join } from 'node:path'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { timeStage } from '../../src/build/time-stage.ts'
import { buildDeck } from '../../src/build.ts'
import { createCollector } from '../../src/diagnostics/collector.ts'
import { readSource } from '../../src/files/read-source.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { type GivenOptions, resolveOptions } from '../../src/options.ts'
import { parseMarpDeck } from '../../src/parse/parse-marp-deck.ts'
import { PROJECT } from './make-deck.ts'

export const DECKS = 'tests/fixtures/decks'

export interface BuiltDeck {
  readonly text: string
  /** Outputs by name; none where a diagnostic is an error. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly diagnostics: readonly Diagnostic[]
}

/** Builds a hand-written deck of the project, all in memory. */
export async function buildMarpDeck(
  path: string,
  session: BrowserSession,
  workingFolder = PROJECT,
  given: GivenOptions = {},
): Promise<BuiltDeck> {
  const { report, diagnostics } = createCollector()
  const surroundings = { workingFolder, env: {}, isTerminal: false, cores: 1, temporaryFolder: '/nowhere' }
  const options = resolveOptions(given, surroundings)
  const source = await readSource(path, workingFolder, report)
  if (!source) throw new Error(`${join(workingFolder, path)} cannot be read.`)
  const written = parseMarpDeck(source, report)
  const job = { written, id: 'deck' }
  const outputs = await buildDeck(job, { options, browser: async () => session, time: timeStage(undefined) })
  return {
    text: source.text,
    files: new Map(outputs.files.map(({ name, bytes }) => [name, bytes])),
    diagnostics: [...diagnostics(), ...outputs.diagnostics],
  }
}

export function textOf({ files }: BuiltDeck, name: string): string {
  const bytes = files.get(name)
  if (!bytes) throw new Error(`There is no ${name}.`)
  return new TextDecoder().decode(bytes)
}
