import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Browser } from 'puppeteer'
import type { UnpackedBrowser } from '../bundled/unpack-bundled.ts'
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

const CLOSE_MS = 5_000
const OUTPUT_CHARS = 4_000

/** Starts the browser once, with a profile of its own. A failure leaves no process and no file. */
export async function startBrowser(
  program: BrowserProgram,
  options: StartOptions,
): Promise<RunningBrowser | StartFailure> {
  let profile: string
  try {
    profile = makeProfile(options.uid)
  } catch (error) {
    return { reason: `no profile folder: ${messageOf(error)}`, timedOut: false }
  }
  const child = spawnBrowser(program, options, profile)
  const forget = onExit(() => {
    child.kill()
    removeTree(profile)
  })
  const cleanUp = async (): Promise<void> => {
    child.kill()
    await child.ended
    removeTree(profile)
    forget()
  }
  const result = await connectOrFail(child, options.timeoutMs)
  if ('reason' in result) {
    await cleanUp()
    return { ...result, reason: [result.reason, child.output()].filter((text) => text !== '').join('\n') }
  }
  const close = async (): Promise<void> => {
    await within(CLOSE_MS, Promise.all([result.browser.close(), child.ended]))
    await cleanUp()
  }
  return { browser: result.browser, output: child.output, close }
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
    child.once('close', (code, signal) => resolve(`it ended at once (${signal ?? `exit code ${code}`})`))
  })
  return { process: child, ended, output: () => tail.trim(), kill: () => killGroup(child) }
}

async function connectOrFail(child: Child, timeoutMs: number): Promise<{ readonly browser: Browser } | StartFailure> {
  const [, , , toBrowser, fromBrowser] = child.process.stdio
  const transport = pipeTransport(toBrowser as Writable, fromBrowser as Readable)
  const { connect } = await import('puppeteer')
  const connected = connect({
    transport,
    defaultViewport: null,
    downloadBehavior: { policy: 'deny' },
    protocolTimeout: timeoutMs * 4,
  }).then(
    (browser) => ({ browser }),
    // The end of the process says more than the broken connection.
    async (error: unknown) => ({ reason: (await within(1_000, child.ended)) ?? messageOf(error), timedOut: false }),
  )
  const ended = child.ended.then((reason) => ({ reason, timedOut: false }))
  const result = await within(timeoutMs, Promise.race([connected, ended]))
  return result ?? { reason: `it did not answer within ${timeoutMs / 1000} s`, timedOut: true }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/** What `work` comes to, or undefined when it fails or takes longer. */
async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs)
  })
  try {
    return await Promise.race([work.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
