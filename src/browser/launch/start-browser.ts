import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Browser } from 'puppeteer'
import type { UnpackedBrowser } from '../bundled/unpack-bundled.ts'
import { within } from '../within.ts'
import { browserArguments } from './browser-arguments.ts'
import { browserEnvironment } from './browser-environment.ts'
import { makeProfile } from './browser-profile.ts'
import { onExit } from './on-exit.ts'
import { pipeTransport } from './pipe-transport.ts'
import { removeTree } from './remove-tree.ts'

/** A browser that can be started. */
export interface BrowserProgram {
  /** Absolute. */
  readonly executable: string
  readonly bundled?: UnpackedBrowser
}

export interface StartOptions {
  readonly sandbox: 'on' | 'off'
  /** The user and group to run as; ours if absent. */
  readonly uid: number | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutMs: number
}

export interface RunningBrowser {
  readonly browser: Browser
  /** Product and version. */
  readonly version: string
  /** Ends the browser and removes what it left; never throws. */
  close(): Promise<void>
  /** The last words on the browser's error output. */
  output(): string
}

export interface StartFailure {
  readonly reason: string
  readonly timedOut: boolean
}

interface Child {
  readonly process: ChildProcess
  /** Settles with the reason when the process has ended or could not be started. */
  readonly ended: Promise<string>
  output(): string
  kill(): void
}

type Connected = Pick<RunningBrowser, 'browser' | 'version'>

const CLOSE_MS = 5_000
const LAST_WORDS_MS = 300
const OUTPUT_CHARS = 4_000
/** Longer than any step on a page may take; those have limits of their own. */
const PROTOCOL_MS = 600_000

/** Starts the browser once, with a profile of its own. A failure leaves no process and no file. */
export async function startBrowser(
  program: BrowserProgram,
  options: StartOptions,
): Promise<RunningBrowser | StartFailure> {
  let profile: string | undefined
  let child: Child
  try {
    profile = makeProfile(options.uid)
    child = spawnBrowser(program, options, profile)
  } catch (error) {
    if (profile !== undefined) removeTree(profile)
    return { reason: `it could not be run: ${messageOf(error)}`, timedOut: false }
  }
  return connectOrCleanUp(child, profile, options.timeoutMs)
}

async function connectOrCleanUp(
  child: Child,
  profile: string,
  timeoutMs: number,
): Promise<RunningBrowser | StartFailure> {
  const forget = onExit(() => {
    child.kill()
    removeTree(profile)
  })
  const cleanUp = async (): Promise<void> => {
    child.kill()
    await within(CLOSE_MS, child.ended)
    removeTree(profile)
    forget()
  }
  const result = await connectOrFail(child, timeoutMs)
  if ('reason' in result) {
    await cleanUp()
    return { ...result, reason: [result.reason, child.output()].filter((text) => text !== '').join('\n') }
  }
  const close = async (): Promise<void> => {
    await within(CLOSE_MS, Promise.all([result.browser.close(), child.ended]))
    await cleanUp()
  }
  return { ...result, output: child.output, close }
}

function spawnBrowser(program: BrowserProgram, options: StartOptions, profile: string): Child {
  const child = spawn(program.executable, browserArguments(profile, options.sandbox), {
    cwd: profile,
    env: browserEnvironment(options.env, profile, program.bundled),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A process group of its own, to be ended whole.
    detached: process.platform !== 'win32',
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  })
  let tail = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-OUTPUT_CHARS)
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`it could not be run: ${error.message}`))
    child.once('exit', (code, signal) => {
      const reason = `it ended at once (${signal ?? `exit code ${code}`})`
      killGroup(child)
      // Its last words may still be on their way; but a helper that outlives it would keep the line open for good.
      const late = setTimeout(resolve, LAST_WORDS_MS, reason)
      child.once('close', () => {
        clearTimeout(late)
        resolve(reason)
      })
    })
  })
  const kill = (): void => {
    if (!isOver(child)) killGroup(child)
  }
  return { process: child, ended, output: () => tail.trim(), kill }
}

async function connectOrFail(child: Child, timeoutMs: number): Promise<Connected | StartFailure> {
  const [, , , toBrowser, fromBrowser] = child.process.stdio
  const transport = pipeTransport(toBrowser as Writable, fromBrowser as Readable)
  const { connect } = await import('puppeteer')
  const connected = connect({
    transport,
    defaultViewport: null,
    downloadBehavior: { policy: 'deny' },
    protocolTimeout: PROTOCOL_MS,
  })
    .then(async (browser) => ({ browser, version: await browser.version() }))
    .catch(
      // The end of the process says more than the broken connection.
      async (error: unknown) => ({ reason: (await within(1_000, child.ended)) ?? messageOf(error), timedOut: false }),
    )
  const ended = child.ended.then((reason) => ({ reason, timedOut: false }))
  const result = await within(timeoutMs, Promise.race([connected, ended]))
  return result ?? { reason: `it did not answer within ${timeoutMs / 1000} s`, timedOut: true }
}

/** From then on its number may belong to another process. */
function isOver(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nobody of the group is left.
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
