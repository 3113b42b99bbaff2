import { basename, dirname, join, relative } from 'node:path'
import { type BrowserSession, openBrowser } from '../../src/browser/open-browser.ts'
import { timeStage } from '../../src/build/time-stage.ts'
import { buildDeck } from '../../src/build.ts'
import { createCollector } from '../../src/diagnostics/collector.ts'
import { readSource } from '../../src/files/read-source.ts'
import { askedOf, type Options, resolveOptions } from '../../src/options.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { isMarpDeck } from '../../src/parse/parse-marp-deck.ts'
import type { DeckFiles, PlanFile } from './deck/deck-files.ts'

const PROJECT = join(import.meta.dirname, '../..')

export type Profile = DeckFiles['profile']

export interface Builder {
  readonly session: BrowserSession
  /** A deck of an article, all in memory; instead of it what kept it from being built, or undefined for what is no article. */
  readonly build: (file: string, profile?: Profile) => Promise<DeckFiles | readonly string[] | undefined>
  readonly close: () => Promise<void>
}

/** Builds decks as the program does, one browser for all of them. */
export async function openBuilder(): Promise<Builder> {
  const around = { workingFolder: PROJECT, env: {}, isTerminal: false, cores: 1, temporaryFolder: '/nowhere' }
  const options = resolveOptions({}, around)
  const cacheFolders = [join(PROJECT, 'node_modules/.cache/lectern')]
  const session = await openBrowser({ sandbox: 'auto', env: process.env, cacheFolders, report: () => {} })
  return {
    session,
    close: () => session.close(),
    build: (file, profile) => buildArticle(file, profile, options, session),
  }
}

async function buildArticle(file: string, profile: Profile | undefined, options: Options, session: BrowserSession) {
  const { report, diagnostics } = createCollector()
  const source = await readSource(basename(file), dirname(file), report)
  if (source && isMarpDeck(source)) return undefined
  const article = source && parseArticle(source, report)
  const failures = () =>
    diagnostics()
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message)
  if (!article || failures().length > 0) return failures()
  const deck = askedOf(article.decks[0] ?? {}, { profile, minutes: undefined })
  const environment = { options, browser: async () => session, time: timeStage(undefined) }
  const { files, diagnostics: found, rounds } = await buildDeck({ article, deck, id: 'deck' }, environment)
  if (files.length === 0) return found.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  const bytes = new Map(files.map((one) => [one.name, one.bytes]))
  const text = (name: string) => new TextDecoder().decode(bytes.get(name))
  const pdf = bytes.get('deck.pdf')
  return {
    name: basename(file, '.md'),
    path: shownPath(file),
    folder: dirname(file),
    article: source.text,
    profile: deck.profile ?? 'full',
    markdown: text('deck.md'),
    html: text('deck.html'),
    plan: JSON.parse(text('plan.json')) as PlanFile,
    ...(rounds === undefined ? {} : { rounds }),
    ...(pdf ? { pdf } : {}),
  }
}

/** Short where the file is no part of the project. */
export function shownPath(file: string): string {
  const inside = relative(PROJECT, file)
  return inside.startsWith('..') ? basename(file) : inside
}
