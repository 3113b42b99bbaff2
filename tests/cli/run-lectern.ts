import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const PROJECT = join(import.meta.dirname, '../..')
export const PROGRAM = join(PROJECT, 'bin/lectern.mjs')

export interface Ran {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly cwd: string
  /** Beside the variables of this process, without those that would change what is said. */
  readonly env?: Readonly<Record<string, string>>
}

const UNWANTED = ['CI', 'GITHUB_ACTIONS', 'NO_COLOR', 'FORCE_COLOR', 'SOURCE_DATE_EPOCH']

export function childEnvironment(env: Surroundings['env'] = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !UNWANTED.includes(name))
  return { ...Object.fromEntries(kept), ...env }
}

/** Runs `lectern` to its end, as a shell would. */
export function runLectern(args: readonly string[], around: Surroundings): Promise<Ran> {
  return run(process.execPath, [PROGRAM, ...args], around)
}

/** Runs a program to its end. */
export async function run(program: string, args: readonly string[], { cwd, env }: Surroundings): Promise<Ran> {
  const child = spawn(program, args, { cwd, env: childEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr: withoutSandboxWarning(stderr) }))
  })
}

/** Whether the browser can have its sandbox is up to the computer that runs the tests. */
function withoutSandboxWarning(text: string): string {
  return text.replace(/^warning: .*\[browser-no-sandbox\]\n(?: {2}.*\n)*/gmu, '')
}

/** A folder with those files, removed after the test. */
export async function temporaryProject(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

/** Every file below a folder, relative to it, sorted; none where there is no folder. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.map((path) => path.slice(folder.length + 1)).sort()
}

/** A small article that builds without a warning. */
export function article(title: string, body = 'The pump warms the whole house, even in a cold winter.'): string {
  return `# ${title}\n\nHeat pumps move heat instead of making it.\n\n## What a year has shown\n\n${body}\n`
}

/** A PNG of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
