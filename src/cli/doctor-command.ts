import { describeCandidate, inspectBrowsers } from '../browser/find-browser.ts'
import { openBrowser } from '../browser/open-browser.ts'
import { formatText } from '../diagnostics/format-text.ts'
import { templateNames } from '../files/load-template.ts'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { Options } from '../options.ts'
import type { Streams } from './reporter.ts'
import { PROGRAM_VERSION } from './version.ts'

/** Says what Lectern would run with, and starts the browser once to see that it works. Exit code 0, or 3 without one. */
export async function runDoctor(options: Options, { out }: Streams): Promise<number> {
  const browserOptions = { executable: options.browser, env: options.env, cacheFolders: options.browserCacheFolders }
  const line = (name: string, value: string) => out(`${name.padEnd(12)}${value}\n`)
  line('lectern', PROGRAM_VERSION)
  line('node', `${process.version} on ${process.platform} ${process.arch}, ICU ${process.versions.icu ?? 'none'}`)
  line(
    'templates',
    (await templateNames({ folders: options.templateFolders, workingFolder: options.workingFolder })).join(', '),
  )
  line('outputs', options.outputFolder)
  line('browsers', 'in the order in which they are tried')
  for (const candidate of await inspectBrowsers(browserOptions))
    out(`  ${candidate.usable ? '+' : '-'} ${describeCandidate(candidate)}\n`)
  try {
    const report = (diagnostic: Parameters<typeof formatText>[0]) => out(`${formatText(diagnostic)}\n`)
    const session = await openBrowser({ ...browserOptions, sandbox: options.sandbox, report })
    line('started', `${session.version}`)
    line('sandbox', SANDBOX[session.sandbox])
    await session.close()
    return 0
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    line('started', `nothing: ${error.message}`)
    if (error.hint) line('hint', error.hint)
    return 3
  }
}

const SANDBOX = {
  on: 'on',
  'dropped-user': 'on, as an unprivileged user',
  off: 'off',
} as const
