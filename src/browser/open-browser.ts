import { EnvironmentError, type Report } from '../model/diagnostic.ts'
import { unpackBundled } from './bundled/unpack-bundled.ts'
import { type BrowserCandidate, chooseBrowser } from './find-browser.ts'
import { launchBrowser, type SandboxMode } from './launch/launch-browser.ts'
import type { BrowserProgram } from './launch/start-browser.ts'
import { openPage, type PageOptions, type PageSession } from './open-page.ts'
import { pageScript } from './page-script.ts'
import { printDocument } from './print-document.ts'

export interface BrowserOptions {
  /** `--browser`: the program to use instead of what would be found. */
  readonly executable?: string | undefined
  /** `auto`: go on without Chromium's sandbox, with a warning, where the system allows it none. */
  readonly sandbox: 'auto' | 'require'
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the bundled browser may be unpacked, best first. */
  readonly cacheFolders: readonly string[]
  readonly report: Report
  /** Called when the browser's process exists, long before it answers: from then on it starts by itself. */
  readonly onProcess?: () => void
}

/** A running browser. Ends with the process at the latest, in whatever way the process ends. */
export interface BrowserSession {
  /** Product and version, such as `HeadlessChrome/143.0.7499.0`. */
  readonly version: string
  /** Absolute path of the program. */
  readonly executable: string
  /** How it was found. */
  readonly kind: BrowserCandidate['kind']
  readonly sandbox: SandboxMode
  /** Loads a document that shares nothing with other pages; several may be open at once. Errors as of `PageSession`. */
  openPage(html: string, options: PageOptions): Promise<PageSession>
  /** Prints a document that needs no measuring. */
  printDocument(html: string): Promise<Uint8Array>
  /** Ends the browser and removes its profile. May be called twice. */
  close(): Promise<void>
}

/**
 * Starts the browser that was asked for, else the bundled one, else one found on this machine.
 * Throws EnvironmentError when there is none, when it does not start, or when it would need to run without a sandbox
 * that is required.
 */
export async function openBrowser(options: BrowserOptions): Promise<BrowserSession> {
  // Whoever opens a page needs it; translated while the browser starts. A failure shows again there.
  pageScript('settle-page', 'settlePage').catch(() => {})
  const candidate = await chooseBrowser(options)
  const program = await readyProgram(candidate, options.cacheFolders)
  const launching = launchBrowser(program, options)
  options.onProcess?.()
  const { running, sandbox } = await launching
  let closing: Promise<void> | undefined
  return {
    version: running.version,
    executable: program.executable,
    kind: candidate.kind,
    sandbox,
    openPage: (html, pageOptions) => openPage(running, html, pageOptions),
    printDocument: (html) => printDocument(running, html),
    close() {
      closing ??= running.close()
      return closing
    },
  }
}

async function readyProgram(candidate: BrowserCandidate, cacheFolders: readonly string[]): Promise<BrowserProgram> {
  if (candidate.bundled !== undefined) {
    const bundled = await unpackBundled(candidate.bundled, cacheFolders)
    return { executable: bundled.executable, bundled }
  }
  if (candidate.path === undefined) throw new EnvironmentError(`no path for the browser: ${candidate.note}`)
  return { executable: candidate.path }
}
