import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { browserGroupsOf } from '../browser/browser-session.ts'
import { article, childEnvironment, filesBelow, PROGRAM, runLectern, temporaryProject } from './run-lectern.ts'

const FILES = { 'slides/one.md': article('One'), 'slides/two.md': article('Two'), 'slides/bad.md': '' }

describe('a deck that the surroundings stop', () => {
  test('is named with the reason and what to do; others are built, mistakes are counted', async () => {
    const cwd = await temporaryProject({ ...FILES, 'output/one': 'in the way' })
    const { code, stderr } = await runLectern(['build'], { cwd })
    expect(code).toBe(3)
    expect(stderr).toMatch(
      /^stopped one: .*output.one cannot be written: a file is in the way .*\n {2}hint: .*--out\.$/m,
    )
    expect(stderr).toMatch(/\n1 of 3 decks built, 1 error, 1 stopped\n$/)
    expect(await filesBelow(join(cwd, 'output/two'))).toContain('manifest.json')
  })

  test('is said on standard error, whatever the format', async () => {
    const cwd = await temporaryProject({ ...FILES, 'output/one': 'in the way' })
    const { code, stdout, stderr } = await runLectern(['build', '--format', 'json'], { cwd })
    expect(code).toBe(3)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).code),
    ).toEqual(['empty-article'])
    expect(stderr).toMatch(/^stopped one: .*\n {2}hint: .*\n$/)
  })
})

test.runIf(process.platform === 'linux')('a browser that dies is replaced, and no deck is missing', async () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const files = names.map((name) => [`slides/${name}.md`, article(name, `${SENTENCE}\n\n`.repeat(40))])
  const cwd = await temporaryProject(Object.fromEntries(files))
  const child = spawn(process.execPath, [PROGRAM, 'build', '--jobs', '1'], {
    cwd,
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  let killed: Promise<void> | undefined
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    if (/^built output\/a /m.test(stderr)) killed ??= killBrowsersOf(child.pid ?? 0)
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  await killed
  expect(stderr).toMatch(/^again [b-e], in a new browser: the browser failed to /m)
  expect(stderr).toMatch(/\n5 of 5 decks built, no problems\n$/)
  expect(code).toBe(0)
})

const SENTENCE = 'The pump warms the whole house, even in a cold winter, and it does so without a flame.'

async function killBrowsersOf(pid: number): Promise<void> {
  for (const group of await browserGroupsOf(pid)) process.kill(-group, 'SIGKILL')
}
