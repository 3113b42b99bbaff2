import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BundledPackage } from '../../../src/browser/bundled/bundled-package.ts'
import { isUnpacked, unpackBundled, unpackedFolder } from '../../../src/browser/bundled/unpack-bundled.ts'
import { EnvironmentError } from '../../../src/model/diagnostic.ts'
import { tar } from './tar.ts'

const PROGRAM = 'a program of some size '.repeat(50_000)

let folder: string
let bundled: BundledPackage
let cache: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  await chmod(folder, 0o755)
  cache = join(folder, 'cache')
  bundled = { version: '1.2.3', archives: join(folder, 'bin') }
  await mkdir(bundled.archives)
  await writePacked('chromium.br', Buffer.from(PROGRAM))
  await writePacked('al2023.tar.br', tar([{ path: 'lib/libnss3.so', content: 'library' }]))
  await writePacked(
    'fonts.tar.br',
    tar([
      { path: 'fonts.conf', content: 'theirs' },
      { path: 'fonts/Open_Sans/OpenSans.ttf', content: 'font' },
    ]),
  )
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function writePacked(name: string, bytes: Buffer): Promise<void> {
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
  await writeFile(join(bundled.archives, name), packed)
}

const unpacked = (): string => unpackedFolder(cache, bundled)

describe.runIf(process.platform !== 'win32')('unpackBundled', () => {
  test('unpacks a program that can be run, with libraries and fonts', async () => {
    const browser = await unpackBundled(bundled, [cache])
    expect(browser.executable).toBe(join(unpacked(), 'chromium'))
    expect(await readFile(browser.executable, 'utf8')).toBe(PROGRAM)
    expect((await stat(browser.executable)).mode & 0o777).toBe(0o755)
    expect(await readFile(join(browser.libraries, 'libnss3.so'), 'utf8')).toBe('library')
    const config = await readFile(browser.fontConfig, 'utf8')
    expect(config).toContain('<dir prefix="relative">fonts</dir>')
    expect(await readdir(cache)).toEqual(['chromium-1.2.3-1'])
  })

  test('nobody else can write there', async () => {
    await unpackBundled(bundled, [cache])
    for (const path of [cache, unpacked(), join(unpacked(), 'lib'), join(unpacked(), 'fonts.conf')]) {
      expect((await stat(path)).mode & 0o022).toBe(0)
    }
  })

  test('does nothing when all is there', async () => {
    const { executable } = await unpackBundled(bundled, [cache])
    const before = await stat(executable)
    await rm(bundled.archives, { recursive: true })
    await unpackBundled(bundled, [cache])
    expect((await stat(executable)).ino).toBe(before.ino)
  })

  test.each([
    ['a truncated program', () => truncate(join(unpacked(), 'chromium'), 1000)],
    ['a missing library', () => rm(join(unpacked(), 'lib'), { recursive: true })],
    ['a missing mark', () => rm(join(unpacked(), 'complete.json'))],
    ['a damaged mark', () => writeFile(join(unpacked(), 'complete.json'), '{"chromium":')],
  ])('repairs %s', async (_, damage) => {
    await unpackBundled(bundled, [cache])
    await damage()
    expect(await isUnpacked(unpacked())).toBe(false)
    const browser = await unpackBundled(bundled, [cache])
    expect(await readFile(browser.executable, 'utf8')).toBe(PROGRAM)
    expect(await readFile(join(browser.libraries, 'libnss3.so'), 'utf8')).toBe('library')
    expect(await readdir(cache)).toEqual(['chromium-1.2.3-1'])
  })

  test('three processes at once, twice: on nothing, then on a damaged folder', async () => {
    const module = join(import.meta.dirname, '../../../src/browser/bundled/unpack-bundled.ts')
    const code = `import { unpackBundled } from ${JSON.stringify(module)}
      import { readFileSync } from 'node:fs'
      const browser = await unpackBundled(${JSON.stringify(bundled)}, [${JSON.stringify(cache)}])
      console.log(readFileSync(browser.executable).length)`
    const program = join(folder, 'unpack.mts')
    await writeFile(program, code)
    const run = (): Promise<{ stdout: string }> =>
      promisify(execFile)(process.execPath, ['--import', import.meta.resolve('tsx'), program])
    for (let round = 0; round < 2; round++) {
      const results = await Promise.all([run(), run(), run()])
      expect(results.map(({ stdout }) => Number(stdout))).toEqual([PROGRAM.length, PROGRAM.length, PROGRAM.length])
      expect(await readdir(cache)).toEqual(['chromium-1.2.3-1'])
      await truncate(join(unpacked(), 'chromium'), 10)
    }
  })

  test('takes the next folder when one cannot be used', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const shared = join(folder, 'shared')
    await mkdir(shared)
    await chmod(shared, 0o777)
    const linked = join(folder, 'linked')
    await mkdir(join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), linked)
    const browser = await unpackBundled(bundled, [file, shared, linked, cache])
    expect(browser.executable).toBe(join(unpacked(), 'chromium'))
    expect(await readdir(shared)).toEqual([])
    expect(await readdir(linked)).toEqual([])
  })

  test('does not trust what others can change', async () => {
    await unpackBundled(bundled, [cache])
    await chmod(unpacked(), 0o777)
    expect(await isUnpacked(unpacked())).toBe(false)
    await expect(unpackBundled(bundled, [cache])).rejects.toThrow('other users can write to it')
  })

  test('says of each folder why it cannot be used', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const error = await unpackBundled(bundled, [file]).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(EnvironmentError)
    expect(String(error)).toContain(`${file}: `)
  })

  test('a damaged package is an error and leaves nothing', async () => {
    await truncate(join(bundled.archives, 'chromium.br'), 20)
    await expect(unpackBundled(bundled, [cache])).rejects.toThrow(EnvironmentError)
    expect(await readdir(cache)).toEqual([])
  })
})
