/**
 * Builds articles and judges their decks from outside: `npm run evaluate -- FOLDER|FILES [--json]
 * [--profile brief|talk|full|all] [--fast] [--slow]`, which ends with 1 if a gate fails, or decks that others wrote:
 * `npm run evaluate -- --decks FOLDER [--json]`. README.md beside this file says what is judged.
 */
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Builder, openBuilder, type Profile, shownPath } from './build-articles.ts'
import type { DeckFiles } from './deck/deck-files.ts'
import { readPdfPages } from './deck/read-pdf.ts'
import { readDeck } from './judge.ts'
import { judgeDeck, type Verdict } from './judge-deck.ts'
import { lookAtDeck } from './look/look-at-deck.ts'
import { buildOther, type OtherDeck, othersText } from './other-decks.ts'
import { profilesOf } from './profiles.ts'
import { reportJson, reportText } from './report/report-text.ts'
import { differingOutputs } from './same-bytes.ts'

interface Wishes {
  readonly profile: Profile | undefined
  readonly depth: 'fast' | 'usual' | 'slow'
}

/** A deck that could not be built is judged by that alone. */
function unbuilt(file: string, reasons: readonly string[], profile: Profile): Verdict {
  const findings = [{ metric: 'G2', message: reasons.join(' ') || 'no deck was made' }]
  return {
    name: basename(file, '.md'),
    path: shownPath(file),
    lang: '',
    profile,
    gates: { G2: 1 },
    values: {},
    words: [],
    findings,
  }
}

async function judgeFile(file: string, builder: Builder, wishes: Wishes): Promise<Verdict | undefined> {
  const built = await builder.build(file, wishes.profile)
  if (built === undefined) return undefined
  if (!isDeck(built)) return unbuilt(file, built, wishes.profile ?? 'full')
  const pdfPages = built.pdf && wishes.depth !== 'fast' ? await readPdfPages(built.pdf) : undefined
  const look = wishes.depth === 'fast' ? undefined : await lookAtDeck(built.html, builder.session)
  const verdict = judgeDeck(readDeck(built, { ...(look ? { look } : {}), ...(pdfPages ? { pdfPages } : {}) }))
  const differing = wishes.depth === 'slow' && !wishes.profile ? await differingOutputs(file, built) : undefined
  const first = differing ? { G1: differing.length } : {}
  const found = (differing ?? []).map((name) => ({ metric: 'G1', message: `${name} differs` }))
  return { ...verdict, gates: { ...first, G2: 0, ...verdict.gates }, findings: [...found, ...verdict.findings] }
}

function isDeck(built: DeckFiles | readonly string[]): built is DeckFiles {
  return 'html' in built
}

/** Markdown files of folders, and files as they are named. */
async function filesOf(names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const path = resolve(name)
      if (!(await stat(path)).isDirectory()) return [path]
      const entries = await readdir(path)
      return entries
        .filter((entry) => entry.endsWith('.md') && !/^(?:README|\.)/u.test(entry))
        .sort()
        .map((entry) => join(path, entry))
    }),
  )
  return found.flat()
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    fast: { type: 'boolean' },
    slow: { type: 'boolean' },
    profile: { type: 'string' },
    decks: { type: 'string' },
  },
})

async function judgeAll(builder: Builder): Promise<boolean> {
  const files = await filesOf(positionals.length > 0 ? positionals : ['tests/fixtures/articles'])
  const depth = values.fast ? 'fast' : values.slow ? 'slow' : 'usual'
  let passes = true
  for (const profile of profilesOf(values.profile)) {
    const verdicts: Verdict[] = []
    for (const [index, file] of files.entries()) {
      tell(`${index + 1} of ${files.length} ${basename(file)}`)
      const verdict = await judgeFile(file, builder, { profile, depth })
      if (verdict) verdicts.push(verdict)
    }
    tell('')
    const title = values.profile === 'all' && !values.json ? `Profile ${profile}\n\n` : ''
    process.stdout.write(`${title}${values.json ? reportJson(verdicts, profile) : reportText(verdicts)}\n`)
    const failed = verdicts.some(({ gates }) => Object.values(gates).some((count) => count > 0))
    if (verdicts.length === 0 || failed) passes = false
  }
  return passes
}

/** What other people's decks are found to have; nothing to pass or fail. */
async function judgeOthers(folder: string, { session }: Builder): Promise<boolean> {
  const decks: OtherDeck[] = []
  for (const file of await filesOf([folder])) {
    tell(basename(file))
    const deck = await buildOther(file, session)
    if (deck) decks.push(deck)
  }
  tell('')
  process.stdout.write(`${values.json ? decks.map((deck) => JSON.stringify(deck)).join('\n') : othersText(decks)}\n`)
  return decks.length > 0
}

function tell(progress: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${progress}`)
}

const builder = await openBuilder()
try {
  const passes = values.decks === undefined ? await judgeAll(builder) : await judgeOthers(values.decks, builder)
  process.exitCode = passes ? 0 : 1
} finally {
  await builder.close()
}
