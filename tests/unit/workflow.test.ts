import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly if?: string
        readonly permissions?: Readonly<Record<string, string>>
        readonly steps: readonly Step[]
        readonly 'timeout-minutes'?: number
      }
    >
  >
}

const PROJECT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8')
const text = read('.github/workflows/decks.yml')

/** What is wrong with a workflow that strangers may start with a pull request. */
function faults(source: string): readonly string[] {
  const { on, permissions, jobs } = parse(source) as Workflow
  const found: string[] = []
  if ('pull_request_target' in on) found.push('runs foreign code with its own rights')
  if (/\bsecrets\b/u.test(source)) found.push('uses a secret')
  if (JSON.stringify(permissions) !== '{"contents":"read"}') found.push('may do more than read')
  for (const [name, job] of Object.entries(jobs)) {
    if (job['timeout-minutes'] === undefined) found.push(`${name} may hang`)
    for (const { uses, run } of job.steps) {
      if (uses !== undefined && !/^actions\/[a-z-]+@v\d+$/u.test(uses))
        found.push(`${uses} is not pinned or not official`)
      if (run?.includes('${{')) found.push(`"${run}" contains text from outside`)
    }
  }
  return found
}

describe('the workflow for decks', () => {
  const { on, jobs } = parse(text) as Workflow
  const steps = jobs.build?.steps ?? []
  const commands = Object.values(jobs).flatMap((job) => job.steps.flatMap(({ run }) => run ?? []))
  const usesOf = (action: string) => steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))

  it('has no fault', () => expect(faults(text)).toEqual([]))

  it('runs on pushes to main, on pull requests and by hand', () => {
    expect(on).toEqual({ push: { branches: ['main'] }, pull_request: null, workflow_dispatch: null })
  })

  it('runs what docs/ci.md and the README say, and nothing else', () => {
    const documented = /```sh\n([\s\S]*?)```/u.exec(read('docs/ci.md'))?.[1]?.trim().split('\n')
    expect(commands).toEqual(documented)
    const readme = read('README.md')
    for (const command of ['npm ci', 'npm run build', 'npm run lectern -- ']) expect(readme).toContain(command)
    expect(commands).toEqual(['npm ci', 'npm run lectern -- check', 'npm run build'])
  })

  it('caches downloads and outputs, the latter by everything that decides them', () => {
    expect(usesOf('setup-node')?.with).toEqual({ 'node-version': 20, cache: 'npm' })
    const cache = usesOf('cache')
    expect(cache?.with).not.toHaveProperty('restore-keys')
    const inputs = ['slides/**', 'templates/**', 'src/**', 'bin/**', 'package.json', 'package-lock.json']
    for (const input of [...inputs, '.npmrc', '.puppeteerrc.cjs']) expect(cache?.with?.key).toContain(`'${input}'`)
    // Sentences end where the ICU of this Node says so.
    expect(cache?.with?.key).toContain('steps.node.outputs.node-version')
    expect(usesOf('setup-node')?.id).toBe('node')
    const skipped = steps.filter(({ run }) => run !== undefined).map((step) => step.if)
    expect(new Set(skipped)).toEqual(new Set([`steps.${cache?.id}.outputs.cache-hit != 'true'`]))
  })

  it('uploads the outputs, and publishes those of main only', () => {
    expect(usesOf('upload-artifact')?.with).toMatchObject({ path: 'output' })
    const isMain = "github.ref == 'refs/heads/main'"
    expect(usesOf('upload-pages-artifact')).toMatchObject({ if: isMain, with: { path: 'output' } })
    expect(jobs.publish).toMatchObject({
      if: isMain,
      needs: 'build',
      permissions: { pages: 'write', 'id-token': 'write' },
    })
    expect(Object.keys(jobs.publish?.permissions ?? {})).toHaveLength(2)
  })
})

describe('each rule catches what it is for', () => {
  it.each([
    ['  pull_request:\n', '  pull_request_target:\n', 'runs foreign code with its own rights'],
    ['contents: read', 'contents: write', 'may do more than read'],
    ['actions/checkout@v4', 'actions/checkout@main', 'actions/checkout@main is not pinned or not official'],
    ['actions/cache@v4', 'somebody/cache@v4', 'somebody/cache@v4 is not pinned or not official'],
    ['    timeout-minutes: 10\n', '', 'publish may hang'],
    ['run: npm ci', 'run: npm ci $' + '{{ github.event.head_commit.message }}', 'contains text from outside'],
    ['cache: npm', 'cache: npm\n          token: $' + '{{ secrets.TOKEN }}', 'uses a secret'],
  ])('%j', (before, after, fault) => {
    expect(text).toContain(before)
    expect(faults(text.replace(before, after)).join()).toContain(fault)
  })
})
