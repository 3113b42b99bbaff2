import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'
import { EnvironmentError } from '../../model/diagnostic.ts'
import { onExit } from '../launch/on-exit.ts'
import { removeTree } from '../launch/remove-tree.ts'
import type { BundledPackage } from './bundled-package.ts'
import { assertOnlyOurs, preparePrivateFolder } from './private-folder.ts'
import { untar } from './untar.ts'

/** The bundled browser, ready to run. Paths are absolute. */
export interface UnpackedBrowser {
  readonly executable: string
  /** Shared libraries that a bare machine lacks. */
  readonly libraries: string
  /** A fontconfig file that knows the fonts unpacked beside it and no others. */
  readonly fontConfig: string
}

/** Counts up when the files that are written change although the package's version does not. */
const LAYOUT = 1
const MARKER = 'complete.json'
const STALE_MS = 60 * 60 * 1000

// The file in the package names folders of the cloud it was made for. Elsewhere it leads to no font at all, and then
// Chromium refuses embedded fonts too.
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/** Where the browser lies below a cache folder. */
export function unpackedFolder(cacheFolder: string, bundled: BundledPackage): string {
  return join(cacheFolder, `chromium-${bundled.version}-${LAYOUT}`)
}

/** Whether every file is there in the size it was written with. */
export async function isUnpacked(folder: string): Promise<boolean> {
  try {
    const sizes: unknown = JSON.parse(await readFile(join(folder, MARKER), 'utf8'))
    if (typeof sizes !== 'object' || sizes === null) return false
    for (const [path, size] of Object.entries(sizes)) {
      if ((await stat(join(folder, path))).size !== size) return false
    }
    await assertOnlyOurs(folder)
    return true
  } catch {
    return false
  }
}

/**
 * Unpacks the bundled browser into the first of `cacheFolders` that can hold it, unless it lies there whole already.
 * Several processes may do so at once. Throws EnvironmentError when no folder can be used or the package is damaged.
 */
export async function unpackBundled(
  bundled: BundledPackage,
  cacheFolders: readonly string[],
): Promise<UnpackedBrowser> {
  const failures: string[] = []
  for (const cacheFolder of cacheFolders) {
    try {
      const parent = await preparePrivateFolder(cacheFolder)
      const folder = unpackedFolder(parent, bundled)
      if (!(await isUnpacked(folder))) await unpackInto(parent, folder, bundled)
      return {
        executable: join(folder, 'chromium'),
        libraries: join(folder, 'lib'),
        fontConfig: join(folder, 'fonts.conf'),
      }
    } catch (error) {
      failures.push(`${cacheFolder}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new EnvironmentError(
    ['the bundled browser could not be unpacked', ...failures.map((failure) => `  ${failure}`)].join('\n'),
    'Make one of these folders writable (200 MB), run npm ci if the package is damaged, or name a browser with --browser.',
  )
}

async function unpackInto(parent: string, folder: string, bundled: BundledPackage): Promise<void> {
  await removeStale(parent)
  const temporary = await mkdtemp(join(parent, '.unpack-'))
  const forget = onExit(() => removeTree(temporary))
  try {
    await chmod(temporary, 0o755)
    const sizes = await writeFiles(temporary, bundled)
    await writeDurably(join(temporary, MARKER), JSON.stringify(sizes, undefined, 2))
    await moveIntoPlace(temporary, folder, [...Object.keys(sizes), MARKER])
    await syncFile(parent)
  } finally {
    removeTree(temporary)
    forget()
  }
  if (!(await isUnpacked(folder))) throw new Error('the unpacked files did not arrive whole')
}

async function writeFiles(folder: string, bundled: BundledPackage): Promise<Record<string, number>> {
  const executable = join(folder, 'chromium')
  await pipeline(
    createReadStream(join(bundled.archives, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(executable, { mode: 0o755 }),
  )
  await chmod(executable, 0o755)
  await syncFile(executable)
  const sizes: Record<string, number> = { chromium: (await stat(executable)).size }
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    for (const file of untar(await promisify(brotliDecompress)(await readFile(join(bundled.archives, archive))))) {
      if (file.path === 'fonts.conf') continue
      await makeFolders(folder, dirname(file.path))
      await writeDurably(join(folder, file.path), file.bytes)
      sizes[file.path] = file.bytes.length
    }
  }
  await writeDurably(join(folder, 'fonts.conf'), FONTS_CONF)
  sizes['fonts.conf'] = Buffer.byteLength(FONTS_CONF)
  return sizes
}

/** Explicit modes, since a strict umask would lock out the unprivileged user that the browser may run as. */
async function makeFolders(base: string, relative: string): Promise<void> {
  let path = base
  for (const part of relative.split('/')) {
    if (part === '.') continue
    path = join(path, part)
    await mkdir(path, { recursive: true })
    await chmod(path, 0o755)
  }
}

async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content)
  await chmod(path, path.includes('.so') ? 0o755 : 0o644)
  await syncFile(path)
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function moveIntoPlace(temporary: string, folder: string, files: readonly string[]): Promise<void> {
  try {
    await rename(temporary, folder)
  } catch {
    // Another process was faster, or a damaged folder is in the way. Swapping folders would pull a good one from under
    // a process that is just starting from it; replacing file by file is atomic for each, and all write the same.
    if (await isUnpacked(folder)) return
    await assertOnlyOurs(folder)
    for (const file of files) {
      await makeFolders(folder, dirname(file))
      await rename(join(temporary, file), join(folder, file))
    }
  }
}

/** What a killed process left behind. Judged by age: the process may have run in another container. */
async function removeStale(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith('.unpack-')) continue
    const path = join(parent, name)
    const changed = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    )
    if (changed !== undefined && Date.now() - changed > STALE_MS) await rm(path, { recursive: true, force: true })
  }
}
