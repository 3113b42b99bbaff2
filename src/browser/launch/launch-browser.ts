import { diagnose } from '../../diagnostics/catalogue.ts'
import { EnvironmentError, type Report } from '../../model/diagnostic.ts'
import { sweepProfiles } from './browser-profile.ts'
import { type BrowserProgram, type RunningBrowser, startBrowser } from './start-browser.ts'

/** `dropped-user`: with the sandbox, as an unprivileged user because we are root. */
export type SandboxMode = 'on' | 'dropped-user' | 'off'

export interface LaunchOptions {
  readonly sandbox: 'auto' | 'require'
  readonly env: Readonly<Record<string, string | undefined>>
  readonly report: Report
}

export interface LaunchedBrowser {
  readonly running: RunningBrowser
  readonly sandbox: SandboxMode
}

const START_MS = 30_000
/** `nobody` on all usual systems; needs no entry in the user list. */
const UNPRIVILEGED = 65534

/** What worked before, by executable: the answer is the system's and does not change while we run. */
const knownModes = new Map<string, SandboxMode>()
const warned = new WeakSet<Report>()

/**
 * Starts the browser in the strongest sandbox that the system allows, with one warning to `report` if that is none.
 * Throws EnvironmentError when it does not start, or with `sandbox: 'require'` when it would start only without one.
 */
export async function launchBrowser(program: BrowserProgram, options: LaunchOptions): Promise<LaunchedBrowser> {
  sweepProfiles(isRoot() ? [0, UNPRIVILEGED] : [process.getuid?.() ?? 0])
  const failures: string[] = []
  for (const sandbox of modesToTry(program, options.sandbox)) {
    const started = await startBrowser(program, {
      sandbox: sandbox === 'off' ? 'off' : 'on',
      uid: sandbox === 'dropped-user' ? UNPRIVILEGED : undefined,
      env: options.env,
      timeoutMs: START_MS,
    })
    if ('browser' in started) {
      knownModes.set(program.executable, sandbox)
      if (sandbox === 'off') warnOnce(options.report)
      return { running: started, sandbox }
    }
    failures.push(`${ATTEMPTS[sandbox]}: ${started.reason}`)
    if (started.timedOut) break
  }
  throw launchError(program, options.sandbox, failures)
}

const ATTEMPTS: Readonly<Record<SandboxMode, string>> = {
  on: 'with its sandbox',
  'dropped-user': `with its sandbox as user ${UNPRIVILEGED}`,
  off: 'without its sandbox',
}

function modesToTry(program: BrowserProgram, sandbox: 'auto' | 'require'): readonly SandboxMode[] {
  const known = knownModes.get(program.executable)
  if (known !== undefined && known !== 'off') return [known]
  const sandboxed: SandboxMode = isRoot() ? 'dropped-user' : 'on'
  if (sandbox === 'require') return [sandboxed]
  return known === 'off' ? ['off'] : [sandboxed, 'off']
}

/** Chromium refuses its sandbox to root on Linux only. */
function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

function warnOnce(report: Report): void {
  if (warned.has(report)) return
  warned.add(report)
  report(diagnose('browser-no-sandbox', { message: 'the browser runs without its sandbox: the system allows it none' }))
}

function launchError(
  program: BrowserProgram,
  sandbox: 'auto' | 'require',
  failures: readonly string[],
): EnvironmentError {
  const tries = failures.map((failure) => `  ${failure.replaceAll('\n', '\n    ')}`)
  return new EnvironmentError(
    [`the browser ${program.executable} did not start`, ...tries].join('\n'),
    sandbox === 'require'
      ? 'A sandbox is required, and this system allows none to this user: allow user namespaces, or leave out --sandbox=require.'
      : 'Another browser can be named with --browser; `lectern doctor` lists those found.',
  )
}
