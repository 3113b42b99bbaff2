import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { browserEnvironment } from '../../src/browser/launch/browser-environment.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { runProgram, type Timed } from './run-program.ts'

export interface MarpCli {
  /** HTML and PDF of a deck, one process after the other. */
  readonly inTurn: (deck: string, out: string) => Promise<Timed>
  /** The same, both processes at once. */
  readonly atOnce: (deck: string, out: string) => Promise<Timed>
  /** The PDF alone. */
  readonly pdf: (deck: string, out: string) => Promise<Timed>
}

const PROJECT = join(import.meta.dirname, '../..')

/** marp-cli with the browser that Lectern uses. `home` is a folder for what the browser keeps. */
export async function prepareMarpCli(home: string): Promise<MarpCli> {
  const session = await openTestBrowser()
  const { executable, kind } = session
  await session.close()
  const folder = dirname(executable)
  const bundled = { executable, libraries: join(folder, 'lib'), fontConfig: join(folder, 'fonts.conf') }
  const env = browserEnvironment(process.env, home, kind === 'bundled' ? bundled : undefined)
  await mkdir(join(home, 'tmp'), { recursive: true })
  const program = join(PROJECT, 'node_modules/@marp-team/marp-cli/marp-cli.js')
  const theme = ['--theme-set', join(PROJECT, 'templates/briefing/theme.css')]
  const common = [program, '--no-stdin', '--no-config-file', ...theme]
  const browser = ['--browser', 'chrome', '--browser-path', executable]
  const html = (deck: string, out: string) => runProgram([...common, '-o', join(out, 'deck.html'), deck], out, env)
  const pdf = (deck: string, out: string) =>
    runProgram([...common, ...browser, '--pdf', '-o', join(out, 'deck.pdf'), deck], out, env)
  return {
    pdf,
    async inTurn(deck, out) {
      const [first, second] = [await html(deck, out), await pdf(deck, out)]
      return { durationMs: first.durationMs + second.durationMs, output: first.output + second.output }
    },
    async atOnce(deck, out) {
      const start = performance.now()
      const both = await Promise.all([html(deck, out), pdf(deck, out)])
      return { durationMs: performance.now() - start, output: both.map(({ output }) => output).join('') }
    },
  }
}
