import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type StartOptions, startBrowser } from '../../../src/browser/launch/start-browser.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function program(script: string): Promise<{ readonly executable: string }> {
  const executable = join(folder, 'browser')
  await writeFile(executable, `#!/bin/sh\n${script}\n`)
  await chmod(executable, 0o755)
  return { executable }
}

const options: StartOptions = { sandbox: 'on', uid: undefined, env: { PATH: process.env.PATH }, timeoutMs: 30_000 }

async function profiles(): Promise<readonly string[]> {
  const names = await readdir(tmpdir())
  return names.filter((name) => name.startsWith('lectern-browser-') && name.includes(`-${process.pid}-`))
}

describe.runIf(process.platform === 'linux')('a browser that does not start', () => {
  test('tells what it said, and leaves no profile', async () => {
    const started = await startBrowser(await program('echo "No usable sandbox!" >&2; exit 3'), options)
    expect(started).toEqual({ reason: 'it ended at once (exit code 3)\nNo usable sandbox!', timedOut: false })
    expect(await profiles()).toEqual([])
  })

  test('tells that it cannot be run', async () => {
    const started = await startBrowser({ executable: join(folder, 'missing') }, options)
    expect(started).toMatchObject({ reason: expect.stringContaining('it could not be run: ') })
    expect(await profiles()).toEqual([])
  })

  test('tells that it did not answer, and is ended with all that it started', async () => {
    const script = `sleep 600 & echo $! > ${folder}/helper; wait`
    const started = await startBrowser(await program(script), { ...options, timeoutMs: 500 })
    expect(started).toMatchObject({ reason: 'it did not answer within 0.5 s', timedOut: true })
    expect(await profiles()).toEqual([])
  })

  test('is not waited for when a helper outlives it', async () => {
    const started = await startBrowser(await program('sleep 2 & exit 4'), options)
    expect(started).toMatchObject({ reason: 'it ended at once (exit code 4)' })
  })

  test('gets no secrets of ours, and a home of its own', async () => {
    const env = { ...options.env, CI_TOKEN: 'secret', HOME: '/home/someone' }
    const started = await startBrowser(await program('env >&2; exit 1'), { ...options, env })
    const { reason } = started as { readonly reason: string }
    expect(reason).not.toContain('secret')
    expect(reason).toMatch(/^HOME=.*\/lectern-browser-/m)
    expect(reason).toMatch(/^TMPDIR=.*\/lectern-browser-.*\/tmp$/m)
  })
})
