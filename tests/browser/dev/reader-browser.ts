import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import { browserEnvironment } from '../../../src/browser/launch/browser-environment.ts'
import { openTestBrowser } from '../browser-session.ts'

export interface ReaderBrowser {
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** The browser that builds use, started as a reader's is: it reaches this computer, which that of a build must not. */
export async function openReaderBrowser(): Promise<ReaderBrowser> {
  const session = await openTestBrowser()
  const { executable, kind } = session
  await session.close()
  const home = await mkdtemp(join(tmpdir(), 'lectern-reader-'))
  await mkdir(join(home, 'tmp'))
  const folder = dirname(executable)
  const bundled = { executable, libraries: join(folder, 'lib'), fontConfig: join(folder, 'fonts.conf') }
  const browser = await puppeteer.launch({
    executablePath: executable,
    pipe: true,
    userDataDir: join(home, 'profile'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
    env: browserEnvironment(process.env, home, kind === 'bundled' ? bundled : undefined),
  })
  return {
    browser,
    async close() {
      await browser.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
