/**
 * Builds articles and judges their decks from outside: `npm run evaluate -- FOLDER|FILES [--json] [--profile brief|talk|full]
 * [--fast] [--slow]`. Ends with 1 if a gate fails. README.md beside this file says what is judged.
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
async function articlesOf(names: readonly string[]): Promise<readonly string[]> {
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

function profileOf(name: string | undefined): Profile | undefined {
  if (name === undefined || name === 'brief' || name === 'talk' || name === 'full') return name
  throw new Error(`There is no profile "${name}": it is brief, talk or full.`)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    fast: { type: 'boolean' },
    slow: { type: 'boolean' },
    profile: { type: 'string' },
  },
})
const files = await articlesOf(positionals.length > 0 ? positionals : ['tests/fixtures/articles'])
const wishes: Wishes = {
  profile: profileOf(values.profile),
  depth: values.fast ? 'fast' : values.slow ? 'slow' : 'usual',
}
const verdicts: Verdict[] = []
const builder = await openBuilder()
try {
  for (const [index, file] of files.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${index + 1} of ${files.length} ${basename(file)}`)
    const verdict = await judgeFile(file, builder, wishes)
    if (verdict) verdicts.push(verdict)
  }
} finally {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  await builder.close()
}
process.stdout.write(`${values.json ? reportJson(verdicts) : reportText(verdicts)}\n`)
const failed = verdicts.some(({ gates }) => Object.values(gates).some((count) => count > 0))
process.exitCode = verdicts.length === 0 || failed ? 1 : 0
