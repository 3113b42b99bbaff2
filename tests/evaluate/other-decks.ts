import { basename, dirname } from 'node:path'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { timeStage } from '../../src/build/time-stage.ts'
import { buildDeck } from '../../src/build.ts'
import { createCollector } from '../../src/diagnostics/collector.ts'
import { readSource } from '../../src/files/read-source.ts'
import { resolveOptions } from '../../src/options.ts'
import { isMarpDeck, parseMarpDeck } from '../../src/parse/parse-marp-deck.ts'
import { readMarpView } from './deck/read-notes.ts'

/** A deck that somebody else wrote for Marp, and what is said of it. */
export interface OtherDeck {
  readonly name: string
  /** As Marp alone counts them. */
  readonly slides: number
  readonly built: boolean
  readonly findings: readonly {
    readonly code: string
    readonly severity: string
    readonly line?: number
    readonly message: string
  }[]
}

/** Builds a deck written by hand as it stands, what does not fit being reported; undefined for what is no such deck. */
export async function buildOther(file: string, session: BrowserSession): Promise<OtherDeck | undefined> {
  const { report, diagnostics } = createCollector()
  const workingFolder = dirname(file)
  const around = { workingFolder, env: {}, isTerminal: false, cores: 1, temporaryFolder: '/nowhere' }
  const source = await readSource(basename(file), workingFolder, report)
  if (!source || !isMarpDeck(source)) return undefined
  const options = resolveOptions({ fit: 'report' }, around)
  const written = parseMarpDeck(source, report)
  const environment = { options, browser: async () => session, time: timeStage(undefined) }
  const outputs = await buildDeck({ written, id: 'deck' }, environment)
  const found = [...diagnostics(), ...outputs.diagnostics]
  return {
    name: basename(file, '.md'),
    slides: readMarpView(source.text).texts.length,
    built: outputs.files.length > 0,
    findings: found.map(({ code, severity, location, message }) => ({
      code,
      severity,
      ...(location ? { line: location.line } : {}),
      message,
    })),
  }
}

/** Every finding, deck by deck; then how many there are of each code, and what keeps decks from being built. */
export function othersText(decks: readonly OtherDeck[]): string {
  const listed = decks
    .filter(({ findings }) => findings.length > 0)
    .map(({ name, slides, built, findings }) => {
      const lines = findings.map(
        ({ code, severity, line, message }) => `    ${severity} ${code}${line ? ` line ${line}` : ''}: ${message}`,
      )
      return [`${name}  ${slides} slides, ${built ? 'built' : 'NOT BUILT'}`, ...lines].join('\n')
    })
  const slides = decks.reduce((sum, deck) => sum + deck.slides, 0)
  const unbuilt = decks.filter(({ built }) => !built)
  const counts = countsOf(decks.flatMap(({ findings }) => findings.map(({ code }) => code)))
  const reasons = countsOf(
    unbuilt.flatMap(({ findings }) => [
      ...new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
    ]),
  )
  const per100 = (count: number) => (slides === 0 ? '–' : ((count / slides) * 100).toFixed(1))
  return [
    ...listed,
    [
      `${decks.length} decks, ${slides} slides`,
      'Findings, and how many in 100 slides',
      ...counts.map(
        ([code, count]) => `  ${code.padEnd(28)} ${String(count).padStart(5)} ${per100(count).padStart(7)}`,
      ),
      `${unbuilt.length} decks are not built`,
      ...reasons.map(([code, count]) => `  ${code.padEnd(28)} ${String(count).padStart(5)}`),
    ].join('\n'),
  ].join('\n\n')
}

function countsOf(codes: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
