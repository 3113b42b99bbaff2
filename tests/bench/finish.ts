import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { startDeck } from '../../src/build/start-deck.ts'
import { createCollector } from '../../src/diagnostics/collector.ts'
import { finishPdf } from '../../src/export/pdf/finish-pdf.ts'
import { readSource } from '../../src/files/read-source.ts'
import { resolveOptions } from '../../src/options.ts'
import { parseMarpDeck } from '../../src/parse/parse-marp-deck.ts'
import { printPage } from '../../src/render/pages/print-page.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { median } from './stages.ts'

/** What it takes to make the browser's PDF one for everybody. */
export interface FinishTimes {
  readonly slides: number
  readonly printMs: number
  /** In a process that has not done it before, as in a build of one deck. */
  readonly firstMs: number
  readonly againMs: number
  readonly rawBytes: number
  readonly bytes: number
}

/** A deck of five times the slides of another, beside it. Gives its path. */
export async function longerDeck(path: string): Promise<string> {
  const text = await readFile(path, 'utf8')
  const [, front = '', slides = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/u.exec(text) ?? []
  const longer = join(dirname(path), 'deck-100.md')
  await writeFile(longer, `${front}${Array.from({ length: 5 }, () => slides.trim()).join('\n\n---\n\n')}\n`)
  return longer
}

/** Prints a hand-written deck once and finishes the PDF as often as asked. */
export async function timeFinish(path: string, rounds: number): Promise<FinishTimes> {
  const { report } = createCollector()
  const folder = dirname(path)
  const around = { workingFolder: folder, env: {}, isTerminal: false, cores: 1, temporaryFolder: '/nowhere' }
  const source = await readSource(basename(path), folder, report)
  const written = source && parseMarpDeck(source, report)
  const started = written && (await startDeck({ written, id: 'deck' }, resolveOptions({}, around), report))
  if (!started) throw new Error(`${path} cannot be read`)
  const rendered = await started.draw(started.draft())
  const session = await openTestBrowser()
  try {
    const start = performance.now()
    const raw = await session.printDocument(printPage(rendered))
    const printMs = performance.now() - start
    const { title, lang } = rendered.deck
    const durations: number[] = []
    let bytes = 0
    for (let round = 0; round <= rounds; round += 1) {
      const before = performance.now()
      bytes = (await finishPdf(raw, { title, lang, authors: [], keywords: [] })).length
      durations.push(performance.now() - before)
    }
    const [firstMs = Number.NaN, ...again] = durations
    const slides = rendered.slides.length
    return { slides, printMs, firstMs, againMs: median(again), rawBytes: raw.length, bytes }
  } finally {
    await session.close()
  }
}
