import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { browserGroupsOf, openTestBrowser, processesIn, profilesOf, until } from './browser-session.ts'

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

let child: ChildProcess | undefined
afterEach(() => {
  child?.kill('SIGKILL')
  child = undefined
})

function start(ending: string): {
  readonly pid: number
  readonly opened: Promise<void>
  readonly ended: Promise<Ended>
} {
  const program = join(import.meta.dirname, 'browser-child.ts')
  const started = spawn(process.execPath, ['--import', 'tsx', program, ending], { stdio: ['ignore', 'pipe', 'ignore'] })
  child = started
  return {
    pid: started.pid ?? 0,
    opened: new Promise((resolve) => started.stdout?.once('data', () => resolve())),
    ended: new Promise((resolve) => started.once('exit', (code, signal) => resolve({ code, signal }))),
  }
}

describe.runIf(process.platform === 'linux')('a program that has a browser open', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends by %s as it would without, and leaves nothing',
    async (signal) => {
      const program = start('wait')
      await program.opened
      const groups = await browserGroupsOf(program.pid)
      expect(groups).toHaveLength(1)
      expect(await profilesOf(program.pid)).toHaveLength(1)
      process.kill(program.pid, signal)
      expect(await program.ended).toEqual({ code: null, signal })
      expect(await profilesOf(program.pid)).toEqual([])
      await until(async () => (await processesIn(groups)).length === 0)
    },
  )

  test.each([
    ['return', 0],
    ['exit', 7],
    ['throw', 1],
    ['reject', 1],
  ])('ends by %s and leaves nothing', async (ending, code) => {
    const program = start(ending)
    await program.opened
    expect(await program.ended).toEqual({ code, signal: null })
    expect(await profilesOf(program.pid)).toEqual([])
    await until(async () => (await browserGroupsOf(program.pid)).length === 0)
  })

  test('ends when the browser does not start', async () => {
    const program = start('fail')
    expect(await program.ended).toEqual({ code: 1, signal: null })
    expect(await profilesOf(program.pid)).toEqual([])
  })

  test('leaves no process when it is killed outright; its profile goes with the next start', async () => {
    const program = start('wait')
    await program.opened
    const groups = await browserGroupsOf(program.pid)
    expect(await processesIn(groups)).not.toEqual([])
    const profiles = await profilesOf(program.pid)
    process.kill(program.pid, 'SIGKILL')
    await program.ended
    await until(async () => (await processesIn(groups)).length === 0)
    const next = await openTestBrowser()
    await next.close()
    for (const profile of profiles) expect(existsSync(join(tmpdir(), profile))).toBe(false)
    expect(await profilesOf(program.pid)).toEqual([])
  })
})
