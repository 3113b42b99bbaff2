import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CACHE = join(ROOT, 'node_modules', '.cache', 'lectern')
/** These run in a web page and are bundled for it by the program itself. */
const IN_PAGE = [join('src', 'present'), join('src', 'live'), join('src', 'browser', 'page')]
const STALE_MS = 60 * 60 * 1000
const runsAsRoot = process.getuid?.() === 0

/** Where npm says what it installed: for a clone, and for a project that depends on this package. */
const LOCK = [join(ROOT, 'node_modules', '.package-lock.json'), join(ROOT, '..', '.package-lock.json')].find(existsSync)
/** These find files of their own by their address, or hand functions over to a web page as text. */
const UNBUNDLED = ['esbuild', 'puppeteer', '@sparticuz/chromium', 'subset-font']

/**
 * Imports `src/cli.ts`. It is bundled with its libraries once and kept beside them, since translating some two hundred
 * files and opening a thousand at every start takes longer than most commands. Where nothing can be kept, tsx
 * translates.
 */
export async function loadProgram() {
  const folder = join(CACHE, `program-${sourceKey()}`)
  try {
    return await importBundle(folder)
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  }
  if (await bundleInto(folder)) return importBundle(folder)
  const { register } = await import('tsx/esm/api')
  register()
  return import('../src/cli.ts')
}

function importBundle(folder) {
  return import(pathToFileURL(join(folder, 'cli.js')).href)
}

/** Changes with every source file, with what is installed, and with the place that the program lies in. */
function sourceKey() {
  const hash = createHash('sha256').update(ROOT)
  if (LOCK) hash.update(readFileSync(LOCK))
  for (const path of ['package.json', join('bin', 'load-program.mjs'), ...sourceFiles('src')]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)))
  }
  return hash.digest('hex').slice(0, 16)
}

function sourceFiles(folder) {
  if (IN_PAGE.includes(folder)) return []
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true })
  const paths = entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return entry.name.endsWith('.ts') ? [path] : []
  })
  return paths.sort()
}

/** Whether the bundle is there now; false where the folder of the dependencies may not be written. */
async function bundleInto(folder) {
  const temporary = join(CACHE, `.program-${process.pid}`)
  try {
    mkdirSync(CACHE, { recursive: true, mode: runsAsRoot ? 0o711 : 0o700 })
    removeStale()
  } catch {
    return false
  }
  const { build } = await import('esbuild')
  try {
    await build({
      entryPoints: [join(ROOT, 'src', 'cli.ts')],
      bundle: true,
      // Commands and libraries stay apart, so that each is loaded when it is needed.
      splitting: true,
      // Without a record of what is installed nobody would notice that a library has changed.
      ...(LOCK ? { external: UNBUNDLED, banner: { js: REQUIRE } } : { packages: 'external' }),
      legalComments: 'none',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      outdir: temporary,
      logLevel: 'silent',
      tsconfigRaw: {},
      plugins: [{ name: 'own-address', setup: keepAddresses }],
    })
    renameSync(temporary, folder)
    return true
  } catch (error) {
    // Somebody else was faster, or the disk refuses. A mistake in the program itself shows again under tsx.
    return ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code) && isThere(folder)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Libraries in CommonJS ask Node for its own modules. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`

/** A source finds its neighbours by its own address, which is not the bundle's. */
function keepAddresses({ onLoad }) {
  onLoad({ filter: /\.ts$/ }, ({ path }) => {
    if (!path.startsWith(join(ROOT, 'src'))) return undefined
    const address = JSON.stringify(pathToFileURL(path).href)
    return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', address), loader: 'ts' }
  })
}

function isThere(folder) {
  return statSync(folder, { throwIfNoEntry: false }) !== undefined
}

/** Bundles of earlier sources. A young one may be in use: its parts are loaded one by one. */
function removeStale() {
  for (const name of readdirSync(CACHE).filter((one) => /^\.?program-/.test(one))) {
    const found = statSync(join(CACHE, name), { throwIfNoEntry: false })
    if (found && Date.now() - found.mtimeMs > STALE_MS) rmSync(join(CACHE, name), { recursive: true, force: true })
  }
}
