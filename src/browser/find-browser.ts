import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { EnvironmentError } from '../model/diagnostic.ts'
import { type BundledPackage, findBundledPackage } from './bundled/bundled-package.ts'
import { isUnpacked, unpackedFolder } from './bundled/unpack-bundled.ts'
import { installedPlaces } from './installed-places.ts'

export interface FindOptions {
  /** `--browser`: a path, relative to the working directory or absolute. */
  readonly executable?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cacheFolders: readonly string[]
}

/** A place where a browser was looked for. */
export interface BrowserCandidate {
  readonly kind: 'flag' | 'env' | 'bundled' | 'puppeteer-cache' | 'installed'
  /** Absolute. For the bundled browser where it lies unpacked, absent before. */
  readonly path?: string
  readonly usable: boolean
  /** What was found, in a few words. */
  readonly note: string
  readonly bundled?: BundledPackage
}

type Finder = (options: FindOptions) => Promise<readonly BrowserCandidate[]>

/** In order of preference. */
const FINDERS: readonly Finder[] = [findFlag, findEnv, findBundled, findPuppeteerCache, findInstalled]

/** All browsers that could be used, in the order in which they are tried, with those that cannot. Unpacks nothing. */
export async function inspectBrowsers(options: FindOptions): Promise<readonly BrowserCandidate[]> {
  const found: BrowserCandidate[] = []
  for (const find of FINDERS) found.push(...(await find(options)))
  return found
}

/**
 * The first usable browser. Throws EnvironmentError when there is none, or when the one that was asked for explicitly
 * cannot be used: another one would give other bytes than expected.
 */
export async function chooseBrowser(options: FindOptions): Promise<BrowserCandidate> {
  const tried: BrowserCandidate[] = []
  for (const find of FINDERS) {
    for (const candidate of await find(options)) {
      if (candidate.usable) return candidate
      if (candidate.kind === 'flag' || candidate.kind === 'env') throw explicitError(candidate)
      tried.push(candidate)
    }
  }
  const list = tried.map((candidate) => `  ${describeCandidate(candidate)}`)
  throw new EnvironmentError(
    ['no browser found; tried', ...list].join('\n'),
    'Install Chrome, Chromium or Edge, run `npx puppeteer browsers install chrome-headless-shell`, or name one with --browser.',
  )
}

const KIND_NAMES: Readonly<Record<BrowserCandidate['kind'], string>> = {
  flag: '--browser',
  env: 'PUPPETEER_EXECUTABLE_PATH',
  bundled: 'bundled browser',
  'puppeteer-cache': "Puppeteer's cache",
  installed: 'installed browser',
}

/** One line about a candidate, for people. */
export function describeCandidate(candidate: BrowserCandidate): string {
  const path = candidate.path === undefined ? '' : ` ${candidate.path}`
  return `${KIND_NAMES[candidate.kind]}${path}: ${candidate.note}`
}

function explicitError(candidate: BrowserCandidate): EnvironmentError {
  return new EnvironmentError(
    `the browser named by ${KIND_NAMES[candidate.kind]} cannot be used: ${candidate.path}: ${candidate.note}`,
    'Correct the path, or leave it out to use the bundled or an installed browser.',
  )
}

async function findFlag({ executable }: FindOptions): Promise<readonly BrowserCandidate[]> {
  return executable === undefined ? [] : [await inspectFile('flag', resolve(executable))]
}

async function findEnv({ env }: FindOptions): Promise<readonly BrowserCandidate[]> {
  const path = env.PUPPETEER_EXECUTABLE_PATH
  return path === undefined || path === '' ? [] : [await inspectFile('env', resolve(path))]
}

async function findBundled({ cacheFolders }: FindOptions): Promise<readonly BrowserCandidate[]> {
  const bundled = await findBundledPackage()
  if (typeof bundled === 'string') return [{ kind: 'bundled', usable: false, note: bundled }]
  const name = `Chromium ${bundled.version}`
  for (const cacheFolder of cacheFolders) {
    const path = resolve(unpackedFolder(cacheFolder, bundled))
    if (await isUnpacked(path)) return [{ kind: 'bundled', usable: true, path, note: `${name}, unpacked`, bundled }]
  }
  return [{ kind: 'bundled', usable: true, note: `${name}, to be unpacked at the first start`, bundled }]
}

async function findPuppeteerCache(): Promise<readonly BrowserCandidate[]> {
  const { executablePath } = await import('puppeteer')
  const found: BrowserCandidate[] = []
  for (const headless of ['shell', true] as const) {
    try {
      found.push(await inspectFile('puppeteer-cache', executablePath({ headless })))
    } catch (error) {
      const note = error instanceof Error ? error.message : String(error)
      found.push({ kind: 'puppeteer-cache', usable: false, note })
    }
  }
  return found
}

async function findInstalled({ env }: FindOptions): Promise<readonly BrowserCandidate[]> {
  const places = installedPlaces(process.platform, env)
  const candidates = await Promise.all(places.map((path) => inspectFile('installed', path)))
  const found = candidates.filter((candidate) => candidate.note !== NOT_FOUND)
  return found.length > 0 ? found : [{ kind: 'installed', usable: false, note: 'none in the usual places' }]
}

const NOT_FOUND = 'no such file'

async function inspectFile(kind: BrowserCandidate['kind'], path: string): Promise<BrowserCandidate> {
  try {
    if (!(await stat(path)).isFile()) return { kind, path, usable: false, note: 'not a file' }
    await access(path, constants.X_OK)
    return { kind, path, usable: true, note: 'found' }
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    return { kind, path, usable: false, note: missing ? NOT_FOUND : 'may not be run by this user' }
  }
}
