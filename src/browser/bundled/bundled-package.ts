import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The browser that comes with the dependencies, still packed. */
export interface BundledPackage {
  readonly version: string
  /** Absolute folder of the `.br` archives. */
  readonly archives: string
}

const PACKAGE = '@sparticuz/chromium'
// The binary is linked against glibc; where its loader is missing (Alpine, NixOS), starting it fails with a bare ENOENT.
const LOADER = '/lib64/ld-linux-x86-64.so.2'

/** The bundled browser, or in a few words why it cannot run here. */
export async function findBundledPackage(): Promise<BundledPackage | string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `made for Linux x64, this is ${process.platform} ${process.arch}`
  }
  if (!existsSync(LOADER)) return 'needs a system with glibc'
  // Only the archives are wanted. The package's own unpacking trusts whatever lies in the shared temp folder.
  let folder: string
  try {
    folder = dirname(createRequire(import.meta.url).resolve(PACKAGE))
  } catch {
    return `the package ${PACKAGE} is not installed`
  }
  for (;;) {
    const version = await packageVersion(join(folder, 'package.json'))
    const archives = join(folder, 'bin')
    if (version !== undefined) {
      return existsSync(join(archives, 'chromium.br'))
        ? { version, archives }
        : `the package ${PACKAGE} is incomplete: run npm ci`
    }
    const parent = dirname(folder)
    if (parent === folder) return `the package ${PACKAGE} is incomplete: run npm ci`
    folder = parent
  }
}

async function packageVersion(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { name, version } = JSON.parse(text) as { name?: string; version?: string }
  return name === PACKAGE ? version : undefined
}
