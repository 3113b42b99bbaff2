import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Builder, openBuilder } from './build-articles.ts'
import type { DeckFiles } from './deck/deck-files.ts'
import { type Judged, readDeck } from './judge.ts'
import { judgeDeck, type Verdict } from './judge-deck.ts'
import { lookAtDeck } from './look/look-at-deck.ts'
import { APPEARANCE } from './mutants/appearance.ts'
import type { Mutant } from './mutants/mutant.ts'
import { closeDeck, openDeck } from './mutants/open-deck.ts'
import { OUTPUTS } from './mutants/outputs.ts'
import { SLIDES } from './mutants/slides.ts'
import { WORDING } from './mutants/wording.ts'
import { meets, TARGETS, type Target } from './report/thresholds.ts'

const PROJECT = join(import.meta.dirname, '../..')
const DECKS = [
  'slides/anthropic-data-centers.md',
  ...['news-freight', 'tutorial-sensor', 'de-stadtbad'].map((name) => `tests/fixtures/articles/${name}.md`),
]
const MUTANTS: readonly Mutant[] = [...WORDING, ...SLIDES, ...OUTPUTS, ...APPEARANCE]
const LEAST_KILLED = 0.95

interface Good {
  readonly files: DeckFiles
  readonly judged: Judged
  readonly verdict: Verdict
}

let builder: Builder
const good: Good[] = []

beforeAll(async () => {
  builder = await openBuilder()
  for (const path of DECKS) {
    const files = await builder.build(join(PROJECT, path))
    if (!files || !('html' in files)) throw new Error(`${path} gives no deck: ${files?.join(' ')}`)
    const judged = readDeck(files, { look: await lookAtDeck(files.html, builder.session) })
    good.push({ files, judged, verdict: judgeDeck(judged) })
  }
})
afterAll(() => builder.close())

test('decks that nobody spoiled are clean', () => {
  const gated = good.flatMap(({ verdict }) =>
    verdict.findings
      .filter(({ metric }) => metric.startsWith('G'))
      .map(({ metric, message }) => `${verdict.name}: ${metric} ${message}`),
  )
  expect(gated).toEqual([])
})

test('decks that somebody spoiled are not', async () => {
  const rows: {
    readonly mutant: string
    readonly expects: string
    readonly applied: number
    readonly killed: number
    readonly survives: string
  }[] = []
  for (const [place, mutant] of MUTANTS.entries()) {
    const survivors: string[] = []
    let applied = 0
    for (const one of [...good.slice(place % good.length), ...good.slice(0, place % good.length)]) {
      const fired = await trySpoiling(mutant, one)
      if (fired === undefined) continue
      applied += 1
      if (!mutant.expects.some((metric) => fired.includes(metric))) survivors.push(one.files.name)
      // In turn, so that every deck is spoiled in many ways and the suite stays quick.
      if (applied === (mutant.needs === 'browser' ? 1 : 2)) break
    }
    rows.push({
      mutant: mutant.name,
      expects: mutant.expects.join(' or '),
      applied,
      killed: applied - survivors.length,
      survives: survivors.join(', '),
    })
  }
  console.table(rows)
  const total = rows.reduce((sum, { applied }) => sum + applied, 0)
  const killed = rows.reduce((sum, row) => sum + row.killed, 0)
  console.info(`${killed} of ${total} mutants killed (${((killed / total) * 100).toFixed(1)} %)`)
  expect(rows.filter(({ applied }) => applied === 0).map(({ mutant }) => mutant)).toEqual([])
  // A check that measures nothing any more lets all of its own pass, however few they are.
  expect(rows.filter((row) => row.killed === 0).map(({ mutant }) => mutant)).toEqual([])
  expect(killed / total).toBeGreaterThanOrEqual(LEAST_KILLED)
}, 180_000)

/** The metrics that fire for the spoiled deck and not for the good one; undefined where there was nothing to spoil. */
async function trySpoiling(mutant: Mutant, { files, judged, verdict }: Good): Promise<readonly string[] | undefined> {
  const whole = openDeck(files)
  const spoiled = mutant.spoil(whole, judged)
  if (!spoiled) return undefined
  const made = closeDeck(spoiled)
  if (isSame(made, closeDeck(whole))) return undefined
  const look = mutant.needs === 'browser' ? { look: await lookAtDeck(made.html, builder.session) } : {}
  const found = judgeDeck(readDeck(made, look))
  const gates = Object.keys(found.gates).filter((gate) => (found.gates[gate] ?? 0) > (verdict.gates[gate] ?? 0))
  const worse = (target: Target) => !misses(verdict, target) || found.values[target.key] !== verdict.values[target.key]
  const targets = TARGETS.filter((target) => misses(found, target) && worse(target)).map(({ metric }) => metric)
  return [...gates, ...targets]
}

function misses({ values, profile }: Verdict, target: Target): boolean {
  const value = values[target.key]
  return value !== undefined && meets(target, value, profile) === false
}

/** A change that found nothing to change spoils nothing. */
function isSame(a: DeckFiles, b: DeckFiles): boolean {
  return a.html === b.html && a.markdown === b.markdown && JSON.stringify(a.plan) === JSON.stringify(b.plan)
}
