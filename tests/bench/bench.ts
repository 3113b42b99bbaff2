/**
 * How long Lectern takes beside marp-cli with the same browser: whole processes, in turn, after one run of each to warm
 * up. `npm run bench -- -n 9` runs each nine times. Prints medians; judges nothing.
 */
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadMaterials } from '../../src/build/load-materials.ts'
import { createCollector } from '../../src/diagnostics/collector.ts'
import { readSource } from '../../src/files/read-source.ts'
import { resolveOptions } from '../../src/options.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { planSlides } from '../../src/plan/plan-slides.ts'
import { timeEdits } from './edits.ts'
import { longerDeck, timeFinish } from './finish.ts'
import { timeLargeDeck } from './large-deck.ts'
import { type MarpCli, prepareMarpCli } from './marp-cli.ts'
import { runProgram, type Timed } from './run-program.ts'
import { median, medianStages } from './stages.ts'

const PROJECT = join(import.meta.dirname, '../..')
const PROGRAM = join(PROJECT, 'bin/lectern.mjs')
const FIRST = 'slides/anthropic-data-centers.md'

const REPAIRED = 'tests/fixtures/stress/long-word-in-table.md'

type Contender = () => Promise<Timed>

const print = (line: string) => process.stdout.write(`${line}\n`)
const ms = (value: number) => `${Math.round(value)} ms`.padStart(8)

/** Alternating, so that a slow minute of the computer hits all alike. */
async function alternate(contenders: Readonly<Record<string, Contender>>, rounds: number) {
  const results = new Map<string, Timed[]>(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, contender] of Object.entries(contenders)) {
      const timed = await contender()
      if (round > 0) results.get(name)?.push(timed)
    }
  }
  return results
}

async function compare(title: string, aim: number, contenders: Readonly<Record<string, Contender>>, rounds: number) {
  print(`\n${title}`)
  const results = await alternate(contenders, rounds)
  const medians = new Map([...results].map(([name, runs]) => [name, median(runs.map((run) => run.durationMs))]))
  const own = medians.get('lectern') ?? Number.NaN
  for (const [name, value] of medians) {
    const ratio = name === 'lectern' ? '' : `   lectern takes ${(own / value).toFixed(2)} of it (aim ${aim})`
    const all = (results.get(name) ?? []).map((run) => Math.round(run.durationMs)).join(' ')
    print(`  ${name.padEnd(20)}${ms(value)}${ratio}   [${all}]`)
  }
  const stages = medianStages((results.get('lectern') ?? []).map((run) => run.output))
  print('  stages of lectern (some run side by side)')
  for (const [name, value] of stages) print(`    ${name.padEnd(18)}${ms(value)}${share(value, own)}`)
  return medians.get('marp-cli in turn') ?? Number.NaN
}

function share(value: number, whole: number): string {
  return `${Math.round((value / whole) * 100)} %`.padStart(6)
}

/** Gives what marp-cli takes for the HTML and PDF of the first article's deck. */
async function decks(folder: string, marp: MarpCli, rounds: number): Promise<number> {
  const build = (file: string, out: string) => () =>
    runProgram([PROGRAM, 'build', file, '--out', out, '--verbose'], PROJECT, process.env)
  const both = (deck: string) => ({
    'marp-cli in turn': () => marp.inTurn(deck, join(folder, 'marp')),
    'marp-cli at once': () => marp.atOnce(deck, join(folder, 'marp')),
  })
  const written = join(folder, 'deck-20.md')
  await copyFile(join(import.meta.dirname, 'deck-20.md'), written)
  const lectern = build(written, join(folder, 'a'))
  await compare('a hand-written deck of 20 slides: HTML and PDF', 0.6, { lectern, ...both(written) }, rounds)

  const out = join(folder, 'b')
  const first = build(FIRST, out)
  await first()
  const deck = join(out, 'anthropic-data-centers/deck.md')
  return compare(
    'the first article: all outputs, against HTML and PDF of its deck.md',
    0.8,
    { lectern: first, ...both(deck) },
    rounds,
  )
}

/** Beside marp-cli: what measuring costs, and measuring with repairs. Stages are not alone on the computer, so medians of all runs. */
async function fitting(folder: string, rounds: number, marpMs: number): Promise<void> {
  print('\nmeasuring and repairing; beside marp-cli in turn for HTML and PDF of the first article (aim 0.06)')
  for (const [title, file] of [
    ['the first article', FIRST],
    ['an article whose table needs three rounds', REPAIRED],
  ] as const) {
    const args = [PROGRAM, 'build', file, '--out', join(folder, 'c'), '--verbose']
    const runs = await alternate({ build: () => runProgram(args, PROJECT, process.env) }, rounds)
    const stages = medianStages((runs.get('build') ?? []).map(({ output }) => output))
    const measured = stages.get('measure') ?? 0
    const repaired = stages.get('repair') ?? 0
    const ratio = ((measured + repaired) / marpMs).toFixed(3)
    print(`  ${title}: measure ${Math.round(measured)} ms, repair ${Math.round(repaired)} ms   ${ratio} of it`)
  }
}

async function planning(rounds: number, marpMs: number): Promise<void> {
  print('\nplanning the first article, no browser; beside marp-cli in turn for HTML and PDF')
  const beside = (value: number, aim: number) => `   ${(value / marpMs).toFixed(3)} of it (aim ${aim})`
  const cold = await alternate({ plan: () => runProgram([PROGRAM, 'plan', FIRST], PROJECT, process.env) }, rounds)
  const whole = median((cold.get('plan') ?? []).map((run) => run.durationMs))
  print(`  whole process       ${ms(whole)}${beside(whole, 0.2)}`)
  const { report } = createCollector()
  const around = { workingFolder: PROJECT, env: {}, isTerminal: false, cores: 1, temporaryFolder: folderOfNothing }
  const durations: number[] = []
  const source = await readSource(FIRST, PROJECT, report)
  if (!source) throw new Error(`${FIRST} cannot be read`)
  const materials = await loadMaterials(parseArticle(source, report), {}, resolveOptions({}, around), report)
  if (!materials) throw new Error('The template cannot be read')
  const { template, language, images } = materials
  for (let round = 0; round < 50; round += 1) {
    const start = performance.now()
    const article = parseArticle(source, report)
    planSlides({ article, template, language, options: {}, images: images.names }, report)
    durations.push(performance.now() - start)
  }
  print(`  parse and plan, 1st ${ms(durations[0] ?? Number.NaN)}`)
  const warm = median(durations.slice(25))
  print(`  parse and plan, warm${ms(warm)}${beside(warm, 0.05)}`)
}

/** An edit on its way to the screen, each beside a cold run of marp-cli for the PDF of the same deck. */
async function editing(folder: string, marp: MarpCli, rounds: number): Promise<void> {
  print('\nan edit of the first article under lectern dev, beside marp-cli for the PDF of its deck.md')
  const cold: number[] = []
  const deck = join(folder, 'b/anthropic-data-centers/deck.md')
  const between = async () => void cold.push((await marp.pdf(deck, join(folder, 'marp'))).durationMs)
  const edits = await timeEdits(PROGRAM, join(PROJECT, FIRST), { folder, rounds, between })
  const marpMs = median(cold)
  const line = (name: string, values: readonly number[], after: string) =>
    print(`  ${name.padEnd(20)}${ms(median(values))}${after}   [${values.map(Math.round).join(' ')}]`)
  const shown = edits.map(({ shownMs }) => shownMs)
  line(
    'reload is told',
    edits.map(({ eventMs }) => eventMs),
    '',
  )
  line('new text on screen', shown, `   ${(median(shown) / marpMs).toFixed(3)} of it (aim 0.15)`)
  line('marp-cli, PDF', cold, '')
}

/** Making a PDF accessible, beside marp-cli for the same PDF. */
async function finishing(folder: string, marp: MarpCli, rounds: number): Promise<void> {
  const deck = await longerDeck(join(folder, 'deck-20.md'))
  const cold: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const { durationMs } = await marp.pdf(deck, join(folder, 'marp'))
    if (round > 0) cold.push(durationMs)
  }
  const { slides, printMs, firstMs, againMs, rawBytes, bytes } = await timeFinish(deck, rounds)
  const marpMs = median(cold)
  const beside = (value: number) => `   ${(value / marpMs).toFixed(3)} of it (aim 0.08)`
  print(`\nthe PDF of a hand-written deck of ${slides} slides, beside marp-cli for the same`)
  print(`  marp-cli, PDF       ${ms(marpMs)}`)
  print(`  the browser prints  ${ms(printMs)}`)
  print(`  made accessible, 1st${ms(firstMs)}${beside(firstMs)}`)
  print(`  again               ${ms(againMs)}${beside(againMs)}`)
  print(`  size                ${`${Math.round(rawBytes / 1000)} KB`.padStart(8)}, then ${Math.round(bytes / 1000)} KB`)
}

/** A deck of 200 slides in the browser, two frames of the screen counted in. */
async function presenting(): Promise<void> {
  const { slides, firstSlideMs, changeMs, longestChangeMs, heapMb } = await timeLargeDeck()
  print(`\na deck of ${slides} slides in the browser`)
  print(`  first slide         ${ms(firstSlideMs)}`)
  print(`  next slide          ${ms(changeMs)}, at most ${ms(longestChangeMs).trim()}`)
  print(`  memory              ${heapMb.toFixed(1).padStart(5)} MB of script and document`)
}

/** Planning caches nothing. */
const folderOfNothing = ''

const { values } = parseArgs({ options: { n: { type: 'string', short: 'n', default: '5' } } })
const rounds = Math.max(1, Number(values.n))
const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
try {
  await mkdir(join(folder, 'marp'))
  const { version } = JSON.parse(
    await readFile(join(PROJECT, 'node_modules/@marp-team/marp-cli/package.json'), 'utf8'),
  ) as { version: string }
  print(`marp-cli ${version}, Node ${process.version}, ${cpus().length} cores, median of ${rounds} runs`)
  const marp = await prepareMarpCli(join(folder, 'home'))
  const marpMs = await decks(folder, marp, rounds)
  await planning(rounds, marpMs)
  await fitting(folder, rounds, marpMs)
  await editing(folder, marp, rounds)
  await finishing(folder, marp, rounds)
  await presenting()
} finally {
  await rm(folder, { recursive: true, force: true })
}
