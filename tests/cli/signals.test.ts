import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { browserGroupsOf, processesIn, profilesOf, until } from '../browser/browser-session.ts'
import { article, childEnvironment, filesBelow, PROGRAM, runLectern, temporaryProject } from './run-lectern.ts'

const NAMES = ['a', 'b', 'c', 'd']
const OUTPUTS = ['cover.png', 'deck.html', 'deck.md', 'deck.pdf', 'handout.pdf', 'manifest.json', 'plan.json']

let child: ChildProcess | undefined
afterEach(() => {
  child?.kill('SIGKILL')
  child = undefined
})

interface Building {
  readonly pid: number
  /** Resolves when the first deck is built, while others are in work. */
  readonly underWay: Promise<unknown>
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
}

function startBuild(cwd: string): Building {
  const started = spawn(process.execPath, [PROGRAM, 'build', '--jobs', '2'], {
    cwd,
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child = started
  return {
    pid: started.pid ?? 0,
    underWay: new Promise((resolve) => started.stderr.once('data', resolve)),
    ended: new Promise((resolve) => started.once('exit', (code, signal) => resolve({ code, signal }))),
  }
}

function severalArticles(): Promise<string> {
  return temporaryProject(Object.fromEntries(NAMES.map((name) => [`slides/${name}.md`, article(`Article ${name}`)])))
}

/** Files that a build of `cwd` should not have left there. */
async function strays(cwd: string): Promise<readonly string[]> {
  const known = new Set(['index.html', ...NAMES.flatMap((name) => OUTPUTS.map((file) => `${name}/${file}`))])
  return (await filesBelow(join(cwd, 'output'))).filter((path) => !known.has(path))
}

async function assertWhole(cwd: string): Promise<void> {
  for (const path of await filesBelow(join(cwd, 'output'))) {
    const text = await readFile(join(cwd, 'output', path), 'latin1')
    if (path.endsWith('.pdf')) expect(text).toMatch(/%%EOF\s*$/)
    if (path.endsWith('.html')) expect(text).toMatch(/<\/html>\s*$/)
    if (path.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow()
  }
}

describe.runIf(process.platform === 'linux')('a build that is ended', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves whole files and nothing else', async (signal) => {
    const cwd = await severalArticles()
    const build = startBuild(cwd)
    await build.underWay
    const groups = await browserGroupsOf(build.pid)
    expect(groups).toHaveLength(1)
    process.kill(build.pid, signal)
    expect(await build.ended).toEqual({ code: null, signal })
    await until(async () => (await processesIn(groups)).length === 0)
    expect(await profilesOf(build.pid)).toEqual([])
    expect(await strays(cwd)).toEqual([])
    await assertWhole(cwd)
  })

  test('by SIGKILL leaves whole files and no process; the next build clears up the rest', async () => {
    const cwd = await severalArticles()
    const build = startBuild(cwd)
    await build.underWay
    const groups = await browserGroupsOf(build.pid)
    process.kill(build.pid, 'SIGKILL')
    await build.ended
    await until(async () => (await processesIn(groups)).length === 0)
    await assertWhole(await withoutHidden(cwd))
    // As if it had been killed in the middle of a file.
    for (const name of NAMES.slice(0, 1)) {
      await writeFile(join(cwd, 'output', name, `.deck.pdf.${build.pid}.tmp`), 'half').catch(() => {})
    }
    expect(await runLectern(['build'], { cwd })).toMatchObject({ code: 0 })
    expect(await strays(cwd)).toEqual([])
    expect(await filesBelow(join(cwd, 'output'))).toHaveLength(NAMES.length * OUTPUTS.length + 1)
    expect(await profilesOf(build.pid)).toEqual([])
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('by %s while it computes leaves nothing', async (signal) => {
    // Large enough to be read and planned for half a minute; the browser starts meanwhile.
    const body = '## A heading\n\nThe pump warms the whole house, even in winter.\n\n'.repeat(15_000)
    const cwd = await temporaryProject({ 'slides/large.md': article('A year', body) })
    const build = startBuild(cwd)
    await until(async () => (await browserGroupsOf(build.pid)).length === 1)
    const groups = await browserGroupsOf(build.pid)
    await new Promise((resolve) => setTimeout(resolve, 500))
    process.kill(build.pid, signal)
    const asked = performance.now()
    expect(await build.ended).toEqual({ code: null, signal })
    // Far less than the work would take; the rest is for a busy computer.
    expect(performance.now() - asked).toBeLessThan(10_000)
    await until(async () => (await processesIn(groups)).length === 0)
    expect(await profilesOf(build.pid)).toEqual([])
    expect(await filesBelow(join(cwd, 'output'))).toEqual([])
  })

  test('gives a shell 130 after Ctrl-C', async () => {
    const cwd = await severalArticles()
    const line = '"$0" "$1" build & pid=$!; sleep 0.3; kill -s INT "$pid"; wait "$pid"; echo "code $?"'
    // A shell starts what runs in the background deaf to SIGINT, unless it controls its jobs.
    const shell = spawn('sh', ['-mc', line, process.execPath, PROGRAM], { cwd, env: childEnvironment() })
    child = shell
    let said = ''
    shell.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    await new Promise((resolve) => shell.once('close', resolve))
    expect(said).toContain('code 130')
  })
})

/** What a build that was killed outright may leave half-written has a hidden name. */
async function withoutHidden(cwd: string): Promise<string> {
  const hidden = (await strays(cwd)).filter((path) => !/(?:^|\/)\.[^/]+\.tmp$/.test(path))
  expect(hidden).toEqual([])
  return cwd
}
