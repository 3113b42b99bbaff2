import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseBrowser, inspectBrowsers } from '../../../src/browser/find-browser.ts'
import { EnvironmentError } from '../../../src/model/diagnostic.ts'

const { bundled } = vi.hoisted(() => ({ bundled: { found: 'made for other machines' as unknown } }))
vi.mock('../../../src/browser/bundled/bundled-package.ts', () => ({ findBundledPackage: async () => bundled.found }))
vi.mock('../../../src/browser/installed-places.ts', () => ({
  installedPlaces: (_: string, env: Record<string, string>) => (env.PLACE === undefined ? [] : [env.PLACE]),
}))
vi.mock('puppeteer', () => ({ executablePath: ({ headless }: { headless: unknown }) => `/nowhere/cache/${headless}` }))

let folder: string
let program: string
beforeEach(async () => {
  bundled.found = 'made for other machines'
  folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  program = join(folder, 'chrome')
  await writeFile(program, '')
  await chmod(program, 0o755)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const missing = (): string => join(folder, 'missing')

test('the flag goes before the environment, and that before everything else', async () => {
  const cacheFolders = [folder]
  bundled.found = { version: '1.2.3', archives: folder }
  const env = { PUPPETEER_EXECUTABLE_PATH: program, PLACE: program }
  expect(await chooseBrowser({ executable: program, env, cacheFolders })).toMatchObject({ kind: 'flag', path: program })
  expect(await chooseBrowser({ env, cacheFolders })).toMatchObject({ kind: 'env', path: program })
  expect(await chooseBrowser({ env: { PLACE: program }, cacheFolders })).toMatchObject({ kind: 'bundled' })
  bundled.found = 'made for other machines'
  expect(await chooseBrowser({ env: { PLACE: program }, cacheFolders })).toMatchObject({ kind: 'installed' })
})

test('a browser that was asked for and is not there is an error, not the next one', async () => {
  const byFlag = chooseBrowser({ executable: missing(), env: { PLACE: program }, cacheFolders: [] })
  await expect(byFlag).rejects.toThrow(`the browser named by --browser cannot be used: ${missing()}: no such file`)
  const env = { PUPPETEER_EXECUTABLE_PATH: missing(), PLACE: program }
  await expect(chooseBrowser({ env, cacheFolders: [] })).rejects.toThrow('named by PUPPETEER_EXECUTABLE_PATH')
  await expect(chooseBrowser({ executable: folder, env: {}, cacheFolders: [] })).rejects.toThrow('not a file')
})

test('without any browser the error lists what was tried and says how to get one', async () => {
  const error = await chooseBrowser({ env: { PLACE: missing() }, cacheFolders: [] }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(EnvironmentError)
  const { message, hint } = error as EnvironmentError
  expect(message.split('\n')).toEqual([
    'no browser found; tried',
    '  bundled browser: made for other machines',
    "  Puppeteer's cache /nowhere/cache/shell: no such file",
    "  Puppeteer's cache /nowhere/cache/true: no such file",
    '  installed browser: none in the usual places',
  ])
  expect(hint).toContain('npx puppeteer browsers install chrome-headless-shell')
})

test('the inspection names every place, found or not, and unpacks nothing', async () => {
  bundled.found = { version: '1.2.3', archives: folder }
  const env = { PUPPETEER_EXECUTABLE_PATH: missing(), PLACE: program }
  const found = await inspectBrowsers({ executable: program, env, cacheFolders: [join(folder, 'cache')] })
  expect(found.map(({ kind, usable, note }) => [kind, usable, note])).toEqual([
    ['flag', true, 'found'],
    ['env', false, 'no such file'],
    ['bundled', true, 'Chromium 1.2.3, to be unpacked at the first start'],
    ['puppeteer-cache', false, 'no such file'],
    ['puppeteer-cache', false, 'no such file'],
    ['installed', true, 'found'],
  ])
})
