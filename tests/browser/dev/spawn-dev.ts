import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface DevServer {
  readonly pid: number
  readonly port: number
  readonly address: string
  /** What it has said so far. */
  readonly said: () => string
  /** Ends it as Ctrl-C does; resolves with how it ended. May be called again. */
  readonly end: (signal?: NodeJS.Signals) => Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Starts `lectern dev` as a process of its own and waits until it says where it listens. */
export async function spawnDev(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<DevServer> {
  const [program = '', ...rest] = args
  const all = [program, 'dev', '--port', '0', ...rest]
  const child = spawn(process.execPath, all, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }))
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
    pid: child.pid ?? 0,
    port: Number(new URL(address).port),
    address,
    said: () => said,
    end: (signal = 'SIGINT') => {
      child.kill(signal)
      return ended
    },
  }
}
