import { beforeEach, describe, expect, test, vi } from 'vitest'
import { launchBrowser } from '../../../src/browser/launch/launch-browser.ts'
import type { StartOptions } from '../../../src/browser/launch/start-browser.ts'
import { type Diagnostic, EnvironmentError } from '../../../src/model/diagnostic.ts'

const { start } = vi.hoisted(() => ({ start: vi.fn() }))
vi.mock('../../../src/browser/launch/start-browser.ts', () => ({ startBrowser: start }))
vi.mock('../../../src/browser/launch/browser-profile.ts', () => ({ sweepProfiles: () => {} }))

const running = { browser: {}, close: async () => {}, output: () => '' }
const failure = { reason: 'it ended at once (SIGTRAP)\nNo usable sandbox!', timedOut: false }
const reported: Diagnostic[] = []
let uid: number
let programs = 0

/** A program not seen before: what worked is remembered by its path. */
function program() {
  programs += 1
  return { executable: `/programs/${programs}` }
}

const options = (sandbox: 'auto' | 'require' = 'auto') => ({
  sandbox,
  env: {},
  report: (diagnostic: Diagnostic) => void reported.push(diagnostic),
})

const tries = (): readonly (readonly unknown[])[] =>
  start.mock.calls.map((call) => {
    const { sandbox, uid: as } = call[1] as StartOptions
    return [sandbox, as]
  })

beforeEach(() => {
  start.mockReset()
  reported.length = 0
  uid = 0
  vi.spyOn(process, 'getuid').mockImplementation(() => uid)
})

describe.runIf(process.platform === 'linux')('launchBrowser', () => {
  test('as root, with the sandbox as a user without rights', async () => {
    start.mockResolvedValue(running)
    expect((await launchBrowser(program(), options())).sandbox).toBe('dropped-user')
    expect(tries()).toEqual([['on', 65534]])
    expect(reported).toEqual([])
  })

  test('as anybody else, with the sandbox as that user', async () => {
    uid = 1000
    start.mockResolvedValue(running)
    expect((await launchBrowser(program(), options())).sandbox).toBe('on')
    expect(tries()).toEqual([['on', undefined]])
  })

  test('without the sandbox where there is none, with one warning; that is remembered', async () => {
    const [same, sameOptions] = [program(), options()]
    start.mockResolvedValueOnce(failure).mockResolvedValue(running)
    expect((await launchBrowser(same, sameOptions)).sandbox).toBe('off')
    expect((await launchBrowser(same, sameOptions)).sandbox).toBe('off')
    expect(tries()).toEqual([
      ['on', 65534],
      ['off', undefined],
      ['off', undefined],
    ])
    expect(reported.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'browser-no-sandbox']])
  })

  test('never without a sandbox that is required', async () => {
    start.mockResolvedValue(failure)
    const error = await launchBrowser(program(), options('require')).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(EnvironmentError)
    expect(String(error)).toContain('No usable sandbox!')
    expect((error as EnvironmentError).hint).toContain('A sandbox is required')
    expect(tries()).toEqual([['on', 65534]])
  })

  test('a browser that does not start at all: an error with what each try said', async () => {
    start.mockResolvedValueOnce(failure).mockResolvedValueOnce({ reason: 'no libnspr4.so', timedOut: false })
    const error = await launchBrowser(program(), options()).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(EnvironmentError)
    expect((error as EnvironmentError).message.split('\n')).toEqual([
      `the browser /programs/${programs} did not start`,
      '  with its sandbox as user 65534: it ended at once (SIGTRAP)',
      '    No usable sandbox!',
      '  without its sandbox: no libnspr4.so',
    ])
    expect(reported).toEqual([])
  })

  test('a browser that does not answer is not tried again', async () => {
    start.mockResolvedValue({ reason: 'it did not answer within 30 s', timedOut: true })
    await expect(launchBrowser(program(), options())).rejects.toThrow('did not answer')
    expect(tries()).toHaveLength(1)
  })
})
