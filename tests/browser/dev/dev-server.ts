import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { childEnvironment, PROGRAM } from '../../cli/run-lectern.ts'

export interface DevServer {
  readonly pid: number
  readonly port: number
  readonly address: string
  /** What it has said so far. */
  readonly said: () => string
  /** Ends it as Ctrl-C does; resolves with how it ended. */
  readonly end: (signal?: NodeJS.Signals) => Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Starts `lectern dev` in a folder; it has ended after the test at the latest. */
export async function startDev(cwd: string, args: readonly string[] = []): Promise<DevServer> {
  const child = spawn(process.execPath, [PROGRAM, 'dev', '--port', '0', ...args], {
    cwd,
    env: childEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }))
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (text: string) => {
      said += text
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said)
      if (found) resolve(found[0])
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear)
    child.once('exit', (code) => reject(new Error(`lectern dev ended with ${code}\n${said}`)))
  })
  return {
    pid: (child as ChildProcess).pid ?? 0,
    port: Number(new URL(address).port),
    address,
    said: () => said,
    end: (signal = 'SIGINT') => {
      child.kill(signal)
      return ended
    },
  }
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Asks with a path and headers exactly as given. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
      })
    })
    asked.once('error', reject)
    asked.end()
  })
}
