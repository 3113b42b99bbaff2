import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { childEnvironment, PROGRAM } from '../../cli/run-lectern.ts'
import { type DevServer, spawnDev } from './spawn-dev.ts'

/** Starts `lectern dev` in a folder; it has ended after the test at the latest. */
export async function startDev(cwd: string, args: readonly string[] = []): Promise<DevServer> {
  const server = await spawnDev([PROGRAM, ...args], cwd, childEnvironment())
  onTestFinished(async () => void (await server.end('SIGTERM')))
  return server
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
