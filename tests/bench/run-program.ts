import { spawn } from 'node:child_process'

export interface Timed {
  readonly durationMs: number
  readonly output: string
}

/** Runs a program of Node from its start to its end. Rejects when it fails, with what it said. */
export function runProgram(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (text: Buffer) => {
      output += text.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => {
      const durationMs = performance.now() - start
      if (code === 0) resolve({ durationMs, output })
      else reject(new Error(`${args.join(' ')} ended with ${code}\n${output}`))
    })
  })
}
